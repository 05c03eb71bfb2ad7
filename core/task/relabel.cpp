// SPDX-License-Identifier: Apache-2.0
#include "core/task/relabel.h"

#include "core/task/answer_edit.h"

#include <algorithm>
#include <tuple>

namespace lw::task {
namespace {

bool isChoice(const TaskSpec &task, const QString &name)
{
    // Spans are not chosen from a list by one key, but their labels are the task's.
    const QStringList labels = task.labelNames();
    if (takesLabels(task.kind))
        return labels.contains(name);
    const std::vector<Label> all = choices(task);
    return std::ranges::any_of(all, [&name](const Label &label) { return label.name == name; });
}

Json inLabels(const TaskSpec &task, const Json &list, const QString &from, const QString &to)
{
    QStringList names;
    for (const Json &each : list)
        names.append(each.is_string() ? fromUtf8(each.get_ref<const std::string &>()) : QString());
    if (!names.contains(from))
        return {};
    names.replace(names.indexOf(from), to);
    // In the task's order, each once; one that the task does not know (any more) stays behind them.
    Json labels = Json::array();
    for (const QString &known : task.labelNames()) {
        if (names.removeAll(known) > 0)
            labels.push_back(toUtf8(known));
    }
    for (const QString &other : std::as_const(names))
        labels.push_back(toUtf8(other));
    return Json{{"labels", std::move(labels)}};
}

Json inSpans(const Json &list, const QString &from, const QString &to)
{
    Json spans = Json::array();
    bool found = false;
    for (Json span : list) {
        if (stringOr(span, "label") == from) {
            span["label"] = toUtf8(to);
            found = true;
        }
        if (std::find(spans.begin(), spans.end(), span) == spans.end())
            spans.push_back(std::move(span));
    }
    if (!found)
        return {};
    // By place, then by label, as all answers have them.
    std::stable_sort(spans.begin(), spans.end(), [](const Json &a, const Json &b) {
        return std::tuple(integerOr(a, "start", 0), integerOr(a, "end", 0), stringOr(a, "label"))
            < std::tuple(integerOr(b, "start", 0), integerOr(b, "end", 0), stringOr(b, "label"));
    });
    return Json{{"spans", std::move(spans)}};
}

void rename(QString &name, const QString &from, const QString &to)
{
    if (name == from)
        name = to;
}

} // namespace

Json relabelled(const TaskSpec &task, const Json &value, const QString &from, const QString &to)
{
    if (from == to || !isChoice(task, to))
        return {};
    const Json *said = member(value, answerField(task.kind));
    if (!said)
        return {};
    switch (task.kind) {
    case TaskKind::Classification:
    case TaskKind::Rating:
    case TaskKind::Preference: {
        const QString word = said->is_string() ? fromUtf8(said->get_ref<const std::string &>()) : fromUtf8(dumpJson(*said));
        return word == from ? withChoice(task, {}, to) : Json();
    }
    case TaskKind::Multilabel: return said->is_array() ? inLabels(task, *said, from, to) : Json();
    case TaskKind::Spans: return said->is_array() ? inSpans(*said, from, to) : Json();
    case TaskKind::Extraction:
    case TaskKind::Text: break;
    }
    return {};
}

TaskSpec withLabelRenamed(TaskSpec task, const QString &from, const QString &to)
{
    const auto named = [&task](const QString &name) { return std::ranges::find(task.labels, name, &Label::name); };
    if (from == to || to.isEmpty() || named(from) == task.labels.end())
        return task;
    if (named(to) == task.labels.end())
        named(from)->name = to;
    else
        task.labels.erase(named(from));
    for (LabelRule &rule : task.rules)
        rename(rule.label, from, to);
    rename(task.merge.label, from, to);
    for (Example &example : task.examples) {
        if (const Json changed = relabelled(task, example.answer, from, to); !changed.is_null())
            example.answer[answerField(task.kind)] = changed[answerField(task.kind)];
    }
    return task;
}

} // namespace lw::task
