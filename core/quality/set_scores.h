// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

namespace lw::quality {

/// How sets of things (labels of a record, its spans) compare with gold. What is undefined is empty, never 0 and never NaN.
struct SetScores
{
    qint64 n = 0;                     ///< records
    std::optional<double> exact;      ///< share of the records whose sets are equal, 0 to 1
    /// Over all things of all records ("micro"): of those answered the share that is gold, of those of gold the share that
    /// is answered, and their harmonic mean (van Rijsbergen, Information Retrieval, 1979).
    std::optional<double> precision;
    std::optional<double> recall;
    std::optional<double> f1;
    /// The mean of the F1 of each thing that occurs in gold or in the answers, as LabelScores::macroF1. For labels: of
    /// spans, each is another thing.
    std::optional<double> macroF1;
};

/// Pairs of (gold, answer); what stands twice in a set counts once.
[[nodiscard]] SetScores setScores(const std::vector<std::pair<QStringList, QStringList>> &pairs);

} // namespace lw::quality
