// SPDX-License-Identifier: Apache-2.0
#include "core/task/kind_stash.h"

#include <algorithm>
#include <utility>

namespace lw::task {
namespace {

/// What a schema is before its first field.
Json emptySchema() { return {{"type", "object"}, {"properties", Json::object()}}; }

bool takesRules(TaskKind kind) { return kind == TaskKind::Classification || kind == TaskKind::Multilabel; }

/// The value of `field` in an answer that has another form of it; null where there is none.
Json converted(const Json &answers, const std::string &field)
{
    if (field == "labels") {
        const Json *label = member(answers, "label");
        return label ? Json::array({*label}) : Json();
    }
    if (field == "label") {
        const Json *labels = member(answers, "labels");
        return labels && labels->is_array() && labels->size() == 1 ? labels->front() : Json();
    }
    return {};
}

} // namespace

TaskSpec KindStash::changed(TaskSpec task, TaskKind kind)
{
    if (kind == task.kind)
        return task;
    putAside(task);
    task.kind = kind;
    takeBack(task);
    return task;
}

void KindStash::putAside(TaskSpec &task)
{
    if (takesLabels(task.kind))
        m_labels = std::exchange(task.labels, {});
    if (takesRules(task.kind))
        m_rules = std::exchange(task.rules, {});
    if (task.kind == TaskKind::Rating)
        m_scale = std::exchange(task.scale, {});
    if (task.kind == TaskKind::Extraction) {
        m_schema = std::exchange(task.schema, {});
        m_normalise = std::exchange(task.normalise, {});
    }
    m_merges.resize(std::size_t(kindNames().size()));
    m_merges[std::size_t(task.kind)] = std::exchange(task.merge, {});
    std::vector<ExampleAnswers> examples;
    for (std::size_t i = 0; i < task.examples.size(); ++i) {
        ExampleAnswers kept{task.examples[i].text, answerOf(task, i)};
        // The last word counts: an answer in the other form of it would come back else.
        if (task.examples[i].answer.contains("label"))
            kept.answers.erase("labels");
        else if (task.examples[i].answer.contains("labels"))
            kept.answers.erase("label");
        kept.answers.update(task.examples[i].answer);
        examples.push_back(std::move(kept));
    }
    m_examples = std::move(examples);
}

void KindStash::takeBack(TaskSpec &task)
{
    if (takesLabels(task.kind))
        task.labels = m_labels;
    if (takesRules(task.kind))
        task.rules = m_rules;
    if (task.kind == TaskKind::Rating)
        task.scale = m_scale.value_or(Scale());
    if (task.kind == TaskKind::Extraction) {
        task.schema = m_schema.is_null() ? emptySchema() : m_schema;
        task.normalise = m_normalise;
    }
    task.merge = m_merges[std::size_t(task.kind)];
    const std::string field = answerField(task.kind);
    for (std::size_t i = 0; i < task.examples.size(); ++i) {
        const Json &all = m_examples[i].answers;
        Json answer = Json::object();
        for (const std::string &key : {field, std::string("rationale"), std::string("confidence")}) {
            if (const Json *value = member(all, key))
                answer[key] = *value;
        }
        if (Json other = answer.contains(field) ? Json() : converted(all, field); !other.is_null())
            answer[field] = std::move(other);
        task.examples[i].answer = std::move(answer);
    }
}

Json KindStash::answerOf(const TaskSpec &task, std::size_t example) const
{
    const auto found = std::find_if(m_examples.begin(), m_examples.end(), [&](const ExampleAnswers &kept) {
        return kept.text == task.examples[example].text;
    });
    if (found != m_examples.end())
        return found->answers;
    // Its text was changed since.
    if (m_examples.size() == task.examples.size())
        return m_examples[example].answers;
    return Json::object();
}

} // namespace lw::task
