// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <cstddef>
#include <limits>
#include <vector>

namespace lw::llm {

/// What an attempt asks for, and why it is made.
struct Demand
{
    enum class Kind { First, Retry, Throttled, Adapted };
    Kind kind = Kind::First;
    double promptTokens = 0;           ///< estimated
    double maxTokens = 0;              ///< that the answer may have
    int records = 1;
    std::vector<std::size_t> failedAt{};   ///< endpoints where this question failed before
    /// Requests that are still to be sent in this run, this one included, as far as it is known.
    qint64 waiting = std::numeric_limits<qint64>::max();
};

} // namespace lw::llm
