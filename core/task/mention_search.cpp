// SPDX-License-Identifier: Apache-2.0
#include "core/task/mention_search.h"

#include <algorithm>
#include <utility>

namespace lw::task {
namespace {

/// What keeping a mention counts for, so that the memory for them has an end, too.
constexpr qint64 stepsOfMention = 64;

char32_t codePointAt(const QString &text, qsizetype at)
{
    const QChar unit = text[at];
    if (unit.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
        return QChar::surrogateToUcs4(unit, text[at + 1]);
    return unit.unicode();
}

char32_t codePointBefore(const QString &text, qsizetype at)
{
    if (at > 1 && text[at - 1].isLowSurrogate() && text[at - 2].isHighSurrogate())
        return QChar::surrogateToUcs4(text[at - 2], text[at - 1]);
    return text[at - 1].unicode();
}

/// Nobody sees them: joiners, directions, selectors, soft hyphens, marks of byte order.
bool isInvisible(char32_t c)
{
    return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2064)
        || (c >= 0x2066 && c <= 0x2069) || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF;
}

/// Of the shapes that models put in the place of each other.
char32_t plain(char32_t c)
{
    switch (c) {
    case 0x2018: case 0x2019: case 0x201A: case 0x201B: case 0x2032: case 0x60: case 0xB4: return U'\'';
    case 0x201C: case 0x201D: case 0x201E: case 0x201F: case 0x2033: case 0xAB: case 0xBB: return U'"';
    case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2014: case 0x2015: case 0x2212: return U'-';
    default: return c;
    }
}

bool isRegionalIndicator(char32_t c) { return c >= 0x1F1E6 && c <= 0x1F1FF; }

/// Of scripts that put spaces between words.
bool isWordCharacter(char32_t c)
{
    if (!QChar::isLetterOrNumber(c))
        return false;
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return false;
    default:
        return true;
    }
}

/// How far back each prefix of the needle falls.
std::vector<qsizetype> fallbacks(const QString &needle)
{
    std::vector<qsizetype> table(std::size_t(needle.size()), 0);
    for (qsizetype i = 1, k = 0; i < needle.size(); ++i) {
        while (k > 0 && needle[i] != needle[k])
            k = table[std::size_t(k - 1)];
        k += needle[i] == needle[k] ? 1 : 0;
        table[std::size_t(i)] = k;
    }
    return table;
}

} // namespace

SearchText forgivingText(const QString &original)
{
    SearchText result;
    result.text.reserve(original.size());
    result.origin.reserve(std::size_t(original.size()) + 1);
    bool spaceBefore = false;
    for (qsizetype at = 0; at < original.size();) {
        const qsizetype begin = at;
        const char32_t c = codePointAt(original, at);
        at += QChar::requiresSurrogates(c) ? 2 : 1;
        if (isInvisible(c))
            continue;
        if (QChar::isSpace(c)) {
            if (!std::exchange(spaceBefore, true)) {
                result.text += u' ';
                result.origin.push_back(begin);
            }
            continue;
        }
        spaceBefore = false;
        const char32_t shape = plain(c);
        // Qt folds a letter to one letter.
        QString folded = shape == 0xDF || shape == 0x1E9E ? QStringLiteral("ss")
            : shape < 0x80 ? QString(QChar(char16_t(shape))).toLower()
                           : QString::fromUcs4(&shape, 1).normalized(QString::NormalizationForm_KD).toCaseFolded();
        result.text += folded;
        result.origin.insert(result.origin.end(), std::size_t(folded.size()), begin);
    }
    result.origin.push_back(original.size());
    return result;
}

QString forgivingNeedle(const QString &needle) { return forgivingText(needle).text.trimmed(); }

std::optional<Mention> MentionSearch::next(const QString &needle, const QString &label, qsizetype from, const Taken &taken)
{
    if (needle.isEmpty())
        return {};
    const Mentions &mentions = mentionsOf(needle);
    struct Try
    {
        const std::vector<Mention> &among;
        qsizetype from;
        Free free;
    };
    const Try tries[] = {
        {mentions.whole, from, Free::OfAll},      {mentions.whole, 0, Free::OfAll},
        {mentions.whole, 0, Free::OfThisLabel},   {mentions.within, from, Free::OfAll},
        {mentions.within, 0, Free::OfAll},        {mentions.within, 0, Free::OfThisLabel},
    };
    for (const Try &each : tries) {
        if (const auto found = pick(each.among, each.from, taken, each.free, label))
            return found;
    }
    return {};
}

