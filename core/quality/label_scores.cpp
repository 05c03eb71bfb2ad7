// SPDX-License-Identifier: Apache-2.0
#include "core/quality/label_scores.h"

#include <QMap>

namespace lw::quality {
namespace {

struct Counts
{
    qint64 gold = 0;
    qint64 answered = 0;
    qint64 right = 0;
};

} // namespace

LabelScores labelScores(const std::vector<std::pair<QString, QString>> &pairs)
{
    LabelScores scores;
    scores.n = qint64(pairs.size());
    if (pairs.empty())
        return scores;

    QMap<QString, Counts> byLabel;
    qint64 right = 0;
    for (const auto &[gold, answer] : pairs) {
        byLabel[gold].gold += 1;
        byLabel[answer].answered += 1;
        if (gold == answer) {
            byLabel[gold].right += 1;
            right += 1;
        }
    }
    const double n = double(scores.n);
    double f1 = 0;
    double chance = 0;
    for (const Counts &label : byLabel) {
        // 2PR / (P + R), written so that it is defined for a label that is never right.
        f1 += 2.0 * double(label.right) / double(label.gold + label.answered);
        chance += (double(label.gold) / n) * (double(label.answered) / n);
    }
    scores.accuracy = double(right) / n;
    scores.macroF1 = f1 / double(byLabel.size());
    if (byLabel.size() > 1)
        scores.kappa = (*scores.accuracy - chance) / (1.0 - chance);
    return scores;
}

} // namespace lw::quality
