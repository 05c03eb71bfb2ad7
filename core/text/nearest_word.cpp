// SPDX-License-Identifier: Apache-2.0
#include "core/text/nearest_word.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace lw::text {
namespace {

constexpr qsizetype longestWord = 64; // longer ones are no slips of the finger, and the cost is quadratic

/// Letters put in, left out or changed (Levenshtein).
qsizetype editDistance(const QString &a, const QString &b)
{
    std::vector<qsizetype> row(static_cast<std::size_t>(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        qsizetype diagonal = row[0];
        row[0] = i + 1;
        for (qsizetype j = 0; j < b.size(); ++j) {
            const auto at = static_cast<std::size_t>(j) + 1;
            const qsizetype changed = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[at];
            row[at] = std::min({changed, row[at] + 1, row[at - 1] + 1});
        }
    }
    return row.back();
}

} // namespace

QString nearestWord(const QString &word, const QStringList &known)
{
    if (word.size() > longestWord)
        return {};
    const QString folded = word.toCaseFolded();
    QString nearest;
    qsizetype least = std::max<qsizetype>(1, folded.size() / 3) + 1;
    for (const QString &candidate : known) {
        if (candidate.size() > longestWord)
            continue;
        const qsizetype distance = editDistance(folded, candidate.toCaseFolded());
        if (distance < least && distance < candidate.size()) {
            least = distance;
            nearest = candidate;
        }
    }
    return nearest;
}

} // namespace lw::text
