// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/review_desk.h"

#include "core/task/answer_edit.h"
#include "ui/pages/review/record_view.h"

namespace lw::ui {

using task::SpanEditor;
using task::TaskKind;
using Outcome = ReviewDesk::Outcome;

void ReviewDesk::setTask(const task::TaskSpec &task, const QStringList &textColumns)
{
    m_task = task;
    m_textColumns = textColumns;
    m_fields = task.kind == TaskKind::Extraction ? task::schemaFields(parseOrderedJson(dumpJson(task.schema)).value_or(OrderedJson::object()))
                                                 : std::vector<task::SchemaField>();
    m_schema.reset();
    if (task.kind == TaskKind::Extraction) {
        if (Result<task::FieldsSchema> schema = task::FieldsSchema::compile(task.schema))
            m_schema = *std::move(schema);
    }
    m_questions.clear();
    for (const task::TaskQuestion &question : task::questions(task))
        m_questions.append(question.name);
    m_field = 0;
    readChoices();
}

std::optional<QString> ReviewDesk::misfit() const
{
    // What the model said was checked when it came.
    if (!m_schema || m_answer == m_model)
        return std::nullopt;
    const Json none = Json::object();
    const Json *said = member(m_answer, "fields");
    const Json &fields = said ? *said : none;
    if (!m_schema->complaint(fields))
        return std::nullopt;
    const Json *needed = member(m_task.schema, "required");
    for (const Json &name : needed && needed->is_array() ? *needed : Json::array()) {
        if (name.is_string() && !fields.contains(name.get<std::string>()))
            return fromUtf8(name.get<std::string>());
    }
    return QString();
}

KeyScope ReviewDesk::scope() const
{
    switch (m_task.kind) {
    case TaskKind::Spans: return KeyScope::Spans;
    case TaskKind::Extraction: return KeyScope::Fields;
    case TaskKind::Text: return KeyScope::Text;
    default: return KeyScope::Choices;
    }
}

int ReviewDesk::question() const
{
    return std::size_t(m_field) < m_fields.size() ? int(m_questions.indexOf(m_fields[std::size_t(m_field)].name)) : 0;
}

void ReviewDesk::readChoices() { m_choices = TaskLabels(task::choices(m_task, question())); }

bool ReviewDesk::setField(int field)
{
    if (field < 0 || field >= int(m_fields.size()) || field == m_field)
        return false;
    m_field = field;
    readChoices();
    return true;
}

QStringList ReviewDesk::chosen() const
{
    const int active = m_spans.active();
    if (m_task.kind == TaskKind::Spans)
        return active < 0 ? QStringList() : QStringList{m_spans.spans()[std::size_t(active)].label};
    return task::chosen(m_task, m_answer, question());
}

void ReviewDesk::clear()
{
    m_edited.clear();
    show(nullptr);
}

void ReviewDesk::forget(const std::vector<qint64> &records)
{
    for (const qint64 id : records) {
        m_edited.remove(id);
        m_draft = m_draft && id != m_record;
    }
}

void ReviewDesk::show(const store::RecordDetail *detail)
{
    const bool same = detail && detail->row.id == m_record && detail->dataHash == m_dataHash;
    m_record = detail ? detail->row.id : 0;
    m_dataHash = detail ? detail->dataHash : QString();
    // Who is to decide blind begins with nothing.
    m_hidden = detail && detail->row.isAnswerHidden();
    m_model = detail && !m_hidden ? task::bareAnswer(detail->answer) : Json();
    const bool ownDraft = detail && !detail->draft.is_null() && detail->draftedBy == m_annotator;
    if (const auto edited = m_edited.constFind(m_record); detail && edited != m_edited.constEnd())
        m_answer = *edited;
    else if (ownDraft)
        m_answer = detail->draft;
    else
        m_answer = detail && !detail->decided.is_null() ? task::bareAnswer(detail->decided) : m_model;
    m_draft = detail && (m_edited.contains(m_record) || ownDraft);
    if (!same) {
        m_field = 0;
        readChoices();
    }
    if (m_task.kind != TaskKind::Spans)
        return;
    if (!detail)
        m_spans = {};
    else if (!same || m_spans.answer() != m_answer)
        m_spans = SpanEditor(same ? m_spans.text() : annotatedText(*detail, m_task, m_textColumns), m_answer);
}

Outcome ReviewDesk::put(const Json &answer)
{
    if (answer.is_null() || answer == m_answer || m_record == 0)
        return {};
    m_answer = answer;
    m_edited.insert(m_record, answer);
    m_draft = true;
    return {Outcome::Kind::Edited, answer};
}

Outcome ReviewDesk::select(SpanEditor::Range range, SpanEditor::Unit unit)
{
    m_spans.select(range, unit);
    return {Outcome::Kind::Looked, {}};
}

Outcome ReviewDesk::activate(int span)
{
    m_spans.activateAt(span);
    return {Outcome::Kind::Looked, {}};
}

Outcome ReviewDesk::choose(int choice)
{
    if (choice < 0 || choice >= m_choices.size())
        return {};
    const QString &name = m_choices.at(choice).name;
    if (m_task.kind == TaskKind::Spans)
        return m_spans.label(name) ? put(m_spans.answer()) : Outcome();
    const Json value = task::withChoice(m_task, m_answer, name, question());
    if (value.is_null())
        return {};
    if (task::decidesAtOnce(m_task.kind))
        return {Outcome::Kind::Decided, value};
    const Outcome outcome = put(value);
    // An answered field leads to the next.
    if (m_task.kind == TaskKind::Extraction && setField(m_field + 1) && outcome.kind == Outcome::Kind::Nothing)
        return {Outcome::Kind::Looked, {}};
    return outcome;
}

Outcome ReviewDesk::moveInSpans(Command command)
{
    using Unit = SpanEditor::Unit;
    switch (command) {
    case Command::WordNext: m_spans.selectWord(1); break;
    case Command::WordPrevious: m_spans.selectWord(-1); break;
    case Command::EndRight: m_spans.moveEnd(1, Unit::Character); break;
    case Command::EndLeft: m_spans.moveEnd(-1, Unit::Character); break;
    case Command::EndWordRight: m_spans.moveEnd(1, Unit::Word); break;
    case Command::EndWordLeft: m_spans.moveEnd(-1, Unit::Word); break;
    case Command::ItemNext: m_spans.activate(1); break;
    case Command::ItemPrevious: m_spans.activate(-1); break;
    case Command::Unselect: m_spans.clear(); break;
    default: return {};
    }
    return {Outcome::Kind::Looked, {}};
}

Outcome ReviewDesk::press(const KeyMatch &match)
{
    if (m_record == 0)
        return {};
    if (match.command == Command::Label)
        return choose(match.label);
    switch (m_task.kind) {
    case TaskKind::Spans:
        if (match.command == Command::Remove)
            return m_spans.remove() ? put(m_spans.answer()) : Outcome();
        return moveInSpans(match.command);
    case TaskKind::Extraction:
        if (match.command == Command::Remove && std::size_t(m_field) < m_fields.size())
            return put(task::withField(m_answer, m_fields[std::size_t(m_field)].name, Json()));
        if (match.command == Command::ItemNext || match.command == Command::ItemPrevious)
            return setField(m_field + (match.command == Command::ItemNext ? 1 : -1)) ? Outcome{Outcome::Kind::Looked, {}} : Outcome();
        return {};
    default: return {};
    }
}

} // namespace lw::ui
