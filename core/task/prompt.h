// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/task/task_spec.h"

#include <functional>
#include <string>
#include <vector>

namespace lw::task {

/// Builds what a model is asked, in the one shape of contracts/answers.md. Pure.
///
/// The system message is byte-identical for every request of a task, because the provider's prompt cache depends on it:
///
///     <instructions of the task>
///
///     Labels:
///     - "spam": unsolicited bulk mail
///     - "ham"
///
///     <answer rules>
///
///     Examples:            (only where the task has examples)
///     <example>
///     <record id="1">
///     …text…
///     </record>
///     {"annotations":[{"id":1,"label":"spam"}]}
///     </example>
///
/// Label names stand as JSON strings, so that any name can be read back (core/local does). The list of labels is there for
/// the kinds that have one; the answer rules are those of the task's kind. Members of a span or of fields in an example are
/// sorted by name.
[[nodiscard]] std::string systemMessage(const TaskSpec &task);

/// Examples as blocks, each as it stands in the system message: before the record of a request that has its own.
[[nodiscard]] std::string exampleBlocks(const TaskSpec &task, const std::vector<Example> &examples);

/// The records of one request, ids 1..N in order, and nothing else.
[[nodiscard]] std::string userMessage(const std::vector<QString> &texts);

/// In a text only the `<` that would open or close a `record` or `example` tag becomes `&lt;` (any case).
[[nodiscard]] QString escapeTags(const QString &text);
/// Undoes escapeTags(); a `&lt;` that stands before anything else stays.
[[nodiscard]] QString unescapeTags(const QString &text);

/// A part of a template: words of its own, or the name of a column.
struct TemplatePart
{
    QString text;
    bool isColumn = false;
};
/// The parts in order; together with their braces they are the template.
[[nodiscard]] std::vector<TemplatePart> templateParts(const QString &templateText);
/// The template with its {{column}} filled in by `valueOf`; spaces inside the braces do not count.
[[nodiscard]] QString fillTemplate(const QString &templateText, const std::function<QString(const QString &)> &valueOf);
/// The columns that a template names, each once, in order.
[[nodiscard]] QStringList templateColumns(const QString &templateText);

} // namespace lw::task
