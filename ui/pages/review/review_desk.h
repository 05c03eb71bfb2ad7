// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/record_detail.h"
#include "core/task/fields_schema.h"
#include "core/task/schema_form.h"
#include "core/task/span_editor.h"
#include "core/task/task_spec.h"
#include "ui/keys/review_keys.h"
#include "ui/pages/review/task_labels.h"

#include <QHash>
#include <QStringList>

namespace lw::ui {

/// The answer to one record as it stands on the desk: what the person has come to, else what was decided, else what the model
/// said; and what a key does to it. A pure machine: it decides and writes nothing itself.
class ReviewDesk final
{
public:
    /// What came of a press.
    struct Outcome
    {
        enum class Kind {
            Nothing,   ///< the press means nothing here
            Looked,    ///< only what is selected has changed
            Edited,    ///< `value` is what the person has come to
            Decided,   ///< `value` is the answer
        };
        Kind kind = Kind::Nothing;
        Json value;
    };

    void setTask(const task::TaskSpec &task, const QStringList &textColumns);
    [[nodiscard]] const task::TaskSpec &task() const { return m_task; }
    [[nodiscard]] KeyScope scope() const;
    /// Whose drafts count.
    void setAnnotator(const QString &name) { m_annotator = name; }

    /// The record that lies there now, or lies there anew; null: none.
    void show(const store::RecordDetail *detail);
    /// What is read of these records is right; what was edited here is not.
    void forget(const std::vector<qint64> &records);
    void clear();

    /// {"label": "spam"}; null: there is none.
    [[nodiscard]] const Json &answer() const { return m_answer; }
    /// The model's own, bare; null: there is none.
    [[nodiscard]] const Json &model() const { return m_model; }
    /// What the model says is not to be seen: model() is null.
    [[nodiscard]] bool isBlind() const { return m_hidden; }
    /// Whether something was changed that is not yet accepted.
    [[nodiscard]] bool isDraft() const { return m_draft; }
    /// What the schema of an extraction does not allow of answer(): the field that must be there and is not; an empty name: something
    /// else. Nullopt: it can be accepted, as every answer of another kind can.
    [[nodiscard]] std::optional<QString> misfit() const;
    [[nodiscard]] const task::SpanEditor &spans() const { return m_spans; }

    /// Of an extraction: its fields, and the one that keys are about.
    [[nodiscard]] const std::vector<task::SchemaField> &fields() const { return m_fields; }
    [[nodiscard]] int field() const { return m_field; }
    bool setField(int field);
    /// What a key chooses from at present.
    [[nodiscard]] const TaskLabels &choices() const { return m_choices; }
    [[nodiscard]] QStringList chosen() const;

    [[nodiscard]] Outcome press(const KeyMatch &match);
    [[nodiscard]] Outcome put(const Json &answer);
    [[nodiscard]] Outcome select(task::SpanEditor::Range range, task::SpanEditor::Unit unit);
    [[nodiscard]] Outcome activate(int span);

private:
    [[nodiscard]] Outcome choose(int choice);
    [[nodiscard]] Outcome moveInSpans(Command command);
    void readChoices();
    [[nodiscard]] int question() const;

    task::TaskSpec m_task;
    QStringList m_textColumns;
    QString m_annotator;
    std::vector<task::SchemaField> m_fields;
    std::optional<task::FieldsSchema> m_schema;
    QStringList m_questions;        ///< what the task asks, by the names of the fields
    TaskLabels m_choices;
    int m_field = 0;
    qint64 m_record = 0;
    QString m_dataHash;
    Json m_model;
    Json m_answer;
    bool m_draft = false;
    bool m_hidden = false;
    task::SpanEditor m_spans;
    QHash<qint64, Json> m_edited;   ///< that may not have reached the disk, and what is read from it, yet
};

} // namespace lw::ui
