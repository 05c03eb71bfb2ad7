// SPDX-License-Identifier: Apache-2.0
#include "core/project/export_frame.h"

#include "core/dataset/export/inferred_task.h"
#include "core/engine/record_text.h"
#include "core/project/project_columns.h"
#include "core/store/record_archive.h"
#include "core/store/record_query.h"
#include "core/store/record_row.h"
#include "core/store/record_store.h"
#include "core/task/gold_answer.h"
#include "core/task/prompt.h"

namespace lw::project {
namespace {

constexpr int rowsAtOnce = 500;

std::optional<Json> jsonOf(const QString &text)
{
    if (text.isEmpty())
        return {};
    auto json = parseJson(toUtf8(text));
    return json ? std::optional(*std::move(json)) : std::nullopt;
}

/// What the header says of decisions.
void addReview(dataset::ExportRecord &record, const store::ExportRow &row, const ExportFrame &frame)
{
    const store::Verdict verdict = store::verdictOf(row.verdict);
    record.skipped = verdict == store::Verdict::Skipped;
    record.reviewed = verdict != store::Verdict::None && !record.skipped;
    if (!record.reviewed)
        return;
    record.annotator = row.annotator;
    record.decidedAt = row.decidedAt;
    record.shownSuggestion = !row.shownLabel.isEmpty();
    if (verdict == store::Verdict::Rejected) {
        record.answer.reset();
        return;
    }
    record.answer = jsonOf(row.personValue);
    const bool modelSaysSo = record.answer && record.modelAnswer
        && task::sameAnswer(frame.info.task, *record.answer, *record.modelAnswer);
    if (verdict == store::Verdict::Corrected || !modelSaysSo)
        record.source = QStringLiteral("human");
}

/// The only column of the prompt, where the prompt is nothing but that column.
QString wholeColumn(const task::TaskSpec &task, const QStringList &textColumns)
{
    if (task.templateText.isEmpty())
        return textColumns.size() == 1 ? textColumns.front() : QString();
    const auto parts = task::templateParts(task.templateText);
    return parts.size() == 1 && parts.front().isColumn ? parts.front().text : QString();
}

/// Of a comparison the last two columns of the prompt are A and B: what is asked about them stands before.
QStringList sidesOf(const task::TaskSpec &task, const QStringList &textColumns)
{
    const QStringList columns = engine::promptColumns(task, textColumns);
    return task.kind == task::TaskKind::Preference && columns.size() >= 2 ? columns.mid(columns.size() - 2) : QStringList();
}

/// Nobody was asked yet: what people decided in other tools, and gold answers, say what the task would be.
Result<task::TaskSpec> taskOfAnswers(store::Database &database)
{
    dataset::InferredTask task;
    for (qint64 after = 0;;) {
        const auto page = store::exportPage(database, 0, after, rowsAtOnce);
        if (!page)
            return fail(page.error());
        for (const store::ExportRow &row : *page) {
            for (const QString &said : {row.personValue, row.gold}) {
                if (const auto answer = jsonOf(said))
                    task.look(*answer);
            }
        }
        if (page->empty())
            return task.task();
        after = page->back().id;
    }
}

} // namespace

Result<ExportFrame> exportFrame(store::Database &database)
{
    ExportFrame frame;
    const auto active = store::activeConfiguration(database);
    if (!active)
        return fail(active.error());
    auto columns = store::dataColumns(database);
    if (!columns)
        return fail(columns.error());
    dataset::ExportInfo &info = frame.info;
    info.columns = *std::move(columns);
    if (*active) {
        frame.configuration = **active;
        auto stored = store::configuration(database, frame.configuration);
        if (!stored)
            return fail(stored.error());
        frame.stored = *std::move(stored);
        auto all = store::configurations(database);
        if (!all)
            return fail(all.error());
        frame.others = *std::move(all);
        std::erase(frame.others, frame.configuration);
        auto parsed = task::parseTask(toUtf8(frame.stored.task));
        if (!parsed)
            return fail(parsed.error());
        info.task = *std::move(parsed);
        frame.textColumns = stringList(frame.stored.settings, "text_columns");
    } else if (!info.columns.isEmpty()) {
        auto task = taskOfAnswers(database);
        if (!task)
            return fail(task.error());
        info.task = *std::move(task);
        const bool hasText = info.columns.contains(QStringLiteral("text"));
        frame.textColumns = {hasText ? QStringLiteral("text") : info.columns.front()};
    }
    info.textColumn = wholeColumn(info.task, frame.textColumns);
    info.sides = sidesOf(info.task, frame.textColumns);
    return frame;
}

dataset::ExportRecord exportRecord(const store::ExportRow &row, const ExportFrame &frame)
{
    dataset::ExportRecord record;
    record.id = row.shownId;
    record.data = parseOrderedJson(toUtf8(row.data)).value_or(OrderedJson::object());
    record.text = engine::recordText(frame.info.task, frame.textColumns, record.data);
    // In the shape of an answer where it is one to this task, else as it stands.
    record.gold = jsonOf(row.gold);
    if (auto gold = record.gold ? task::goldAnswer(frame.info.task, *record.gold) : std::nullopt)
        record.gold = std::move(gold);
    record.state = row.state;
    record.source = row.source;
    record.answer = jsonOf(row.value);
    record.modelAnswer = record.answer;
    record.confidence = row.confidence;
    record.flags = row.flags;
    record.run = row.run;
    record.chunks = row.pieces;
    // Only an answer has an origin: for a failed record there is none.
    if (record.answer) {
        record.model = frame.stored.model;
        record.servedModel = row.servedModel;
        record.systemFingerprint = row.systemFingerprint;
        record.endpoint = row.endpoint;
        record.answeredAt = row.answeredAt;
        record.promptVersion = frame.stored.promptVersion;
        record.promptHash = frame.stored.promptHash;
        record.batchSize = row.batchSize;
        record.cacheFrom = row.cacheFrom;
        record.promptTokens = row.promptTokens;
        record.completionTokens = row.completionTokens;
    }
    addReview(record, row, frame);
    return record;
}

} // namespace lw::project
