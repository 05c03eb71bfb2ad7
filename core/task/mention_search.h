// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QSet>
#include <QString>

#include <optional>
#include <vector>

namespace lw::task {

/// A text as it is searched, with the place in the original of each of its UTF-16 units.
struct SearchText
{
    QString text;
    std::vector<qsizetype> origin; ///< one more than units: where each came from; empty: it is the original

    [[nodiscard]] qsizetype originOf(qsizetype at) const { return origin.empty() ? at : origin[std::size_t(at)]; }
};

/// Without case, compatible forms, invisible characters and the shapes of quotes, dashes and white space.
[[nodiscard]] SearchText forgivingText(const QString &original);
/// A needle for a forgivingText(): the same, without white space at the ends.
[[nodiscard]] QString forgivingNeedle(const QString &needle);

/// A mention, in UTF-16 units of the original.
struct Mention
{
    qsizetype start = 0;
    qsizetype end = 0;
    bool operator==(const Mention &) const = default;
};

/// What is taken already: for each place the labels that it has.
using Taken = QHash<std::pair<qsizetype, qsizetype>, QSet<QString>>;

/// Finds the mentions of needles in one text, each needle searched once (Knuth, Morris and Pratt, SIAM Journal on Computing 6,
/// 1977), and counts what that took. Both texts must outlive it.
class MentionSearch final
{
public:
    /// `original` is that of `haystack`.
    MentionSearch(const QString &original, const SearchText &haystack)
        : m_original(original)
        , m_haystack(haystack)
    {}

    /// The mention to take for a span with this label, where the last one began at `from`. Empty where none is left.
    [[nodiscard]] std::optional<Mention> next(const QString &needle, const QString &label, qsizetype from, const Taken &taken);
    [[nodiscard]] qint64 steps() const { return m_steps; }

private:
    /// Of one needle, by start.
    struct Mentions
    {
        std::vector<Mention> whole;  ///< words
        std::vector<Mention> within; ///< others
    };
    [[nodiscard]] const Mentions &mentionsOf(const QString &needle);
    [[nodiscard]] bool cutsCharacter(qsizetype at) const;
    [[nodiscard]] bool cutsWord(qsizetype at) const;
    void keep(Mentions &mentions, qsizetype start, qsizetype end);
    enum class Free { OfAll, OfThisLabel };
    [[nodiscard]] std::optional<Mention> pick(const std::vector<Mention> &mentions, qsizetype from, const Taken &taken, Free free,
                                              const QString &label);

    const QString &m_original;
    const SearchText &m_haystack;
    QHash<QString, Mentions> m_known;
    qint64 m_steps = 0;
};

} // namespace lw::task
