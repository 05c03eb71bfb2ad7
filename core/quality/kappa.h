// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/quality/bootstrap.h"
#include "core/quality/confusion.h"

namespace lw::quality {

/// Cohen's kappa (Educational and Psychological Measurement 20, 1960) of what two said; empty where chance alone would agree on
/// everything, as with one label on both sides.
[[nodiscard]] std::optional<double> cohenKappa(const std::vector<LabelPair> &pairs);

/// By drawing the pairs again; cheapest where equal pairs are one with a count.
[[nodiscard]] std::optional<Interval> kappaInterval(const std::vector<LabelPair> &pairs);

} // namespace lw::quality
