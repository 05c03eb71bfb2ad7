// SPDX-License-Identifier: Apache-2.0
#include "core/task/label_match.h"

namespace lw::task {
namespace {

/// Punctuation that is part of what is meant: -1 is not 1, 1.5 not 15, C# not C.
bool isMeant(char32_t before, char32_t c, char32_t behind)
{
    if (c == U'-' || c == U'.' || c == U',')
        return QChar::isDigit(behind) && (QChar::isDigit(before) || (c == U'-' && !QChar::isLetter(before)));
    return c == U'#' && QChar::isLetter(before);
}

/// Without case, space and punctuation; full-width forms are their plain ones. Symbols (+, €, emoji) are no
/// punctuation, but for those that only stand round a word, such as `.
QString folded(const QString &text)
{
    QString result;
    const auto plain = text.normalized(QString::NormalizationForm_KC).toUcs4();
    for (qsizetype i = 0; i < plain.size(); ++i) {
        const char32_t c = plain[i];
        const char32_t before = i > 0 ? plain[i - 1] : 0;
        const char32_t behind = i + 1 < plain.size() ? plain[i + 1] : 0;
        switch (QChar::category(c)) {
        case QChar::Symbol_Math:
        case QChar::Symbol_Currency:
        case QChar::Symbol_Other:
            break;
        default:
            if (!QChar::isLetterOrNumber(c) && !QChar::isMark(c) && !isMeant(before, c, behind))
                continue;
        }
        // The selectors between a black and a coloured emoji are marks that nobody sees.
        if (c != 0xFE0E && c != 0xFE0F)
            result += QString::fromUcs4(&c, 1);
    }
    return result.toCaseFolded();
}

} // namespace

std::optional<QString> matchName(const QStringList &names, const QString &said)
{
    if (names.contains(said))
        return said;
    const QString key = folded(said);
    std::optional<QString> match;
    for (const QString &name : names) {
        if (key.isEmpty() || folded(name) != key)
            continue;
        if (match)
            return {}; // two that differ in nothing else: which was meant is not guessed
        match = name;
    }
    return match;
}

QString shortened(const QString &word)
{
    constexpr qsizetype most = 80;
    QString part = word.left(most);
    if (!part.isEmpty() && part.back().isHighSurrogate())
        part.chop(1);
    return part.size() < word.size() ? part + u'…' : part;
}

} // namespace lw::task
