// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"

#include <QString>
#include <QStringList>

#include <nlohmann/json.hpp>

#include <vector>

namespace lw::task {

struct Label
{
    QString name;
    QString description; ///< may be empty
    QString color;       ///< "#rrggbb", or empty: given by position
    QString key;         ///< may be empty: given by position
};

struct Example
{
    QString text;
    Json answer; ///< the fields of the answer without id: {"label": "spam"}
};

/// How the answers to the chunks of one long record become one.
struct MergeRule
{
    enum class Kind {
        Vote,    ///< the most frequent label; a tie goes to the label whose chunks are longer, then to the earlier
        Any,     ///< `label`, if any chunk says so; else as Vote among the others
        Longest, ///< what the longest chunk says
    };
    Kind kind = Kind::Vote;
    QString label; ///< Any only
    bool operator==(const MergeRule &) const = default;
};

/// What is asked and what may be answered: the contents of a *.task.json (contracts/task.md).
struct TaskSpec
{
    QString name;
    QString instructions;
    std::vector<Label> labels;
    std::vector<Example> examples;
    QString templateText; ///< with {{column}}; empty: the text columns, one a line
    MergeRule merge;
    bool rationale = false;
    bool confidence = false;

    /// The task file's own JSON, with every default left out: what is stored as a version and hashed.
    [[nodiscard]] Json toJson() const;
    [[nodiscard]] QStringList labelNames() const;
};

/// Reads a task file. Code::BadTask with a sentence: not JSON, an unknown key (named), no labels, a label twice, an
/// example whose label is none of the task's, a wrong merge rule; Code::NotServed for a kind other than classification,
/// which is the one this version serves.
[[nodiscard]] Result<TaskSpec> parseTask(std::string_view text);

} // namespace lw::task
