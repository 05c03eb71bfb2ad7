// SPDX-License-Identifier: Apache-2.0
#include "core/task/answer_reader.h"

#include "core/task/answer_parser.h"
#include "core/task/label_match.h"
#include "core/task/span_locator.h"

#include <cmath>

namespace lw::task {
namespace {

void addFlag(Answer &answer, const QString &flag)
{
    if (!answer.flags.contains(flag))
        answer.flags.append(flag);
}

/// What stands in the place of a word: a string, or a number or truth value.
std::optional<QString> wordOf(const Json *said, Answer &answer)
{
    if (said && said->is_string())
        return fromUtf8(said->get_ref<const std::string &>());
    if (!said || !(said->is_number_integer() || said->is_boolean()))
        return {};
    addFlag(answer, repairedFlag());
    return fromUtf8(dumpJson(*said));
}

tl::unexpected<Error> no(const char *what)
{
    return fail(Code::Parse, QStringLiteral("The answer has no %1").arg(QString::fromLatin1(what)));
}

tl::unexpected<Error> noLabel(const QString &said)
{
    return fail(Code::Label, QStringLiteral("The model answered \"%1\", which is no label of the task").arg(shortened(said)));
}

/// A list under that name; a single value in its place is a list of one.
std::optional<Json> listOf(const Json &item, const char *field, bool (*single)(const Json &), Answer &answer)
{
    const Json *list = member(item, field);
    if (list && list->is_array())
        return *list;
    if (!list || !single(*list))
        return {};
    addFlag(answer, repairedFlag());
    Json one = Json::array();
    one.push_back(*list);
    return one;
}

/// The whole number that a value is: 4, 4.0 or "4".
std::optional<qint64> wholeNumber(const Json &said, Answer &answer)
{
    constexpr double farthest = 1e15;
    double number = 0;
    if (said.is_number_integer())
        return said.is_number_unsigned() && said.get<quint64>() > quint64(farthest) ? std::optional(qint64(farthest))
                                                                                     : std::optional(said.get<qint64>());
    if (said.is_number_float()) {
        number = said.get<double>();
    } else {
        bool isNumber = false;
        number = said.is_string() ? fromUtf8(said.get_ref<const std::string &>()).trimmed().toDouble(&isNumber) : 0;
        if (!isNumber)
            return {};
    }
    if (!(std::abs(number) <= farthest) || std::floor(number) != number)
        return {};
    addFlag(answer, repairedFlag());
    return qint64(number);
}

} // namespace

AnswerReader::AnswerReader(const TaskSpec &task)
    : m_task(task)
{
    if (task.kind != TaskKind::Extraction)
        return;
    if (auto schema = FieldsSchema::compile(task.schema))
        m_schema = *std::move(schema);
}

Result<Answer> AnswerReader::read(const Json &item, const QString &asked) const
{
    Answer answer;
    Result<Json> value = Json();
    switch (m_task.kind) {
    case TaskKind::Classification: value = label(item, answer); break;
    case TaskKind::Multilabel: value = labels(item, answer); break;
    case TaskKind::Spans: value = spans(item, asked, answer); break;
    case TaskKind::Rating: value = score(item, answer); break;
    case TaskKind::Extraction: value = fields(item); break;
    case TaskKind::Text: value = text(item); break;
    case TaskKind::Preference: value = choice(item, answer); break;
    }
    if (!value)
        return fail(std::move(value.error()));
    answer.value = Json::object();
    answer.value[answerField(m_task.kind)] = *std::move(value);
    if (const Json *rationale = member(item, "rationale"); m_task.rationale && rationale && rationale->is_string())
        answer.value["rationale"] = *rationale;
    if (const Json *confidence = member(item, "confidence"); m_task.confidence && confidence && confidence->is_number()) {
        const double sure = confidence->get<double>();
        if (sure >= 0.0 && sure <= 1.0)
            answer.value["confidence"] = sure;
    }
    return answer;
}

Result<Json> AnswerReader::label(const Json &item, Answer &answer) const
{
    const auto said = wordOf(member(item, "label"), answer);
    if (!said)
        return no("label");
    const auto label = matchLabel(m_task, *said);
    return label ? Result<Json>(toUtf8(*label)) : Result<Json>(noLabel(*said));
}

Result<Json> AnswerReader::labels(const Json &item, Answer &answer) const
{
    const auto list = listOf(item, "labels", [](const Json &one) { return one.is_string(); }, answer);
    if (!list)
        return no("list of labels");
    QStringList meant;
    for (const Json &each : *list) {
        const auto said = wordOf(&each, answer);
        if (!said)
            return fail(Code::Parse, QStringLiteral("The answer's labels hold something that is no word"));
        const auto label = matchLabel(m_task, *said);
        if (!label)
            return noLabel(*said);
        meant.append(*label);
    }
    Json inOrder = Json::array();
    for (const Label &label : m_task.labels) {
        if (meant.contains(label.name))
            inOrder.push_back(toUtf8(label.name));
    }
    return inOrder;
}

Result<Json> AnswerReader::spans(const Json &item, const QString &asked, Answer &answer) const
{
    const auto list = listOf(item, "spans", [](const Json &one) { return one.is_object(); }, answer);
    if (!list)
        return no("list of spans");
    std::vector<SaidSpan> said;
    for (const Json &each : *list) {
        const auto name = wordOf(member(each, "label"), answer);
        const auto covered = wordOf(member(each, "text"), answer);
        if (!name || !covered)
            return fail(Code::Parse, QStringLiteral("A span of the answer has no label or no text"));
        const auto label = matchLabel(m_task, *name);
        if (!label)
            return noLabel(*name);
        said.push_back({*label, *covered});
    }
    const LocatedSpans located = locateSpans(asked, said);
    if (located.lost > 0)
        addFlag(answer, ungroundedFlag());
    Json found = Json::array();
    for (const FoundSpan &span : located.spans)
        found.push_back(Json{{"label", toUtf8(span.label)}, {"start", span.start}, {"end", span.end}, {"text", toUtf8(span.text)}});
    return found;
}

Result<Json> AnswerReader::score(const Json &item, Answer &answer) const
{
    const Json *said = member(item, "score");
    if (!said || !(said->is_number() || said->is_string()))
        return no("score");
    const Scale scale = m_task.scale.value_or(Scale());
    const auto score = wholeNumber(*said, answer);
    if (!score || *score < scale.min || *score > scale.max) {
        const QString word = said->is_string() ? fromUtf8(said->get_ref<const std::string &>()) : fromUtf8(dumpJson(*said));
        return fail(Code::Label, QStringLiteral("The model answered \"%1\", which is no whole number from %2 to %3")
                                     .arg(shortened(word))
                                     .arg(scale.min)
                                     .arg(scale.max));
    }
    return Json(*score);
}

Result<Json> AnswerReader::fields(const Json &item) const
{
    const Json *said = member(item, "fields");
    if (!said || !said->is_object())
        return no("fields");
    if (!m_schema)
        return fail(Code::BadTask, QStringLiteral("The task's schema cannot be used"));
    Json settled = m_schema->settled(*said);
    if (const auto wrong = m_schema->complaint(settled))
        return fail(Code::Label, QStringLiteral("The fields do not fit the task's schema: %1").arg(*wrong));
    return settled;
}

Result<Json> AnswerReader::text(const Json &item) const
{
    const Json *said = member(item, "text");
    if (!said || !said->is_string())
        return no("text");
    if (fromUtf8(said->get_ref<const std::string &>()).trimmed().isEmpty())
        return fail(Code::Parse, QStringLiteral("The answer's text is empty"));
    return *said;
}

Result<Json> AnswerReader::choice(const Json &item, Answer &answer) const
{
    const auto said = wordOf(member(item, "choice"), answer);
    if (!said)
        return no("choice");
    const auto choice = matchName({QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("tie")}, *said);
    if (!choice) {
        return fail(Code::Label,
                    QStringLiteral("The model answered \"%1\", which is none of A, B and tie").arg(shortened(*said)));
    }
    return Json(toUtf8(*choice));
}

Result<Answer> readAnswer(const TaskSpec &task, const Json &item, const QString &text)
{
    return AnswerReader(task).read(item, text);
}

} // namespace lw::task
