// SPDX-License-Identifier: Apache-2.0
#include "core/quality/confusion.h"

#include <QMap>

#include <algorithm>
#include <utility>

namespace lw::quality {

qint64 Confusion::total() const
{
    qint64 sum = 0;
    for (const std::vector<qint64> &row : counts) {
        for (const qint64 count : row)
            sum += count;
    }
    return sum;
}

qint64 Confusion::right() const
{
    qint64 sum = 0;
    for (std::size_t i = 0; i < counts.size(); ++i)
        sum += counts[i][i];
    return sum;
}

Confusion confusion(const QStringList &labels, const std::vector<LabelPair> &pairs)
{
    Confusion matrix;
    QStringList others;
    for (const LabelPair &pair : pairs) {
        for (const QString &label : {pair.gold, pair.answer}) {
            if (!labels.contains(label) && !others.contains(label))
                others.append(label);
        }
    }
    std::sort(others.begin(), others.end());
    matrix.labels = labels + others;
    const auto size = std::size_t(matrix.labels.size());
    matrix.counts.assign(size, std::vector<qint64>(size, 0));
    for (const LabelPair &pair : pairs)
        matrix.counts[std::size_t(matrix.labels.indexOf(pair.gold))][std::size_t(matrix.labels.indexOf(pair.answer))] += pair.count;
    return matrix;
}

std::vector<LabelPair> merged(const std::vector<LabelPair> &pairs)
{
    QMap<std::pair<QString, QString>, qint64> counts;
    for (const LabelPair &pair : pairs)
        counts[{pair.gold, pair.answer}] += pair.count;
    std::vector<LabelPair> result;
    for (auto each = counts.cbegin(); each != counts.cend(); ++each) {
        if (*each > 0)
            result.push_back({each.key().first, each.key().second, *each});
    }
    return result;
}

} // namespace lw::quality
