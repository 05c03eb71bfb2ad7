// SPDX-License-Identifier: Apache-2.0
#include "core/text/word_diff.h"

#include "core/text/boundaries.h"

#include <algorithm>

namespace lw::text {
namespace {

using DiffWords = std::vector<QStringView>;

constexpr int mostChanges = 2'000;

DiffWords diffWords(const QString &text)
{
    const std::vector<Break> breaks = boundaries(text);
    DiffWords words;
    qsizetype start = 0;
    for (qsizetype place = 1; place <= text.size(); ++place) {
        if (place < text.size() && breaks[std::size_t(place)] < Break::Word)
            continue;
        words.push_back(QStringView(text).mid(start, place - start));
        start = place;
    }
    return words;
}

/// The parts, joined where neighbours are of one kind; between two that are the same, removed ones stand first.
class DiffParts final
{
public:
    void add(DiffPart::Kind kind, QStringView text)
    {
        if (kind == DiffPart::Kind::Same)
            flush();
        QString &wanted = kind == DiffPart::Kind::Removed ? m_removed : kind == DiffPart::Kind::Added ? m_added : m_same;
        if (kind != DiffPart::Kind::Same && !m_same.isEmpty()) {
            m_parts.push_back({DiffPart::Kind::Same, std::exchange(m_same, {})});
        }
        wanted.append(text);
    }
    [[nodiscard]] std::vector<DiffPart> take()
    {
        flush();
        if (!m_same.isEmpty())
            m_parts.push_back({DiffPart::Kind::Same, m_same});
        return std::move(m_parts);
    }

private:
    void flush()
    {
        if (!m_removed.isEmpty())
            m_parts.push_back({DiffPart::Kind::Removed, std::exchange(m_removed, {})});
        if (!m_added.isEmpty())
            m_parts.push_back({DiffPart::Kind::Added, std::exchange(m_added, {})});
    }
    std::vector<DiffPart> m_parts;
    QString m_same;
    QString m_removed;
    QString m_added;
};

/// Which words of each stay, by Myers' greedy search; false: they are further apart than `mostChanges`.
bool findSame(const DiffWords &from, const DiffWords &to, std::vector<std::pair<int, int>> &same)
{
    const int n = int(from.size());
    const int m = int(to.size());
    const int limit = std::min(n + m, mostChanges);
    const int middle = limit + 1;
    std::vector<int> furthest(std::size_t(2 * limit + 3), 0);
    std::vector<std::vector<int>> trace;
    for (int d = 0; d <= limit; ++d) {
        trace.emplace_back(furthest.begin() + (middle - d), furthest.begin() + (middle + d + 1));
        for (int k = -d; k <= d; k += 2) {
            const bool down = k == -d || (k != d && furthest[std::size_t(middle + k - 1)] < furthest[std::size_t(middle + k + 1)]);
            int x = down ? furthest[std::size_t(middle + k + 1)] : furthest[std::size_t(middle + k - 1)] + 1;
            int y = x - k;
            while (x < n && y < m && from[std::size_t(x)] == to[std::size_t(y)]) {
                ++x;
                ++y;
            }
            furthest[std::size_t(middle + k)] = x;
            if (x < n || y < m)
                continue;
            // Back along the way: each round left its furthest places in `trace` before it went on.
            for (int round = d; round >= 0; --round) {
                const int diagonal = x - y;
                if (round == 0) {
                    while (x > 0) {
                        same.emplace_back(--x, --y);
                    }
                    break;
                }
                const std::vector<int> &before = trace[std::size_t(round)];
                const auto at = [&before, round](int place) { return before[std::size_t(place + round)]; };
                const bool wentDown = diagonal == -round || (diagonal != round && at(diagonal - 1) < at(diagonal + 1));
                const int previous = wentDown ? diagonal + 1 : diagonal - 1;
                const int startX = at(previous);
                const int cornerX = wentDown ? startX : startX + 1;
                while (x > cornerX)
                    same.emplace_back(--x, --y);
                x = startX;
                y = startX - previous;
            }
            std::reverse(same.begin(), same.end());
            return true;
        }
    }
    return false;
}

} // namespace

std::vector<DiffPart> wordDiff(const QString &from, const QString &to)
{
    DiffWords one = diffWords(from);
    DiffWords other = diffWords(to);
    std::size_t begin = 0;
    while (begin < one.size() && begin < other.size() && one[begin] == other[begin])
        ++begin;
    std::size_t end = 0;
    while (end < one.size() - begin && end < other.size() - begin && one[one.size() - 1 - end] == other[other.size() - 1 - end])
        ++end;
    const DiffWords left(one.begin() + std::ptrdiff_t(begin), one.end() - std::ptrdiff_t(end));
    const DiffWords right(other.begin() + std::ptrdiff_t(begin), other.end() - std::ptrdiff_t(end));
    std::vector<std::pair<int, int>> same;
    if (!findSame(left, right, same))
        same.clear();
    DiffParts parts;
    for (std::size_t i = 0; i < begin; ++i)
        parts.add(DiffPart::Kind::Same, one[i]);
    std::size_t x = 0;
    std::size_t y = 0;
    const auto upTo = [&](std::size_t toX, std::size_t toY) {
        for (; x < toX; ++x)
            parts.add(DiffPart::Kind::Removed, left[x]);
        for (; y < toY; ++y)
            parts.add(DiffPart::Kind::Added, right[y]);
    };
    for (const auto &[keptX, keptY] : same) {
        upTo(std::size_t(keptX), std::size_t(keptY));
        parts.add(DiffPart::Kind::Same, left[x++]);
        ++y;
    }
    upTo(left.size(), right.size());
    for (std::size_t i = one.size() - end; i < one.size(); ++i)
        parts.add(DiffPart::Kind::Same, one[i]);
    return parts.take();
}

} // namespace lw::text
