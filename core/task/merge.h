// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/task/answer.h"
#include "core/task/task_spec.h"

#include <vector>

namespace lw::task {

/// What one chunk was answered, how long it is (in any unit that is the same for all), and where it lies in the text of the
/// record, in code points: spans are moved by that.
struct PieceAnswer
{
    qint64 length = 0;
    Answer answer;
    qint64 startCp = 0;
    qint64 endCp = 0; ///< exclusive
};

/// The answers to the chunks of one record, in order and at least one, as the record's answer. One answer stays as it is. Of
/// several, what the task's merge rule makes of them is kept with the flags of all; the confidence is the mean of the chunks
/// that say so (of all, where the answer is put together from all), where each gave one, and so is the probability; the rationale is that of the first
/// of them. A span that two chunks hold, because they overlap, is one; what the edge of a chunk cut off of a span that
/// another has whole is none. Fields that
/// fit the task's schema no more, now that they are put together, are kept as they are and flagged: what was read of a long
/// record is not thrown away for a bound, and a person sees it. Pure.
[[nodiscard]] Answer mergeAnswers(const TaskSpec &task, const std::vector<PieceAnswer> &answers);

} // namespace lw::task
