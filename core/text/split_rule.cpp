// SPDX-License-Identifier: Apache-2.0
#include "core/text/split_rule.h"

#include <QChar>

#include <array>

namespace lw::text {
namespace {

/// What the patterns tell apart.
enum class Glyph : quint8 {
    Upper,   ///< Lu, Lt
    Lower,   ///< Ll
    Letter,  ///< Lm, Lo: of both cases
    Mark,    ///< M: counts as a letter of both cases in O200k alone
    Number,
    Newline, ///< \r and \n
    Space,
    Other,
    End,     ///< behind the text
};

Glyph findGlyph(char32_t c)
{
    if (c == U'\r' || c == U'\n')
        return Glyph::Newline;
    if (QChar::isSpace(c))
        return Glyph::Space;
    switch (QChar::category(c)) {
    case QChar::Letter_Uppercase:
    case QChar::Letter_Titlecase: return Glyph::Upper;
    case QChar::Letter_Lowercase: return Glyph::Lower;
    case QChar::Letter_Modifier:
    case QChar::Letter_Other: return Glyph::Letter;
    case QChar::Mark_NonSpacing:
    case QChar::Mark_SpacingCombining:
    case QChar::Mark_Enclosing: return Glyph::Mark;
    case QChar::Number_DecimalDigit:
    case QChar::Number_Letter:
    case QChar::Number_Other: return Glyph::Number;
    default: return Glyph::Other;
    }
}

Glyph glyphOf(char32_t c)
{
    static const auto basic = [] {
        std::array<Glyph, 0x10000> glyphs{};
        for (char32_t i = 0; i < glyphs.size(); ++i)
            glyphs[i] = findGlyph(i);
        return glyphs;
    }();
    return c < basic.size() ? basic[c] : findGlyph(c);
}

bool isLetterGlyph(Glyph glyph) { return glyph <= Glyph::Letter; }
/// [\p{Ll}\p{Lm}\p{Lo}\p{M}]
bool isLowerPart(Glyph glyph) { return glyph == Glyph::Lower || glyph == Glyph::Letter || glyph == Glyph::Mark; }
bool isUpperGlyph(Glyph glyph) { return glyph == Glyph::Upper; }
bool isNumberGlyph(Glyph glyph) { return glyph == Glyph::Number; }
/// [^\r\n\p{L}\p{N}]: the one character that a word may take with it.
bool mayLeadWord(Glyph glyph) { return glyph == Glyph::Mark || glyph == Glyph::Space || glyph == Glyph::Other; }
/// [^\s\p{L}\p{N}]
bool isMarkGlyph(Glyph glyph) { return glyph == Glyph::Mark || glyph == Glyph::Other; }
bool isBlank(Glyph glyph) { return glyph == Glyph::Newline || glyph == Glyph::Space; }

class PieceScanner final
{
public:
    PieceScanner(SplitRule rule, QStringView text)
        : m_rule(rule)
        , m_text(text)
    {}
    [[nodiscard]] qsizetype end(qsizetype from) const;

private:
    struct Char
    {
        Glyph glyph;
        int units;
    };
    [[nodiscard]] Char at(qsizetype i) const;
    [[nodiscard]] bool isAt(qsizetype i, char16_t c) const { return i < m_text.size() && m_text[i] == c; }
    template <typename Wanted>
    [[nodiscard]] qsizetype runEnd(qsizetype from, Wanted wanted, qsizetype most = -1) const;

    // Each returns `from` where its part of the pattern does not match.
    [[nodiscard]] qsizetype contractionEnd(qsizetype from) const;
    [[nodiscard]] qsizetype lowerEnd(qsizetype from) const;
    [[nodiscard]] qsizetype casedWordEnd(qsizetype from) const;
    [[nodiscard]] qsizetype wordEnd(qsizetype from) const;
    [[nodiscard]] qsizetype numberEnd(qsizetype from) const;
    [[nodiscard]] qsizetype marksEnd(qsizetype from) const;
    [[nodiscard]] qsizetype blankEnd(qsizetype from) const;

