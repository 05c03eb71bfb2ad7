// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/engine/piece_machine.h"
#include "core/engine/record_job.h"

#include <limits>
#include <memory>
#include <optional>

namespace lw::engine {

/// One piece on its way through a run, from its lease to its answer; goes along when it is asked again in another request.
struct PieceJob
{
    std::shared_ptr<RecordJob> job;
    int ordinal = 0;
    QString cacheKey;                                 ///< empty: the run uses no cache
    PieceMachine machine;
    int company = std::numeric_limits<int>::max();    ///< pieces of its next request at most, itself included
    int attempts = 0;                                 ///< made for it so far
    std::optional<Code> because;                      ///< why it is asked again
    std::optional<Instant> firstAsked;

    [[nodiscard]] const task::Piece &piece() const { return job->pieces()[std::size_t(ordinal)]; }
};

} // namespace lw::engine
