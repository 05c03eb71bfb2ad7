// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/task/answer.h"
#include "core/task/task_spec.h"

#include <map>
#include <string_view>
#include <vector>

namespace lw::task {

/// What a completion says of each record that was asked, by its id in the request (1..count); every id has an entry.
/// Either an answer that is valid for the task, or Code::Parse (no JSON, the id is missing, came twice, or its item
/// makes no sense) or Code::Label (outside the task; the detail quotes it). See Answer for the shapes.
using Answers = std::map<int, Result<Answer>>;

/// Reads a completion by contracts/answers.md: never by position, never mapped to another label. Pure.
/// `texts`: what was asked, by id from 1; spans are searched in them.
[[nodiscard]] Answers parseAnswers(const TaskSpec &task, std::string_view completion, const std::vector<QString> &texts);
/// For a task whose answers do not depend on the texts: of any kind but spans.
[[nodiscard]] Answers parseAnswers(const TaskSpec &task, std::string_view completion, int count);

/// The label of the task that a model meant: the same, or the only one that is the same without case, space and
/// punctuation.
[[nodiscard]] std::optional<QString> matchLabel(const TaskSpec &task, const QString &said);

} // namespace lw::task
