// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/export/jsonl_writer.h"

namespace lw::dataset {
namespace {

void put(OrderedJson &object, const char *key, const QString &text)
{
    if (!text.isEmpty())
        object[key] = toUtf8(text);
}

template <typename T>
void put(OrderedJson &object, const char *key, const std::optional<T> &value)
{
    if (value)
        object[key] = OrderedJson(*value);
}

OrderedJson toLine(const ExportRecord &record)
{
    OrderedJson line{{"id", toUtf8(record.id)}, {"data", record.data}};
    put(line, "answer", record.answer);
    put(line, "state", record.state);
    put(line, "source", record.source);
    line["reviewed"] = record.reviewed;
    put(line, "gold", record.gold);
    put(line, "confidence", record.confidence);
    put(line, "model_answer", record.modelAnswer);
    put(line, "annotator", record.annotator);
    put(line, "decided_at", record.decidedAt);
    put(line, "shown_suggestion", record.shownSuggestion);
    put(line, "model", record.model);
    put(line, "served_model", record.servedModel);
    put(line, "system_fingerprint", record.systemFingerprint);
    put(line, "endpoint", record.endpoint);
    put(line, "answered_at", record.answeredAt);
    put(line, "run", record.run);
    put(line, "prompt_version", record.promptVersion);
    put(line, "prompt_hash", record.promptHash);
    put(line, "batch_size", record.batchSize);
    put(line, "cache_from", record.cacheFrom);
    OrderedJson usage = OrderedJson::object();
    put(usage, "prompt", record.promptTokens);
    put(usage, "completion", record.completionTokens);
    if (!usage.empty())
        line["usage"] = std::move(usage);
    put(line, "chunks", record.chunks);
    if (!record.flags.isEmpty()) {
        OrderedJson flags = OrderedJson::array();
        for (const QString &flag : record.flags)
            flags.push_back(toUtf8(flag));
        line["flags"] = std::move(flags);
    }
    return line;
}

} // namespace

Result<void> JsonlWriter::begin(const ExportInfo &) { return m_file.open(); }

Result<void> JsonlWriter::write(const ExportRecord &record) { return m_file.write(dumpJson(toLine(record)) + '\n'); }

Result<void> JsonlWriter::finish() { return m_file.commit(); }

} // namespace lw::dataset
