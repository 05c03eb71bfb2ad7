// SPDX-License-Identifier: Apache-2.0
#include "core/text/token_estimate.h"

#include <cmath>

namespace lw::text {
namespace {

enum class Kind { Space, Latin, Digit, Han, Kana, OtherLetter, Punctuation };

Kind kindOf(char32_t c)
{
    if (c < 0x80) {
        if (c == ' ' || c == '\n' || c == '\t' || c == '\r')
            return Kind::Space;
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))
            return Kind::Latin;
        return c >= '0' && c <= '9' ? Kind::Digit : Kind::Punctuation;
    }
    if ((c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x20000 && c <= 0x323AF))
        return Kind::Han;
    if ((c >= 0x3040 && c <= 0x30FF) || (c >= 0xAC00 && c <= 0xD7AF))
        return Kind::Kana;
    if (QChar::isSpace(c))
        return Kind::Space;
    if (c < 0x250 && QChar::isLetter(c))
        return Kind::Latin;
    return QChar::isLetterOrNumber(c) || QChar::isMark(c) ? Kind::OtherLetter : Kind::Punctuation;
}

/// Tokens of a run of `length` characters of one kind. A common word is one token with the space before it; a long one is cut
/// into pieces of some five letters.
double tokensOf(Kind kind, qint64 length)
{
    const double n = double(length);
    switch (kind) {
    case Kind::Space: return length == 1 ? 0.03 : 0.9 + n / 40.0;
    case Kind::Latin: return length <= 6 ? 1.02 : 1.0 + (n - 6.0) / 7.5;
    case Kind::Digit: return std::ceil(n / 3.0);
    case Kind::Han: return 0.78 * n;
    case Kind::Kana: return 0.75 * n;
    case Kind::OtherLetter: return 0.45 * n;
    case Kind::Punctuation: return length == 1 ? 0.9 : 0.6 + n / 3.5;
    }
    return n;
}

} // namespace

qint64 TokenEstimate::count(QStringView text) const
{
    double tokens = 0;
    Kind run = Kind::Space;
    qint64 length = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t c = text[i].unicode();
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            c = QChar::surrogateToUcs4(text[i], text[i + 1]);
            ++i;
        }
        const Kind kind = kindOf(c);
        if (kind == run) {
            ++length;
            continue;
        }
        if (length > 0)
            tokens += tokensOf(run, length);
        run = kind;
        length = 1;
    }
    if (length > 0)
        tokens += tokensOf(run, length);
    return qint64(std::ceil(tokens));
}

} // namespace lw::text
