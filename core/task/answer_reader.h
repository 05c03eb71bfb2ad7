// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/task/answer.h"
#include "core/task/fields_schema.h"
#include "core/task/task_spec.h"

namespace lw::task {

/// Reads what one item of a completion says, by the kind of the task. One reader serves all items of a completion.
class AnswerReader final
{
public:
    /// `task` must outlive it.
    explicit AnswerReader(const TaskSpec &task);

    /// The answer as it is stored (see Answer), its flags included. `text`: what was asked, for the places of spans.
    /// Code::Parse: the field is missing or of another form. Code::Label: it is none that the task allows; the detail quotes
    /// it. Neither detail ends in a full stop.
    [[nodiscard]] Result<Answer> read(const Json &item, const QString &text) const;

private:
    [[nodiscard]] Result<Json> label(const Json &item, Answer &answer) const;
    [[nodiscard]] Result<Json> labels(const Json &item, Answer &answer) const;
    [[nodiscard]] Result<Json> spans(const Json &item, const QString &text, Answer &answer) const;
    [[nodiscard]] Result<Json> score(const Json &item, Answer &answer) const;
    [[nodiscard]] Result<Json> fields(const Json &item) const;
    [[nodiscard]] Result<Json> text(const Json &item) const;
    [[nodiscard]] Result<Json> choice(const Json &item, Answer &answer) const;

    const TaskSpec &m_task;
    std::optional<FieldsSchema> m_schema; ///< of an extraction
};

/// AnswerReader::read() for one item alone.
[[nodiscard]] Result<Answer> readAnswer(const TaskSpec &task, const Json &item, const QString &text);

[[nodiscard]] inline QString repairedFlag() { return QStringLiteral("repaired"); }
[[nodiscard]] inline QString ungroundedFlag() { return QStringLiteral("ungrounded"); }
[[nodiscard]] inline QString offSchemaFlag() { return QStringLiteral("off-schema"); }

} // namespace lw::task
