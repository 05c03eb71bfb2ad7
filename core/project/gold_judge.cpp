// SPDX-License-Identifier: Apache-2.0
#include "core/project/gold_judge.h"

#include "core/engine/record_text.h"
#include "core/engine/sent_text.h"
#include "core/task/gold_answer.h"
#include "core/task/questions.h"
#include "core/text/token_estimate.h"

namespace lw::project {
namespace {

/// That of an extraction may answer some of the questions alone.
std::optional<bool> areAnswered(const task::TaskSpec &task, const Json &gold, const Json &answer)
{
    bool isAsked = false;
    bool areRight = true;
    for (const task::TaskQuestion &question : task::questions(task)) {
        const auto wanted = task::saidTo(question, gold);
        isAsked = isAsked || wanted;
        areRight = areRight && (!wanted || wanted == task::saidTo(question, answer));
    }
    return isAsked ? std::optional(areRight) : std::nullopt;
}

/// Label and place of each, whatever their order.
QStringList placesOf(const Json &answer)
{
    QStringList places;
    const Json *spans = member(answer, "spans");
    if (!spans || !spans->is_array())
        return places;
    for (const Json &span : *spans)
        places.append(QStringLiteral("%1 %2 %3").arg(integerOr(span, "start")).arg(integerOr(span, "end")).arg(stringOr(span, "label")));
    places.sort();
    return places;
}

} // namespace

GoldJudge::GoldJudge(task::TaskSpec task, const Json &settings)
    : m_task(std::move(task))
{
    for (const task::Example &example : m_task.examples)
        m_examples.insert(example.text);
    if (const Json *picked = member(settings, "examples"); picked && picked->is_array()) {
        for (const Json &example : *picked)
            m_examples.insert(stringOr(example, "text"));
    }
    if (const Json *names = member(settings, "text_columns"); names && names->is_array()) {
        for (const Json &name : *names)
            m_columns.append(name.is_string() ? fromUtf8(name.get_ref<const std::string &>()) : QString());
    }
}

bool GoldJudge::isExample(const QString &data) const
{
    if (m_examples.isEmpty())
        return false;
    const auto read = parseOrderedJson(toUtf8(data));
    return read
        && (m_examples.contains(engine::recordText(m_task, m_columns, *read))
            || m_examples.contains(engine::sentText(m_task, m_columns, *read, text::TokenEstimate()).text));
}

std::optional<bool> GoldJudge::isRight(const Json &gold, const Json &answer) const
{
    const auto wanted = task::goldAnswer(m_task, gold);
    if (!wanted || m_task.kind == task::TaskKind::Text)
        return {};
    if (m_task.kind == task::TaskKind::Extraction)
        return areAnswered(m_task, *wanted, answer);
    if (m_task.kind == task::TaskKind::Spans)
        return placesOf(*wanted) == placesOf(answer);
    return task::sameAnswer(m_task, *wanted, answer);
}

} // namespace lw::project
