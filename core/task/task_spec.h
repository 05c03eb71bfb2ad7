// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"
#include "core/base/result.h"
#include "core/task/cleaning.h"
#include "core/task/example_rule.h"
#include "core/task/label_rules.h"
#include "core/task/masking.h"
#include "core/task/merge_rule.h"
#include "core/task/normalisation.h"
#include "core/task/task_kind.h"

#include <QString>
#include <QStringList>

#include <nlohmann/json.hpp>

#include <optional>
#include <vector>

namespace lw::task {

struct Label
{
    QString name;        ///< "A/B" is a label B of a group A for those who show it; here it is a name like any other
    QString description; ///< may be empty
    QString color;       ///< "#rrggbb", or empty: given by position
    QString key;         ///< may be empty: given by position
};

struct Example
{
    QString text;
    Json answer; ///< the fields of the answer without id, as a model gives them: {"label": "spam"}; spans without offsets
};

/// The scores that a rating may be, both ends included.
struct Scale
{
    qint64 min = 1;
    qint64 max = 5;
    bool operator==(const Scale &) const = default;
};

/// What is asked and what may be answered: the contents of a *.task.json (contracts/task.md).
struct TaskSpec
{
    QString name;
    QString instructions;
    std::vector<Label> labels; ///< of kinds that takesLabels()
    std::vector<Example> examples;
    QString templateText; ///< with {{column}}; empty: the text columns, one a line
    MergeRule merge;
    bool rationale = false;
    bool confidence = false;
    TaskKind kind = TaskKind::Classification;
    Json schema = {};                 ///< of Extraction: JSON Schema of "fields"; else null
    std::optional<Scale> scale = {};  ///< of Rating
    CleaningRules clean = {};         ///< of each column's value, before it goes into the prompt
    MaskingRules mask = {};           ///< of the whole text, behind the cleaning
    std::vector<LabelRule> rules = {}; ///< of Classification and Multilabel: what needs no model
    std::optional<ExampleRule> select = {}; ///< examples beside these, picked from accepted records
    NormalisationRules normalise = {}; ///< of Extraction: the fields of an answer, behind everything else

    /// The task file's own JSON, with every default left out: what is stored as a version and hashed.
    [[nodiscard]] Json toJson() const;
    [[nodiscard]] QStringList labelNames() const;
};

/// Reads a task file. Code::BadTask with a sentence: not JSON, an unknown key (named), what its kind needs and it has not
/// (labels, a scale, a schema), what its kind has no use for, a label twice, an example whose answer is none of the task, a
/// wrong merge rule.
[[nodiscard]] Result<TaskSpec> parseTask(std::string_view text);

} // namespace lw::task
