// SPDX-License-Identifier: Apache-2.0
#include "core/quality/label_scores.h"

#include "core/quality/kappa.h"
#include "core/quality/label_table.h"

#include <algorithm>

namespace lw::quality {

LabelScores labelScores(const std::vector<std::pair<QString, QString>> &pairs)
{
    LabelScores scores;
    scores.n = qint64(pairs.size());
    if (pairs.empty())
        return scores;
    std::vector<LabelPair> all;
    for (const auto &[gold, answer] : pairs)
        all.push_back({gold, answer});
    const auto right = std::count_if(pairs.begin(), pairs.end(), [](const auto &pair) { return pair.first == pair.second; });
    scores.accuracy = double(right) / double(scores.n);
    scores.macroF1 = macroF1(labelTable({}, all));
    scores.kappa = cohenKappa(all);
    return scores;
}

} // namespace lw::quality
