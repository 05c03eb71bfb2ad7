// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/export/answer_cells.h"

#include "core/dataset/gold.h"
#include "core/task/gold_answer.h"
#include "core/task/questions.h"

namespace lw::dataset {
namespace {

QString wordOf(const Json &value)
{
    return value.is_string() ? fromUtf8(value.get_ref<const std::string &>()) : fromUtf8(dumpJson(value));
}

/// Whether a cell is read as this answer when it is named as gold.
bool isReadAs(const task::TaskSpec &task, const QString &cell, const Json &answer)
{
    const auto kept = goldAnswer(cell);
    return kept && task::goldAnswer(task, *kept) == answer;
}

QStringList extractionCells(const task::TaskSpec &task, const Json &answer)
{
    QStringList cells;
    for (const task::TaskQuestion &question : task::questions(task))
        cells.append(task::saidTo(question, answer).value_or(QString()));
    return cells << fromUtf8(dumpJson(answer));
}

} // namespace

QStringList answerColumns(const task::TaskSpec &task)
{
    if (task.kind == task::TaskKind::Text)
        return {QStringLiteral("answer")};
    QStringList columns;
    if (task.kind == task::TaskKind::Extraction) {
        for (const task::TaskQuestion &question : task::questions(task))
            columns.append(question.name);
        columns.removeAll(QStringLiteral("fields"));
    }
    return columns << QLatin1String(task::answerField(task.kind));
}

QStringList answerCells(const task::TaskSpec &task, const std::optional<Json> &answer)
{
    if (!answer) {
        QStringList none;
        none.resize(answerColumns(task).size());
        return none;
    }
    const Json bare = bareAnswer(*answer);
    if (task.kind == task::TaskKind::Extraction) {
        QStringList cells = extractionCells(task, bare);
        // A question of that name stands in the JSON alone.
        for (qsizetype i = 0; const task::TaskQuestion &question : task::questions(task)) {
            if (question.name == QLatin1String("fields"))
                cells.removeAt(i);
            else
                ++i;
        }
        return cells;
    }
    if (const Json *text = member(bare, "text"); text && task.kind == task::TaskKind::Text)
        return {wordOf(*text)};
    const QString plain = chosenWords(bare).join(u'|');
    return {!plain.isEmpty() && isReadAs(task, plain, bare) ? plain : fromUtf8(dumpJson(bare))};
}

Json bareAnswer(Json answer)
{
    if (answer.is_object()) {
        answer.erase("rationale");
        answer.erase("confidence");
        answer.erase("probability");
    }
    return answer;
}

QStringList chosenWords(const Json &answer)
{
    QStringList words;
    if (const Json *labels = member(answer, "labels"); labels && labels->is_array()) {
        for (const Json &label : *labels)
            words.append(wordOf(label));
        return words;
    }
    for (const char *field : {"label", "score", "choice"}) {
        if (const Json *said = member(answer, field))
            return {wordOf(*said)};
    }
    return words;
}

QStringList choiceWords(const task::TaskSpec &task)
{
    if (task::takesLabels(task.kind))
        return task.labelNames();
    if (task.kind == task::TaskKind::Extraction)
        return {};
    const auto asked = task::questions(task);
    return asked.empty() ? QStringList() : asked.front().choices;
}

} // namespace lw::dataset
