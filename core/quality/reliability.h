// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/quality/wilson.h"

#include <array>
#include <vector>

namespace lw::quality {

/// Answers that were given with about the same confidence.
struct ReliabilityBin
{
    double confidence = 0;                   ///< the mean of theirs, 0 to 1
    std::optional<Proportion> right;         ///< empty: there are none
    bool operator==(const ReliabilityBin &) const = default;
};

/// Whether a confidence means what it says: of answers at 0.8, eight of ten should be right.
struct Reliability
{
    static constexpr int bins = 10;          ///< of equal width from 0 to 1; a bound belongs to the bin below it

    std::array<ReliabilityBin, bins> curve;
    qint64 n = 0;
    qint64 unknown = 0;                      ///< without a confidence: in no bin
    /// The expected calibration error: how far confidence and share of right ones are apart, over the answers (Naeini, Cooper and
    /// Hauskrecht, AAAI 2015). Empty where there is no answer with a confidence.
    std::optional<double> error;
    bool operator==(const Reliability &) const = default;
};

struct JudgedAnswer
{
    std::optional<double> confidence;        ///< 0 to 1
    bool isRight = false;
    qint64 count = 1;                        ///< of answers that are alike in this
};

[[nodiscard]] Reliability reliability(const std::vector<JudgedAnswer> &answers);

} // namespace lw::quality
