// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <vector>

namespace lw::text {

/// From `start` to `end`, exclusive, in code points.
struct CodePoints
{
    qint64 start = 0;
    qint64 end = 0;
    bool operator==(const CodePoints &) const = default;
};

/// Where the parts of an edited text come from. Between its stretches both texts are equal; the ranges it maps never turn
/// around. A value; any thread.
class OffsetMap final
{
public:
    /// What of the original became what; all in code points, in order, none overlapping another.
    struct Stretch
    {
        CodePoints original;
        CodePoints edited;
        bool operator==(const Stretch &) const = default;
    };

    OffsetMap() = default;
    explicit OffsetMap(std::vector<Stretch> stretches)
        : m_stretches(std::move(stretches))
    {}

    /// The part of the original that a range of the edited text stands for: as small as it can be, but with all of every
    /// stretch that the range touches. What was taken out at one of its ends is not part of it.
    [[nodiscard]] CodePoints toOriginal(CodePoints edited) const;
    /// The same the other way: from the edited text to the original.
    [[nodiscard]] OffsetMap reversed() const;

    /// This map and one of an edition of its edited text, as one.
    [[nodiscard]] OffsetMap then(const OffsetMap &later) const;
    /// Adds the stretches of a part that stands at `original` and `edited`, behind all there are.
    void append(const OffsetMap &part, qint64 original, qint64 edited);

    [[nodiscard]] const std::vector<Stretch> &stretches() const { return m_stretches; }
    [[nodiscard]] bool isIdentity() const { return m_stretches.empty(); }
    bool operator==(const OffsetMap &) const = default;

private:
    std::vector<Stretch> m_stretches;
};

/// One replacement, in UTF-16 units of the original; the end is exclusive.
struct Edit
{
    qsizetype start = 0;
    qsizetype end = 0;
    QString replacement = {};
};

struct EditedText
{
    QString text;
    OffsetMap map;
};

/// Carries out edits that are in order and do not overlap; one that begins before the last has ended, or that cuts a surrogate
/// pair, is passed over. Linear.
[[nodiscard]] EditedText edited(const QString &text, const std::vector<Edit> &edits);

/// The number of code points; a lone surrogate is one.
[[nodiscard]] qint64 codePointCount(QStringView text);

} // namespace lw::text
