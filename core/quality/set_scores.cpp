// SPDX-License-Identifier: Apache-2.0
#include "core/quality/set_scores.h"

#include "core/quality/share.h"

#include <QMap>
#include <QSet>

namespace lw::quality {
namespace {

struct Tally
{
    qint64 gold = 0;
    qint64 answered = 0;
    qint64 right = 0;
};

/// 2PR / (P + R), written so that it is defined for a thing that is never right.
std::optional<double> f1Of(const Tally &tally) { return share(2 * tally.right, tally.gold + tally.answered); }

} // namespace

SetScores setScores(const std::vector<std::pair<QStringList, QStringList>> &pairs)
{
    SetScores scores;
    scores.n = qint64(pairs.size());
    QMap<QString, Tally> byThing; // in one order, so that the sum is the same every time
    Tally all;
    qint64 equal = 0;
    for (const auto &[goldList, answerList] : pairs) {
        const QSet<QString> gold(goldList.begin(), goldList.end());
        const QSet<QString> answer(answerList.begin(), answerList.end());
        equal += gold == answer ? 1 : 0;
        for (const QString &thing : gold)
            ++byThing[thing].gold;
        for (const QString &thing : answer) {
            Tally &tally = byThing[thing];
            ++tally.answered;
            tally.right += gold.contains(thing) ? 1 : 0;
        }
    }
    double sum = 0;
    for (const Tally &tally : std::as_const(byThing)) {
        all.gold += tally.gold;
        all.answered += tally.answered;
        all.right += tally.right;
        sum += f1Of(tally).value_or(0);
    }
    scores.exact = share(equal, scores.n);
    scores.precision = share(all.right, all.answered);
    scores.recall = share(all.right, all.gold);
    scores.f1 = f1Of(all);
    if (!byThing.isEmpty())
        scores.macroF1 = sum / double(byThing.size());
    return scores;
}

} // namespace lw::quality
