// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/state_times.h"
#include "core/llm/endpoint_pool.h"

#include <optional>

namespace lw::engine {

/// What a run would have to have more of to be faster.
enum class LimitedBy {
    RequestRate,    ///< requests a minute that an endpoint lets through
    Tokens,         ///< tokens a minute
    Latency,        ///< the endpoint's time to the first token, or to the whole of a short answer
    OutputLength,   ///< the time that it takes to write the answers
    Retries,        ///< waits after failures
    Computer,       ///< this one: its disk or its processor
    Unreachable,    ///< nobody answers at any endpoint
    Cap,            ///< what is in flight may use up the rest of the cap
};
inline constexpr std::size_t limitedByCount = 8;
using LimitTimes = StateTimes<LimitedBy, limitedByCount>;

/// What the engine sees when it can ask nothing more at the moment.
struct LimitFacts
{
    bool asks = false;                       ///< there is something to ask, and the run is not paused
    std::optional<llm::Hold> hold{};         ///< what the first in the queue waits for
    bool waitsForDisk = false;               ///< answers that are not committed yet hold it back
    bool waitsAfterFailures = false;         ///< all that may be under way is, and part of it waits to be asked again
    double writingShare = 0;                 ///< of the time of an answer: after its first token; 0 to 1
    double busy = 0;                         ///< share of the time in which the engine's thread worked; 0 to 1
};

/// A word or two in English, for logs and the command line: "request rate".
[[nodiscard]] QString limitedByName(LimitedBy limit);

/// Empty: nothing holds it back, or there is nothing to do. Pure.
[[nodiscard]] std::optional<LimitedBy> limitedBy(const LimitFacts &facts);

} // namespace lw::engine
