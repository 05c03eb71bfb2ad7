// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/task/task_spec.h"

namespace lw::dataset {

/// The columns in which a table holds the answers to a task: "label"; "labels"; "spans"; "score"; "answer" (of a text, since a
/// column "text" is what was asked of); "choice"; of an extraction one a question, and "fields". Pure.
[[nodiscard]] QStringList answerColumns(const task::TaskSpec &task);

/// What stands in them, as many: a label, a score, a choice or a text as it is, labels with "|" between them, spans as JSON, "fields" as
/// JSON with all fields. Where a cell without JSON would not be read as the same answer (contracts/cli.md, a gold cell), it is
/// the answer's JSON; a text alone is always the text. Empty cells for no answer. Pure.
[[nodiscard]] QStringList answerCells(const task::TaskSpec &task, const std::optional<Json> &answer);

/// The answer without "rationale", "confidence" and "probability".
[[nodiscard]] Json bareAnswer(Json answer);

/// What an answer chooses, as words: its label, its labels, its score or its choice; empty for other answers. Pure.
[[nodiscard]] QStringList chosenWords(const Json &answer);

/// The words to choose from: labels, scores, or A, B and tie; empty for texts and extractions. Pure.
[[nodiscard]] QStringList choiceWords(const task::TaskSpec &task);

} // namespace lw::dataset
