// SPDX-License-Identifier: Apache-2.0
#include "core/text/offset_map.h"

#include <algorithm>

namespace lw::text {
namespace {

qint64 lengthOf(CodePoints range) { return range.end - range.start; }

bool cutsPair(const QString &text, qsizetype at)
{
    return at > 0 && at < text.size() && text[at - 1].isHighSurrogate() && text[at].isLowSurrogate();
}

/// Whether a range that begins at `start` belongs to the same change as one that ends at `end`: nothing may be between them, and
/// at one place an empty range has no order.
bool isJoined(CodePoints group, CodePoints next)
{
    return next.start < group.end || (next.start == group.end && (lengthOf(group) == 0 || lengthOf(next) == 0));
}

} // namespace

qint64 codePointCount(QStringView text)
{
    qint64 count = text.size();
    for (qsizetype i = 1; i < text.size(); ++i)
        count -= text[i - 1].isHighSurrogate() && text[i].isLowSurrogate() ? 1 : 0;
    return count;
}

EditedText edited(const QString &text, const std::vector<Edit> &edits)
{
    EditedText out;
    std::vector<OffsetMap::Stretch> stretches;
    qsizetype done = 0;
    qint64 original = 0;
    qint64 reached = 0;
    for (const Edit &edit : edits) {
        if (edit.start < done || edit.end < edit.start || edit.end > text.size() || cutsPair(text, edit.start) ||
            cutsPair(text, edit.end))
            continue;
        const QStringView kept = QStringView(text).sliced(done, edit.start - done);
        const qint64 keptLength = codePointCount(kept);
        const qint64 taken = codePointCount(QStringView(text).sliced(edit.start, edit.end - edit.start));
        const qint64 put = codePointCount(edit.replacement);
        original += keptLength;
        reached += keptLength;
        out.text += kept;
        out.text += edit.replacement;
        stretches.push_back({{original, original + taken}, {reached, reached + put}});
        original += taken;
        reached += put;
        done = edit.end;
    }
    out.text += QStringView(text).sliced(done);
    out.map = OffsetMap(std::move(stretches));
    return out;
}

CodePoints OffsetMap::toOriginal(CodePoints range) const
{
    // The stretches that begin before a place, without those that only end there for a start, and only begin there for an end.
    const auto shifted = [this](qint64 at, bool isEnd) {
        const auto behind = std::partition_point(m_stretches.begin(), m_stretches.end(), [&](const Stretch &stretch) {
            return isEnd ? stretch.edited.start < at : stretch.edited.end <= at;
        });
        if (!isEnd) {
            if (behind != m_stretches.end() && behind->edited.start <= at)
                return behind->original.start;
            return behind == m_stretches.begin() ? at : at - std::prev(behind)->edited.end + std::prev(behind)->original.end;
        }
        if (behind == m_stretches.begin())
            return at;
        const Stretch &last = *std::prev(behind);
        return at <= last.edited.end ? last.original.end : at - last.edited.end + last.original.end;
    };
    const qint64 start = shifted(range.start, false);
    if (range.end <= range.start)
        return {start, start};
    return {start, std::max(start, shifted(range.end, true))};
}

OffsetMap OffsetMap::reversed() const
{
    std::vector<Stretch> stretches;
    stretches.reserve(m_stretches.size());
    for (const Stretch &stretch : m_stretches)
        stretches.push_back({stretch.edited, stretch.original});
    return OffsetMap(std::move(stretches));
}

OffsetMap OffsetMap::then(const OffsetMap &later) const
{
    std::vector<Stretch> joined;
    auto first = m_stretches.begin();
    auto second = later.m_stretches.begin();
    qint64 originalShift = 0; // from the text between the two to the original, before what comes next
    qint64 editedShift = 0;
    while (first != m_stretches.end() || second != later.m_stretches.end()) {
        // A group of changes that touch each other, in the text between the two.
        const bool beginsFirst = second == later.m_stretches.end() ||
                                 (first != m_stretches.end() && first->edited.start <= second->original.start);
        const qint64 start = beginsFirst ? first->edited.start : second->original.start;
        CodePoints group{start, start};
        qint64 originalGrowth = 0;
        qint64 editedGrowth = 0;
        bool isFirst = true;
        for (bool grew = true; grew;) {
            grew = false;
            if (first != m_stretches.end() && ((isFirst && beginsFirst) || isJoined(group, first->edited))) {
                group.end = std::max(group.end, first->edited.end);
                originalGrowth += lengthOf(first->original) - lengthOf(first->edited);
                ++first;
                grew = true;
                isFirst = false;
            }
            if (second != later.m_stretches.end() && ((isFirst && !beginsFirst) || isJoined(group, second->original))) {
                group.end = std::max(group.end, second->original.end);
                editedGrowth += lengthOf(second->edited) - lengthOf(second->original);
                ++second;
                grew = true;
                isFirst = false;
            }
        }
        joined.push_back({{group.start + originalShift, group.end + originalShift + originalGrowth},
                          {group.start + editedShift, group.end + editedShift + editedGrowth}});
        originalShift += originalGrowth;
        editedShift += editedGrowth;
    }
    return OffsetMap(std::move(joined));
}

void OffsetMap::append(const OffsetMap &part, qint64 original, qint64 edited)
{
    for (Stretch stretch : part.m_stretches) {
        stretch.original.start += original;
        stretch.original.end += original;
        stretch.edited.start += edited;
        stretch.edited.end += edited;
        m_stretches.push_back(stretch);
    }
}

} // namespace lw::text
