// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"

#include <string>
#include <string_view>

namespace lw::local {

/// What a simulated model is asked, as far as a simulation needs to know it.
struct SimulatedRequest
{
    int records = 1;      ///< in the last message, at least 1
    bool stream = false;
    int inFlight = 1;     ///< requests that the server has read and not answered to the end, this one included
    Instant at{0};        ///< when it had been read; monotonic, the same for all processes of the computer
};

/// What it does with that request.
struct SimulatedReply
{
    enum class Ending {
        Answer,
        Silence,   ///< nothing more is sent and the connection stays: behind `words` words, or before the head where there are none
    };
    Ending ending = Ending::Answer;
    int status = 200;             ///< any other: an error in OpenAI's shape
    Instant after{0};             ///< until the answer, or the first word of a stream
    /// A stream has so many words of a rationale, one an event, before its annotations. Each is the time at which it was sent,
    /// in microseconds, as `at` above: whoever reads it knows how long it was on its way.
    int words = 0;
    Instant betweenWords{0};
};

/// Reads the body of a chat completion: records by their tags, so its prompt must hold no examples.
[[nodiscard]] SimulatedRequest readSimulatedRequest(std::string_view body);

/// A model that takes `base` for a request with one record, and `perRecord` more for each further one.
[[nodiscard]] inline Instant steadyLatency(Instant base, Instant perRecord, int records) { return base + perRecord * (records - 1); }

// Whole HTTP messages and their parts, ready to be sent. `label` is every record's answer; no quotes in it.
[[nodiscard]] std::string simulatedAnswer(const SimulatedRequest &request, std::string_view label);
[[nodiscard]] std::string simulatedError(int status);
[[nodiscard]] std::string simulatedModels();
[[nodiscard]] std::string simulatedStreamHead();
[[nodiscard]] std::string simulatedWord(bool first, Instant now);
/// The annotations and the end of a stream; `words` were sent.
[[nodiscard]] std::string simulatedStreamEnd(const SimulatedRequest &request, int words, std::string_view label);

} // namespace lw::local
