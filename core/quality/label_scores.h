// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace lw::quality {

/// How labels compare with gold. What is undefined is empty, never 0 and never NaN.
struct LabelScores
{
    qint64 n = 0;
    std::optional<double> accuracy;   ///< 0 to 1; empty for no pairs
    /// The mean of F1 over the labels that occur in gold or in the answers; a label that is never right has F1 0.
    /// (van Rijsbergen, Information Retrieval, 1979.)
    std::optional<double> macroF1;
    /// Cohen's kappa (Educational and Psychological Measurement 20, 1960); empty where chance alone would agree on
    /// everything, as with one label on both sides.
    std::optional<double> kappa;
};

/// Pairs of (gold, answer).
[[nodiscard]] LabelScores labelScores(const std::vector<std::pair<QString, QString>> &pairs);

} // namespace lw::quality
