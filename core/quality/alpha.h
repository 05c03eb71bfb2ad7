// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <optional>
#include <vector>

namespace lw::quality {

/// What several people said of one thing: a number for each of them who said something, in any order. Labels are numbered by
/// whoever calls.
struct RatedUnit
{
    std::vector<double> values;
    qint64 count = 1;   ///< of things that were judged in just this way
};

enum class Scale {
    Nominal,    ///< labels: equal or not
    Ordinal,    ///< an order, the steps of which say nothing
    Interval,   ///< numbers, of which differences count
};

/// Krippendorff's alpha (Content Analysis, 3rd edition 2013, chapter 12): 1 is full agreement, 0 what chance would give, below
/// it less. Who said nothing is missing, not wrong; a thing that fewer than two judged says nothing. Empty where nothing was
/// judged twice, and where all values are the same: then nothing could have differed.
[[nodiscard]] std::optional<double> krippendorffAlpha(const std::vector<RatedUnit> &units, Scale scale);

} // namespace lw::quality
