// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace lw::task {

/// What is asked of a record (contracts/answers.md).
enum class TaskKind {
    Classification, ///< exactly one label
    Multilabel,     ///< any number of labels, none included
    Spans,          ///< passages of the text, each with a label
    Rating,         ///< an integer of a scale
    Extraction,     ///< fields after a JSON Schema
    Text,           ///< a text: summary, translation, answer
    Preference,     ///< which of two texts is better: "A", "B" or "tie"
};

/// As it stands in a task file: "classification".
[[nodiscard]] QString kindName(TaskKind kind);
[[nodiscard]] std::optional<TaskKind> kindNamed(const QString &name);
/// All of them, in the order of the contract.
[[nodiscard]] QStringList kindNames();

/// Whether a task of this kind has a list of labels.
[[nodiscard]] bool takesLabels(TaskKind kind);
/// Whether many records share few answers, so that these can be counted and filtered by; else about every record has its own.
[[nodiscard]] bool hasFewAnswers(TaskKind kind);
/// The field of the answer that holds what is answered: "label", "labels", "spans", "score", "fields", "text", "choice".
[[nodiscard]] const char *answerField(TaskKind kind);

} // namespace lw::task
