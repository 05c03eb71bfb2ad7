// SPDX-License-Identifier: Apache-2.0
#include "core/local/token_pieces.h"

namespace lw::local {
namespace {

constexpr qsizetype longestPiece = 6; ///< letters

bool isPieceLetter(QChar c)
{
    return c.unicode() < 0x80 ? c.isLetterOrNumber() : c.isLetter() && c.script() != QChar::Script_Han;
}

qsizetype pieceEnd(QStringView text, qsizetype begin)
{
    qsizetype end = begin;
    if (text[end] == u' ' && end + 1 < text.size() && isPieceLetter(text[end + 1]))
        ++end;
    const qsizetype letters = end;
    while (end < text.size() && end - letters < longestPiece && isPieceLetter(text[end]))
        ++end;
    if (end > letters)
        return end;
    const bool isPair = text[begin].isHighSurrogate() && begin + 1 < text.size() && text[begin + 1].isLowSurrogate();
    return begin + (isPair ? 2 : 1);
}

} // namespace

QStringList tokenPieces(QStringView text)
{
    QStringList pieces;
    for (qsizetype begin = 0; begin < text.size();) {
        const qsizetype end = pieceEnd(text, begin);
        pieces += text.mid(begin, end - begin).toString();
        begin = end;
    }
    return pieces;
}

qint64 countTokenPieces(QStringView text)
{
    qint64 count = 0;
    for (qsizetype begin = 0; begin < text.size(); ++count)
        begin = pieceEnd(text, begin);
    return count;
}

} // namespace lw::local
