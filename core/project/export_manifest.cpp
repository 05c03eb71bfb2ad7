// SPDX-License-Identifier: Apache-2.0
#include "core/project/export_manifest.h"

#include "core/project/project_columns.h"
#include "core/store/record_store.h"

#include <algorithm>

namespace lw::project {
namespace {

/// What the runs of the configuration were reckoned with; null where none says.
Result<OrderedJson> pricesOf(store::Database &database, qint64 configuration)
{
    const auto texts = store::runPrices(database, configuration);
    if (!texts)
        return fail(texts.error());
    OrderedJson all = OrderedJson::array();
    for (const QString &text : *texts) {
        const auto prices = parseOrderedJson(toUtf8(text));
        for (const OrderedJson &one : prices && prices->is_array() ? *prices : OrderedJson::array()) {
            if (std::find(all.begin(), all.end(), one) == all.end())
                all.push_back(one);
        }
    }
    return all.empty() ? OrderedJson(nullptr) : all;
}

} // namespace

Result<OrderedJson> exportManifest(store::Database &database, const ExportFrame &frame, const ExportSummary &summary)
{
    const auto files = store::inputs(database);
    const auto states = store::stateCounts(database);
    if (!files || !states)
        return fail(!files ? files.error() : states.error());
    OrderedJson inputs = OrderedJson::array();
    for (const store::InputFile &file : *files) {
        inputs.push_back(OrderedJson{{"path", toUtf8(file.path)},
                                     {"sha256", toUtf8(file.sha256)},
                                     {"bytes", file.bytes},
                                     {"records", file.records},
                                     {"bad_rows", file.badRows}});
    }
    OrderedJson counts = OrderedJson::object();
    for (auto it = states->byState.begin(); it != states->byState.end(); ++it)
        counts[toUtf8(it.key())] = it.value();
    OrderedJson result{{"program", "Labelwright"}, {"version", toUtf8(summary.programVersion)},
                       {"format", toUtf8(summary.format)}, {"records", summary.records}};
    const auto identity = store::meta(database, identityMetaKey());
    if (!identity)
        return fail(identity.error());
    if (*identity)
        result["identity"] = toUtf8(**identity);
    if (const auto task = parseOrderedJson(toUtf8(frame.stored.task)))
        result["task"] = *task;
    if (frame.configuration > 0) {
        result["model"] = toUtf8(frame.stored.model);
        result["prompt_version"] = frame.stored.promptVersion;
        result["prompt_hash"] = toUtf8(frame.stored.promptHash);
        result["parameters"] = OrderedJson(frame.stored.settings);
    }
    const auto prices = pricesOf(database, frame.configuration);
    if (!prices)
        return fail(prices.error());
    result["prices"] = *prices;
    result["loss"] = summary.losses.toJson();
    result["states"] = std::move(counts);
    result["inputs"] = std::move(inputs);
    return result;
}

} // namespace lw::project
