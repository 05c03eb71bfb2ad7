// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/base/stop_flag.h"
#include "core/store/record_query.h"
#include "core/task/decision.h"
#include "core/task/task_spec.h"

#include <optional>
#include <vector>

namespace lw::project {

/// One label in the place of another, in many answers at once.
struct BulkChange
{
    QString from;
    QString to;
    store::RecordFilter filter = {};                     ///< of those, the records whose current answer holds `from`
    std::optional<std::vector<qint64>> records = {};     ///< in place of the filter
};

/// What would come of a change, before anything is changed.
struct BulkPlan
{
    std::vector<task::Decision> decisions;   ///< one a record: Correct, or Accept where it comes to what the model says
    qint64 decidedBefore = 0;                ///< of them: a person had accepted or corrected what is changed
    qint64 blind = 0;                        ///< left alone: they are to be decided without seeing an answer
};

/// Counts and plans; changes nothing. The decisions, given to ReviewSession::decide() together, are one step to undo. The answers
/// of the model stay as they are beside them. Reads the answers of all records in pages; Code::Cancelled when stopped.
[[nodiscard]] Result<BulkPlan> planBulkChange(store::Database &database, const task::TaskSpec &task, const BulkChange &change,
                                              const StopFlag &stop = {});

} // namespace lw::project
