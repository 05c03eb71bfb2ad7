// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/quality/confusion.h"

#include <optional>

namespace lw::quality {

/// How one label compares with gold. What is undefined is empty: the precision of a label that was never answered, the recall
/// of one that gold does not have. (van Rijsbergen, Information Retrieval, 1979.)
struct LabelRow
{
    QString label;
    qint64 gold = 0;       ///< how often it is right
    qint64 answered = 0;
    qint64 right = 0;
    [[nodiscard]] std::optional<double> precision() const;
    [[nodiscard]] std::optional<double> recall() const;
    /// 0 for a label that is never right; empty for one that does not occur.
    [[nodiscard]] std::optional<double> f1() const;
    bool operator==(const LabelRow &) const = default;
};

/// The labels in the order that is given; others that occur come behind them, sorted.
[[nodiscard]] std::vector<LabelRow> labelTable(const QStringList &labels, const std::vector<LabelPair> &pairs);

/// The mean of F1 over the labels that occur; empty where none does.
[[nodiscard]] std::optional<double> macroF1(const std::vector<LabelRow> &rows);

} // namespace lw::quality