    SplitRule m_rule;
    QStringView m_text;
};

PieceScanner::Char PieceScanner::at(qsizetype i) const
{
    if (i >= m_text.size())
        return {Glyph::End, 0};
    const QChar c = m_text[i];
    if (!c.isSurrogate())
        return {glyphOf(c.unicode()), 1};
    if (c.isHighSurrogate() && i + 1 < m_text.size() && m_text[i + 1].isLowSurrogate())
        return {glyphOf(QChar::surrogateToUcs4(c, m_text[i + 1])), 2};
    return {Glyph::Other, 1};
}

template <typename Wanted>
qsizetype PieceScanner::runEnd(qsizetype from, Wanted wanted, qsizetype most) const
{
    for (Char c = at(from); most != 0 && wanted(c.glyph); c = at(from), --most)
        from += c.units;
    return from;
}

/// 's 't 're 've 'm 'll 'd, in any case but for Gpt2.
qsizetype PieceScanner::contractionEnd(qsizetype from) const
{
    if (!isAt(from, u'\''))
        return from;
    const auto letter = [&](qsizetype i) {
        if (i >= m_text.size())
            return char16_t(0);
        const char16_t c = m_text[i].unicode();
        if (m_rule == SplitRule::Gpt2)
            return c;
        if (c == 0x017F) // the long s is an s without case
            return u's';
        return c >= u'A' && c <= u'Z' ? char16_t(c + 32) : c;
    };
    const char16_t first = letter(from + 1);
    if (first == u's' || first == u't' || first == u'm' || first == u'd')
        return from + 2;
    const char16_t second = letter(from + 2);
    const bool two = ((first == u'r' || first == u'v') && second == u'e') || (first == u'l' && second == u'l');
    return two ? from + 3 : from;
}

/// [\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+: where no small letter follows the first part, it gives back
/// what it took behind the last character that may be of the second.
qsizetype PieceScanner::lowerEnd(qsizetype from) const
{
    qsizetype lastOfBoth = from;
    for (qsizetype i = from;;) {
        const Char c = at(i);
        if (c.glyph == Glyph::Lower)
            return runEnd(i, isLowerPart);
        if (c.glyph != Glyph::Upper && !isLowerPart(c.glyph))
            return lastOfBoth;
        i += c.units;
        if (c.glyph != Glyph::Upper)
            lastOfBoth = i;
    }
}

/// The two word patterns of O200k: one that ends in small letters, else one of capitals, each with a contraction behind it.
qsizetype PieceScanner::casedWordEnd(qsizetype from) const
{
    const Char first = at(from);
    const qsizetype lead = mayLeadWord(first.glyph) ? from + first.units : from;
    for (const qsizetype begin : {lead, from}) {
        if (const qsizetype end = lowerEnd(begin); end > begin)
            return contractionEnd(end);
    }
    const qsizetype end = runEnd(lead, isUpperGlyph);
    return end > lead ? contractionEnd(end) : from;
}

qsizetype PieceScanner::wordEnd(qsizetype from) const
{
    if (m_rule == SplitRule::O200k)
        return casedWordEnd(from);
    if (const qsizetype end = contractionEnd(from); end > from)
        return end;
    const Char first = at(from);
    const bool leads = m_rule == SplitRule::Gpt2 ? isAt(from, u' ') : mayLeadWord(first.glyph);
    const qsizetype begin = leads ? from + first.units : from;
    const qsizetype end = runEnd(begin, isLetterGlyph);
    return end > begin ? end : from;
}

qsizetype PieceScanner::numberEnd(qsizetype from) const
{
    if (m_rule != SplitRule::Gpt2)
        return runEnd(from, isNumberGlyph, m_rule == SplitRule::Qwen2 ? 1 : 3);
    const qsizetype begin = isAt(from, u' ') ? from + 1 : from;
    const qsizetype end = runEnd(begin, isNumberGlyph);
    return end > begin ? end : from;
}

qsizetype PieceScanner::marksEnd(qsizetype from) const
{
    const qsizetype begin = isAt(from, u' ') ? from + 1 : from;
    qsizetype end = runEnd(begin, isMarkGlyph);
    if (end == begin)
        return from;
    if (m_rule == SplitRule::Gpt2)
        return end;
    while (isAt(end, u'\r') || isAt(end, u'\n') || (m_rule == SplitRule::O200k && isAt(end, u'/')))
        ++end;
    return end;
}

/// \s*[\r\n]+|\s+(?!\S)|\s+
qsizetype PieceScanner::blankEnd(qsizetype from) const
{
    const qsizetype end = runEnd(from, isBlank);
    if (end == from)
        return from;
    if (m_rule != SplitRule::Gpt2) {
        for (qsizetype i = end; i > from; --i) {
            if (m_text[i - 1] == u'\n' || m_text[i - 1] == u'\r')
                return i;
        }
    }
    // The last one goes with the word behind it.
    return end == m_text.size() || end == from + 1 ? end : end - 1;
}

qsizetype PieceScanner::end(qsizetype from) const
{
    using Part = qsizetype (PieceScanner::*)(qsizetype) const;
    for (const Part part : {&PieceScanner::wordEnd, &PieceScanner::numberEnd, &PieceScanner::marksEnd}) {
        if (const qsizetype end = (this->*part)(from); end > from)
            return end;
    }
    return blankEnd(from);
}

} // namespace

qsizetype pieceEnd(SplitRule rule, QStringView text, qsizetype from)
{
    return PieceScanner(rule, text).end(from);
}

QString splitPattern(SplitRule rule)
{
    const QString contraction = QStringLiteral("(?i:'s|'t|'re|'ve|'m|'ll|'d)");
    const QString blank = QStringLiteral("|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+");
    const QString words = contraction + QStringLiteral("|[^\\r\\n\\p{L}\\p{N}]?\\p{L}+|");
    const QString marks = QStringLiteral("| ?[^\\s\\p{L}\\p{N}]+[\\r\\n]*");
    switch (rule) {
    case SplitRule::Gpt2:
        return QStringLiteral("'s|'t|'re|'ve|'m|'ll|'d| ?\\p{L}+| ?\\p{N}+| ?[^\\s\\p{L}\\p{N}]+|\\s+(?!\\S)|\\s+");
    case SplitRule::Cl100k: return words + QStringLiteral("\\p{N}{1,3}") + marks + blank;
    case SplitRule::Qwen2: return words + QStringLiteral("\\p{N}") + marks + blank;
    case SplitRule::O200k: break;
    }
    const QString lead = QStringLiteral("[^\\r\\n\\p{L}\\p{N}]?");
    const QString upper = QStringLiteral("[\\p{Lu}\\p{Lt}\\p{Lm}\\p{Lo}\\p{M}]");
    const QString lower = QStringLiteral("[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}]");
    return lead + upper + u'*' + lower + u'+' + contraction + QStringLiteral("?|") + lead + upper + u'+' + lower + u'*' +
           contraction + QStringLiteral("?|\\p{N}{1,3}| ?[^\\s\\p{L}\\p{N}]+[\\r\\n/]*") + blank;
}

std::optional<SplitRule> splitRuleOf(const QString &pattern)
{
    for (const SplitRule rule : {SplitRule::Gpt2, SplitRule::Cl100k, SplitRule::Qwen2, SplitRule::O200k}) {
        if (pattern == splitPattern(rule))
            return rule;
    }
    return {};
}

} // namespace lw::text
