// SPDX-License-Identifier: Apache-2.0
#include "core/store/record_detail.h"

#include "core/store/record_history.h"
#include "core/store/run_store.h"
#include "core/task/answer_text.h"

#include <algorithm>

namespace lw::store {
namespace {

Json jsonOf(const QString &text) { return parseJson(toUtf8(text)).value_or(Json()); }

std::optional<double> numberOf(const Json &value, std::string_view key)
{
    const Json *number = member(value, key);
    return number && number->is_number() ? std::optional(number->get<double>()) : std::nullopt;
}

Result<std::vector<ChunkAnswer>> chunksOf(Database &database, qint64 record, qint64 configuration, int pieces)
{
    auto rows = database.run(QStringLiteral("record_chunks"), {{QLatin1String("record"), record},
                                                               {QLatin1String("config"), configuration},
                                                               {QLatin1String("pieces"), pieces}});
    if (!rows)
        return fail(rows.error());
    std::vector<ChunkAnswer> chunks;
    while (rows->next()) {
        ChunkAnswer chunk;
        chunk.ordinal = int(rows->integer(0));
        chunk.startCp = rows->integer(1);
        chunk.endCp = rows->integer(2);
        chunk.hash = rows->text(3);
        const Json value = jsonOf(rows->text(4));
        chunk.label = task::answerText(value);
        chunk.confidence = numberOf(value, "confidence");
        chunk.rationale = stringOr(value, "rationale");
        chunk.flags = rows->text(5).split(u' ', Qt::SkipEmptyParts);
        chunk.raw = rows->text(6);
        chunk.source = rows->text(7);
        chunk.servedModel = rows->text(8);
        chunk.endpoint = rows->text(9);
        chunk.answeredAt = rows->text(10);
        chunk.batchSize = int(rows->integer(11));
        chunk.promptTokens = rows->maybeInteger(12);
        chunk.completionTokens = rows->maybeInteger(13);
        chunks.push_back(std::move(chunk));
    }
    return chunks;
}

Result<void> addConfiguration(Database &database, RecordDetail &detail, qint64 id)
{
    auto stored = configuration(database, id);
    if (!stored)
        return fail(stored.error());
    detail.model = stored->model;
    detail.promptHash = stored->promptHash;
    detail.promptVersion = stored->promptVersion;
    detail.task = stored->task;
    detail.settings = std::move(stored->settings);
    return {};
}

} // namespace

std::vector<std::pair<QString, int>> RecordDetail::votes() const
{
    std::vector<std::pair<QString, int>> votes;
    for (const ChunkAnswer &chunk : chunks) {
        auto found = std::find_if(votes.begin(), votes.end(), [&chunk](const auto &vote) { return vote.first == chunk.label; });
        if (found == votes.end())
            found = votes.insert(votes.end(), {chunk.label, 0});
        ++found->second;
    }
    std::stable_sort(votes.begin(), votes.end(), [](const auto &a, const auto &b) { return a.second > b.second; });
    return votes;
}

Result<RecordDetail> recordDetail(Database &database, qint64 id)
{
    auto row = recordRows(database, {id}, {});
    if (!row)
        return fail(row.error());
    if (row->empty())
        return fail(Code::NotFound, QStringLiteral("The project has no record %1 any more").arg(id));
    RecordDetail detail;
    detail.row = std::move(row->front());
    qint64 configurationId = 0;
    {
        auto rows = database.run(QStringLiteral("record_detail"), {{QLatin1String("record"), id}});
        if (!rows)
            return fail(rows.error());
        if (rows->next()) {
            detail.data = parseOrderedJson(toUtf8(rows->text(0))).value_or(OrderedJson::object());
            detail.dataHash = rows->text(1);
            detail.file = rows->text(2);
            detail.fileRow = rows->integer(3);
            detail.gold = jsonOf(rows->text(4));
            detail.answer = jsonOf(rows->text(5));
            detail.rationale = stringOr(detail.answer, "rationale");
            detail.source = rows->text(6);
            detail.error = rows->text(7);
            detail.run = rows->integer(8);
            configurationId = rows->integer(9);
            detail.annotator = rows->text(10);
            detail.decidedAt = rows->text(11);
            detail.decided = jsonOf(rows->text(12));
            detail.draft = jsonOf(rows->text(13));
            detail.draftedBy = rows->text(14);
            detail.note = {rows->text(15), rows->text(16)};
            detail.question = {rows->text(17), rows->text(18)};
        }
    }
    if (configurationId > 0) {
        if (auto added = addConfiguration(database, detail, configurationId); !added)
            return fail(added.error());
        auto chunks = chunksOf(database, id, configurationId, detail.row.pieces);
        if (!chunks)
            return fail(chunks.error());
        detail.chunks = *std::move(chunks);
    }
    auto voices = voicesOf(database, id);
    if (!voices)
        return fail(voices.error());
    detail.voices = *std::move(voices);
    auto history = recordHistory(database, id);
    if (!history)
        return fail(history.error());
    detail.history = *std::move(history);
    return detail;
}

} // namespace lw::store
