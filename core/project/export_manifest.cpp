// SPDX-License-Identifier: Apache-2.0
#include "core/project/export_manifest.h"

#include "core/dataset/export/export_format.h"
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

/// What the answers of the own bundle beside those that count came from.
Result<OrderedJson> otherConfigurations(store::Database &database, const ExportFrame &frame)
{
    OrderedJson all = OrderedJson::array();
    for (const qint64 id : frame.others) {
        const auto stored = store::configuration(database, id);
        if (!stored)
            return fail(stored.error());
        all.push_back(OrderedJson{{"task", parseOrderedJson(toUtf8(stored->task)).value_or(OrderedJson())},
                                  {"model", toUtf8(stored->model)},
                                  {"prompt_hash", toUtf8(stored->promptHash)},
                                  {"parameters", OrderedJson(stored->settings)}});
    }
    return all;
}

/// What the own bundle leaves in the project, and why.
constexpr const char *leftOut[] = {
    "The words of the model's replies as they came: what was read out of them is here.",
    "The requests (times, errors, costs) and the runs: they tell of the machine and the endpoint, not of the records.",
    "Which decisions were made in one step: after an import each is a step of its own.",
    "Keys and headers: no project has them.",
};

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
    if (summary.format == dataset::exportFormatName(dataset::ExportFormat::Jsonl)) {
        const auto others = otherConfigurations(database, frame);
        if (!others)
            return fail(others.error());
        if (!others->empty())
            result["other_configurations"] = *others;
        result["left_out"] = leftOut;
    }
    result["states"] = std::move(counts);
    result["inputs"] = std::move(inputs);
    return result;
}

} // namespace lw::project
