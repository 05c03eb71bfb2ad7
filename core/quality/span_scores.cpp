// SPDX-License-Identifier: Apache-2.0
#include "core/quality/span_scores.h"

#include "core/quality/share.h"

#include <algorithm>
#include <functional>

namespace lw::quality {
namespace {

bool overlaps(const SpanMark &a, const SpanMark &b) { return a.label == b.label && a.begin < b.end && b.begin < a.end; }

/// The most pairs of one of gold and one of the answer that fit, each used once (Kuhn, The Hungarian Method, 1955: augmenting
/// paths).
qint64 mostPairs(const SpanList &gold, const SpanList &answer, bool (*fits)(const SpanMark &, const SpanMark &))
{
    constexpr auto none = std::size_t(-1);
    std::vector<std::size_t> partner(gold.size(), none);
    std::vector<bool> seen;
    const std::function<bool(std::size_t)> place = [&](std::size_t one) {
        for (std::size_t i = 0; i < gold.size(); ++i) {
            if (seen[i] || !fits(gold[i], answer[one]))
                continue;
            seen[i] = true;
            if (partner[i] == none || place(partner[i])) {
                partner[i] = one;
                return true;
            }
        }
        return false;
    };
    qint64 pairs = 0;
    for (std::size_t one = 0; one < answer.size(); ++one) {
        seen.assign(gold.size(), false);
        pairs += place(one) ? 1 : 0;
    }
    return pairs;
}

} // namespace

std::optional<double> SpanScore::precision() const { return share(right, answered); }

std::optional<double> SpanScore::recall() const { return share(right, gold); }

std::optional<double> SpanScore::f1() const { return share(2 * right, gold + answered); }

SpanScores spanScores(const std::vector<std::pair<SpanList, SpanList>> &records)
{
    SpanScores scores;
    for (const auto &[gold, answer] : records) {
        for (SpanScore *score : {&scores.exact, &scores.overlapping}) {
            score->gold += qint64(gold.size());
            score->answered += qint64(answer.size());
        }
        scores.exact.right += mostPairs(gold, answer, [](const SpanMark &a, const SpanMark &b) { return a == b; });
        scores.overlapping.right += mostPairs(gold, answer, overlaps);
    }
    return scores;
}

} // namespace lw::quality
