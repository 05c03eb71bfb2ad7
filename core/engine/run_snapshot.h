// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/store/record_store.h"

#include <optional>

namespace lw::engine {

/// How a run stands; only what is committed counts as done.
struct RunSnapshot
{
    store::StateCounts states;      ///< of the whole project
    qint64 recordsLeased = 0;       ///< in this run
    qint64 recordsDone = 0;         ///< in this run, committed
    qint64 fromCache = 0;           ///< answers
    qint64 inFlight = 0;            ///< requests
    qint64 requests = 0;            ///< attempts that reached a socket
    qint64 retries = 0;
    qint64 promptTokens = 0;        ///< as far as reported
    qint64 completionTokens = 0;
    double seconds = 0;             ///< since the first lease
};

/// How a run ended.
struct RunOutcome
{
    enum class Ending {
        Done,        ///< nothing is left to ask
        Limit,       ///< as many were asked as were allowed
        Cancelled,
        Failed,      ///< `error` says why nothing more could be done
    };
    Ending ending = Ending::Done;
    std::optional<Error> error;
    RunSnapshot last;
};

} // namespace lw::engine
