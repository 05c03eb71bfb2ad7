// SPDX-License-Identifier: Apache-2.0
#include "core/task/example_selection.h"

#include <algorithm>
#include <map>
#include <utility>

namespace lw::task {
namespace {

/// The cosine: both have the length 1.
float likeness(const std::vector<text::NgramFeature> &a, const std::vector<text::NgramFeature> &b)
{
    float sum = 0;
    auto left = a.begin();
    auto right = b.begin();
    while (left != a.end() && right != b.end()) {
        if (left->index == right->index)
            sum += (left++)->weight * (right++)->weight;
        else if (left->index < right->index)
            ++left;
        else
            ++right;
    }
    return sum;
}

} // namespace

ExampleSelection::ExampleSelection(std::vector<ExampleCandidate> candidates)
{
    std::sort(candidates.begin(), candidates.end(), [](const auto &a, const auto &b) { return a.record < b.record; });
    for (ExampleCandidate &candidate : candidates) {
        if (candidate.isScored || candidate.text.trimmed().isEmpty())
            continue;
        auto features = text::hashedNgrams(candidate.text);
        m_entries.push_back({candidate.record, std::move(candidate.text), std::move(candidate.group), std::move(features)});
    }
}

std::vector<qint64> ExampleSelection::diverse(int count, quint32 seed) const
{
    std::map<QString, std::vector<std::size_t>> groups;
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        groups[m_entries[i].group].push_back(i);
    std::vector<float> nearestPick(m_entries.size(), -1); // likeness to the most alike of those picked
    std::vector<bool> isPicked(m_entries.size(), false);
    std::vector<qint64> picks;
    const auto pick = [&](std::size_t chosen) {
        isPicked[chosen] = true;
        picks.push_back(m_entries[chosen].record);
        for (std::size_t i = 0; i < m_entries.size(); ++i)
            nearestPick[i] = std::max(nearestPick[i], likeness(m_entries[i].features, m_entries[chosen].features));
    };
    for (bool anyLeft = true; anyLeft && int(picks.size()) < count;) {
        anyLeft = false;
        for (const auto &[group, members] : groups) {
            if (int(picks.size()) >= count)
                break;
            std::optional<std::size_t> best;
            for (const std::size_t i : members) {
                // Of two records of one text the second shows nothing new.
                const bool isNew = !isPicked[i] && nearestPick[i] < 0.999F;
                if (isNew && (!best || nearestPick[i] < nearestPick[*best]))
                    best = i;
            }
            if (!best)
                continue;
            pick(picks.empty() ? members[seed % members.size()] : *best);
            anyLeft = true;
        }
    }
    return picks;
}

std::vector<qint64> ExampleSelection::nearest(const QString &text, std::optional<qint64> record, int count) const
{
    const auto features = text::hashedNgrams(text);
    std::vector<std::pair<float, qint64>> found;
    for (const Entry &entry : m_entries) {
        if (entry.record == record || entry.text == text)
            continue;
        if (const float alike = likeness(features, entry.features); alike > 0)
            found.emplace_back(alike, entry.record);
    }
    const auto kept = std::min<std::size_t>(found.size(), std::size_t(std::max(count, 0)));
    std::partial_sort(found.begin(), found.begin() + std::ptrdiff_t(kept), found.end(), [](const auto &a, const auto &b) {
        return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    std::vector<qint64> records;
    for (std::size_t i = kept; i-- > 0;)
        records.push_back(found[i].second);
    return records;
}

} // namespace lw::task
