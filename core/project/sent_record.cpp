// SPDX-License-Identifier: Apache-2.0
#include "core/project/sent_record.h"

#include "core/dataset/record.h"
#include "core/engine/record_text.h"
#include "core/engine/sent_text.h"
#include "core/task/cleaning.h"
#include "core/text/token_estimate.h"

namespace lw::project {
namespace {

/// Its marks are those of the whole text, where a value stands too.
std::map<QString, QString> sentColumns(const dataset::ExportRecord &record, const ExportFrame &frame, const engine::SentText &sent,
                                       const text::TokenCounter &counter)
{
    const task::TaskSpec &task = frame.info.task;
    std::map<QString, QString> columns;
    for (const QString &column : engine::promptColumns(task, frame.textColumns)) {
        const QString value = task::cleaned(dataset::columnText(record.data, column), task.clean, counter).text;
        const Json masked = task::maskedLike(Json(toUtf8(value)), task.mask, sent.wayBack ? sent.wayBack->masks : std::vector<task::Mask>());
        columns[column] = fromUtf8(masked.get_ref<const std::string &>());
    }
    return columns;
}

} // namespace

std::optional<dataset::SentRecord> sentRecord(const dataset::ExportRecord &record, const ExportFrame &frame)
{
    const task::TaskSpec &task = frame.info.task;
    if (task.clean.isOff() && task.mask.isOff())
        return {};
    const text::TokenEstimate counter;
    const engine::SentText sent = engine::sentText(task, frame.textColumns, record.data, counter);
    dataset::SentRecord out;
    out.text = sent.text;
    out.columns = sentColumns(record, frame, sent, counter);
    const auto said = [&](const std::optional<Json> &answer) -> std::optional<Json> {
        if (!answer)
            return {};
        engine::SaidOfSent there = sent.said(*answer, task.mask);
        out.hasLostSpans = out.hasLostSpans || there.lostSpans > 0;
        return std::move(there.answer);
    };
    out.answer = said(record.answer);
    out.modelAnswer = said(record.modelAnswer);
    const bool hasCut = task.clean.head > 0 || task.clean.tail > 0;
    out.isCutByEstimate = hasCut && frame.stored.settings.contains("tokenizer") && sent.text != record.text;
    return out;
}

} // namespace lw::project
