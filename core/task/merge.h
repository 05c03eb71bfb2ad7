// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/task/answer.h"
#include "core/task/task_spec.h"

#include <vector>

namespace lw::task {

/// What one chunk was answered, and how long it is (in any unit that is the same for all).
struct PieceAnswer
{
    qint64 length = 0;
    Answer answer;
};

/// The answers to the chunks of one record, in order and at least one, as the record's answer. One answer stays as it
/// is. Of several the label is kept with the flags of all; the confidence is the mean of the chunks that say so, where
/// each gave one. Pure.
[[nodiscard]] Answer mergeAnswers(const MergeRule &rule, const std::vector<PieceAnswer> &answers);

} // namespace lw::task
