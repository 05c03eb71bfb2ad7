// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/export/items.h"

namespace lw::dataset {
namespace {

void putKnown(OrderedJson &object, const char *key, const QString &text)
{
    if (!text.isEmpty())
        object[key] = toUtf8(text);
}

template <typename T>
void putKnown(OrderedJson &object, const char *key, const std::optional<T> &value)
{
    if (value)
        object[key] = OrderedJson(*value);
}

OrderedJson ownItem(const ItemFrame &, const ExportRecord &record, LossReport &)
{
    OrderedJson line{{"id", toUtf8(record.id)}, {"data", record.data}};
    putKnown(line, "answer", record.answer);
    putKnown(line, "state", record.state);
    putKnown(line, "source", record.source);
    line["reviewed"] = record.reviewed;
    if (record.skipped)
        line["skipped"] = true;
    putKnown(line, "gold", record.gold);
    putKnown(line, "confidence", record.confidence);
    putKnown(line, "model_answer", record.modelAnswer);
    putKnown(line, "annotator", record.annotator);
    putKnown(line, "decided_at", record.decidedAt);
    putKnown(line, "shown_suggestion", record.shownSuggestion);
    putKnown(line, "model", record.model);
    putKnown(line, "served_model", record.servedModel);
    putKnown(line, "system_fingerprint", record.systemFingerprint);
    putKnown(line, "endpoint", record.endpoint);
    putKnown(line, "answered_at", record.answeredAt);
    putKnown(line, "run", record.run);
    putKnown(line, "prompt_version", record.promptVersion);
    putKnown(line, "prompt_hash", record.promptHash);
    putKnown(line, "batch_size", record.batchSize);
    putKnown(line, "cache_from", record.cacheFrom);
    OrderedJson usage = OrderedJson::object();
    putKnown(usage, "prompt", record.promptTokens);
    putKnown(usage, "completion", record.completionTokens);
    if (!usage.empty())
        line["usage"] = std::move(usage);
    putKnown(line, "chunks", record.chunks);
    if (!record.flags.isEmpty()) {
        OrderedJson flags = OrderedJson::array();
        for (const QString &flag : record.flags)
            flags.push_back(toUtf8(flag));
        line["flags"] = std::move(flags);
    }
    line.update(record.beyond);
    return line;
}

} // namespace

ItemFormat jsonlFormat() { return {ItemFormat::Framing::Lines, ownItem, nullptr, nullptr}; }

} // namespace lw::dataset