std::optional<Mention> MentionSearch::pick(const std::vector<Mention> &mentions, qsizetype from, const Taken &taken, Free free,
                                           const QString &label)
{
    auto at = std::lower_bound(mentions.begin(), mentions.end(), from,
                               [](const Mention &mention, qsizetype start) { return mention.start < start; });
    for (; at != mentions.end(); ++at) {
        ++m_steps;
        const auto labels = taken.constFind({at->start, at->end});
        if (labels == taken.constEnd() || (free == Free::OfThisLabel && !labels->contains(label)))
            return *at;
    }
    return {};
}

const MentionSearch::Mentions &MentionSearch::mentionsOf(const QString &needle)
{
    const auto known = m_known.constFind(needle);
    if (known != m_known.constEnd())
        return *known;
    Mentions mentions;
    const QString &text = m_haystack.text;
    const std::vector<qsizetype> table = fallbacks(needle);
    m_steps += text.size() + needle.size();
    for (qsizetype i = 0, k = 0; i < text.size(); ++i) {
        while (k > 0 && text[i] != needle[k])
            k = table[std::size_t(k - 1)];
        k += text[i] == needle[k] ? 1 : 0;
        if (k == needle.size()) {
            keep(mentions, i + 1 - k, i + 1);
            k = table[std::size_t(k - 1)];
        }
    }
    return *m_known.insert(needle, std::move(mentions));
}

void MentionSearch::keep(Mentions &mentions, qsizetype start, qsizetype end)
{
    // In a folded text a character may be several units: half of one is no mention.
    if (!m_haystack.origin.empty()
        && ((start > 0 && m_haystack.originOf(start) == m_haystack.originOf(start - 1))
            || m_haystack.originOf(end) == m_haystack.originOf(end - 1)))
        return;
    Mention mention{m_haystack.originOf(start), m_haystack.originOf(end)};
    // What nobody sees, and the spaces behind it, may lie between here and the next unit.
    if (!m_haystack.origin.empty()) {
        qsizetype last = m_haystack.originOf(end - 1);
        last += QChar::requiresSurrogates(codePointAt(m_original, last)) ? 2 : 1;
        while (last < mention.end && cutsCharacter(last))
            ++last;
        mention.end = last;
    }
    if (cutsCharacter(mention.start) || cutsCharacter(mention.end))
        return;
    m_steps += stepsOfMention;
    (cutsWord(mention.start) || cutsWord(mention.end) ? mentions.within : mentions.whole).push_back(mention);
}

bool MentionSearch::cutsCharacter(qsizetype at) const
{
    constexpr char32_t joiner = 0x200D;
    if (at <= 0 || at >= m_original.size())
        return false;
    if (m_original[at].isLowSurrogate() && m_original[at - 1].isHighSurrogate())
        return true;
    const char32_t before = codePointBefore(m_original, at);
    const char32_t behind = codePointAt(m_original, at);
    if (before == joiner || behind == joiner || QChar::isMark(behind) || (behind >= 0x1F3FB && behind <= 0x1F3FF))
        return !QChar::isSpace(before); // a mark that stands alone belongs to nothing
    if (!isRegionalIndicator(before) || !isRegionalIndicator(behind))
        return false;
    // Flags are pairs, counted from where the row of them begins.
    int row = 0;
    for (qsizetype i = at; i > 1 && isRegionalIndicator(codePointBefore(m_original, i)); i -= 2)
        ++row;
    return row % 2 == 1;
}

bool MentionSearch::cutsWord(qsizetype at) const
{
    return at > 0 && at < m_original.size() && isWordCharacter(codePointBefore(m_original, at))
        && isWordCharacter(codePointAt(m_original, at));
}

} // namespace lw::task
