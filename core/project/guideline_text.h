// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/task/task_spec.h"

namespace lw::project {

/// Guidelines are one Markdown text. What stands under a heading that is the name of a label is that label's passage, with its
/// examples: up to the next heading that is not below it.

/// The passage of a label, with its heading; empty where there is none. Case and white space around the name do not count;
/// headings within fenced code are none. Pure.
[[nodiscard]] QString guidelinePassage(const QString &text, const QString &label);

/// What one begins to write from: a heading for each label of the task, with its description. Headings are in English, as the
/// names of labels are a person's own. Pure.
[[nodiscard]] QString guidelineDraft(const task::TaskSpec &task);

} // namespace lw::project
