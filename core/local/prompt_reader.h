// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/task/task_spec.h"

#include <QString>

#include <optional>
#include <vector>

namespace lw::local {

struct PromptExample
{
    QString text;
    QString label;       ///< one of the prompt's labels
};

/// What a prompt in the shape of core/task/prompt.h asks, read back from its text.
struct PromptTask
{
    std::vector<task::Label> labels;      ///< name and description; each name once, in the order of the prompt
    std::vector<PromptExample> examples;
    bool confidence = false;              ///< the answer rules ask for one
    bool rationale = false;
    std::optional<task::TaskKind> kind = {};  ///< by the shape of the answer that the rules show; empty: they show none
};

struct PromptRecord
{
    qint64 id = 0;
    QString text;
};

/// A user message, cut in two.
struct UserMessage
{
    QString examples;    ///< the message up to its last </example>: belongs to what is learned from
    std::vector<PromptRecord> records;
};

/// Never fails: what is not in the shape is passed over, and a prompt without a list of labels has none. Of several lists
/// the last counts, because the instructions, which a person wrote, stand first.
[[nodiscard]] PromptTask readPromptTask(const QString &text);
[[nodiscard]] UserMessage readUserMessage(const QString &text);

} // namespace lw::local
