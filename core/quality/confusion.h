// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

#include <vector>

namespace lw::quality {

/// How often which label was answered where which was right.
struct Confusion
{
    QStringList labels;                        ///< of rows (gold) and columns (model) alike
    std::vector<std::vector<qint64>> counts;   ///< [gold][model]
    [[nodiscard]] qint64 total() const;
    [[nodiscard]] qint64 right() const;
    bool operator==(const Confusion &) const = default;
};

struct LabelPair
{
    QString gold;
    QString answer;
    qint64 count = 1;
    bool operator==(const LabelPair &) const = default;
};

/// Equal pairs as one, sorted; without those of which none is left.
[[nodiscard]] std::vector<LabelPair> merged(const std::vector<LabelPair> &pairs);

/// The labels in the order that is given; others that occur come behind them, sorted.
[[nodiscard]] Confusion confusion(const QStringList &labels, const std::vector<LabelPair> &pairs);

} // namespace lw::quality
