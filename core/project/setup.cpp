// SPDX-License-Identifier: Apache-2.0
#include "core/project/setup.h"

#include "core/project/project_columns.h"
#include "core/settings/endpoint_entry.h"
#include "core/store/record_store.h"
#include "core/task/prompt.h"
#include "core/task/task_draft.h"

#include <algorithm>

namespace lw::project {
namespace {

const QString setupKey = QStringLiteral("setup");

/// A number, or empty for the word "auto" and whatever else stands there.
template <typename T>
std::optional<T> numberOf(const Json &object, std::string_view key)
{
    const Json *value = member(object, key);
    return value && value->is_number() ? std::optional(value->get<T>()) : std::nullopt;
}

template <typename T>
Json orAuto(const std::optional<T> &value)
{
    return value ? Json(*value) : Json("auto");
}

const Json &objectOf(const Json &object, std::string_view key)
{
    static const Json none = Json::object();
    const Json *value = member(object, key);
    return value && value->is_object() ? *value : none;
}

/// The fallback where no number stands there, or one that cannot be meant.
qint64 numberIn(const Json &object, std::string_view key, const Range &range, qint64 fallback)
{
    const qint64 number = integerOr(object, key, fallback);
    return range.holds(number) ? number : fallback;
}

/// A number where 0 is auto.
int autoOr(const Json &object, std::string_view key, const Range &range)
{
    return int(numberIn(object, key, range, 0));
}

void readLimits(const Json &json, Setup &setup)
{
    const auto time = [](const Json &object, std::string_view key, const Range &range, std::chrono::milliseconds &value) {
        value = std::chrono::milliseconds(numberIn(object, key, range, value.count()));
    };
    const Json &deadlines = objectOf(json, "deadlines");
    time(deadlines, "connect_ms", deadlineRange, setup.deadlines.connect);
    time(deadlines, "first_token_ms", deadlineRange, setup.deadlines.firstToken);
    time(deadlines, "idle_ms", deadlineRange, setup.deadlines.idle);
    time(deadlines, "total_ms", deadlineRange, setup.deadlines.total);
    const Json &retry = objectOf(json, "retry");
    setup.retry.transient = int(numberIn(retry, "retries", retryRange, setup.retry.transient));
    time(retry, "first_delay_ms", firstDelayRange, setup.retry.base);
}

/// Only what is not the default: a later version may know a better one.
void writeLimits(Json &json, const Setup &setup)
{
    const Setup usual;
    const auto put = [&json](const char *group, const char *key, qint64 value, qint64 fallback) {
        if (value != fallback)
            json[group][key] = value;
    };
    put("deadlines", "connect_ms", setup.deadlines.connect.count(), usual.deadlines.connect.count());
    put("deadlines", "first_token_ms", setup.deadlines.firstToken.count(), usual.deadlines.firstToken.count());
    put("deadlines", "idle_ms", setup.deadlines.idle.count(), usual.deadlines.idle.count());
    put("deadlines", "total_ms", setup.deadlines.total.count(), usual.deadlines.total.count());
    put("retry", "retries", setup.retry.transient, usual.retry.transient);
    put("retry", "first_delay_ms", setup.retry.base.count(), usual.retry.base.count());
}

struct CapWord
{
    const char *word;
    llm::SpendLimit::Unit unit;
    Range range;
};
constexpr CapWord capWords[] = {{"money", llm::SpendLimit::Unit::Money, moneyCapRange},
                                {"tokens", llm::SpendLimit::Unit::Tokens, capRange},
                                {"requests", llm::SpendLimit::Unit::Requests, capRange}};

void readCap(const Json &json, llm::SpendLimit &cap)
{
    for (const CapWord &each : capWords) {
        if (const qint64 amount = integerOr(json, each.word, 0); each.range.holds(amount)) {
            cap.unit = each.unit;
            cap.amount = amount;
        }
    }
}

void writeCap(Json &json, const llm::SpendLimit &cap)
{
    for (const CapWord &each : capWords) {
        if (each.unit == cap.unit)
            json["cap"][each.word] = cap.amount;
    }
}

llm::Parameters readParameters(const Json &json)
{
    llm::Parameters parameters;
    if (member(json, "temperature"))
        parameters.temperature = numberOf<double>(json, "temperature");
    parameters.topP = numberOf<double>(json, "top_p");
    parameters.maxTokens = numberOf<qint64>(json, "max_tokens");
    parameters.seed = numberOf<qint64>(json, "seed");
    parameters.extraBody = objectOf(json, "extra_body");
    const Json *stream = member(json, "stream");
    if (stream && stream->is_boolean() && !stream->get<bool>())
        parameters.streaming = llm::Streaming::Off;
    parameters.thinking = llm::thinkingNamed(stringOr(json, "thinking")).value_or(llm::Thinking::Off);
    parameters.topLogprobs = numberOf<int>(json, "top_logprobs");
    return parameters;
}

Json parametersJson(const llm::Parameters &parameters)
{
    return Json{{"temperature", orAuto(parameters.temperature)},
                {"top_p", orAuto(parameters.topP)},
                {"max_tokens", orAuto(parameters.maxTokens)},
                {"seed", orAuto(parameters.seed)},
                {"extra_body", parameters.extraBody},
                {"stream", parameters.streaming == llm::Streaming::On},
                {"thinking", toUtf8(llm::thinkingName(parameters.thinking))},
                {"top_logprobs", orAuto(parameters.topLogprobs)}};
}

engine::ChunkSettings readChunks(const Json &json)
{
    const engine::ChunkSettings usual;
    return {int(integerOr(json, "chunk_tokens", usual.tokens)), int(integerOr(json, "chunk_overlap", usual.overlap))};
}

Setup readSetup(const Json &json)
{
    Setup setup;
    setup.task = task::readTaskDraft(objectOf(json, "task"));
    setup.columns = readColumns(objectOf(json, "columns"));
    setup.endpointId = stringOr(json, "endpoint");
    setup.endpointUrl = stringOr(json, "endpoint_url");
    setup.model = stringOr(json, "model");
    setup.parameters = readParameters(objectOf(json, "parameters"));
    setup.chunks = readChunks(json);
    setup.concurrency = autoOr(json, "concurrency", concurrencyRange);
    setup.batch = autoOr(json, "batch", batchRange);
    setup.connections = autoOr(json, "connections", connectionRange);
    readLimits(json, setup);
    readCap(objectOf(json, "cap"), setup.cap);
    setup.cache = engine::cacheModeNamed(stringOr(json, "cache")).value_or(engine::CacheMode::Exact);
    setup.cacheMaxAgeDays = int(std::clamp<qint64>(integerOr(json, "cache_max_age_days", 0), 0, engine::CachePolicy::mostDays));
    return setup;
}

/// What the last run of the cli was told.
Result<Setup> fromConfiguration(store::Database &database)
{
    const auto active = store::activeConfiguration(database);
    if (!active)
        return fail(active.error());
    if (!*active)
        return Setup();
    const auto stored = store::configuration(database, **active);
    if (!stored)
        return fail(stored.error());
    Setup setup;
    setup.task = task::readTaskDraft(parseJson(toUtf8(stored->task)).value_or(Json::object()));
    setup.model = stored->model;
    const QString family = stringOr(stored->settings, "family");
    if (family == QLatin1String("embedded"))
        setup.endpointId = QLatin1String(settings::embeddedEndpointId);
    else
        setup.endpointUrl = family;
    setup.parameters = readParameters(objectOf(stored->settings, "parameters"));
    setup.chunks = readChunks(stored->settings);
    setup.columns.text = setup.task.templateText.isEmpty() ? stringList(stored->settings, "text_columns")
                                                           : task::templateColumns(setup.task.templateText);
    return setup;
}

Result<Setup> loadChoices(store::Database &database)
{
    const auto text = store::meta(database, setupKey);
    if (!text)
        return fail(text.error());
    if (*text)
        return readSetup(parseJson(toUtf8(**text)).value_or(Json::object()));
    auto setup = fromConfiguration(database);
    if (!setup)
        return setup;
    const auto imported = importedColumns(database);
    if (!imported)
        return fail(imported.error());
    setup->columns.id = imported->id;
    setup->columns.gold = imported->gold;
    if (setup->columns.text.isEmpty())
        setup->columns.text = imported->text;
    return setup;
}

} // namespace

Result<Setup> loadSetup(store::Database &database)
{
    auto setup = loadChoices(database);
    if (!setup)
        return setup;
    auto sharing = loadSharing(database);
    if (!sharing)
        return fail(sharing.error());
    setup->sharing = *std::move(sharing);
    auto tokenizers = loadTokenizers(database);
    if (!tokenizers)
        return fail(tokenizers.error());
    setup->tokenizers = *std::move(tokenizers);
    return setup;
}

Result<void> saveSetup(store::Database &database, const Setup &setup)
{
    Json json{{"version", 1},
              {"task", setup.task.toJson()},
              {"columns", columnsJson(setup.columns)},
              {"endpoint", toUtf8(setup.endpointId)},
              {"endpoint_url", toUtf8(setup.endpointUrl)},
              {"model", toUtf8(setup.model)},
              {"parameters", parametersJson(setup.parameters)},
              {"chunk_tokens", setup.chunks.tokens},
              {"chunk_overlap", setup.chunks.overlap},
              {"concurrency", setup.concurrency},
              {"batch", setup.batch},
              {"connections", setup.connections},
              {"cache", toUtf8(engine::cacheModeName(setup.cache))},
              {"cache_max_age_days", setup.cacheMaxAgeDays}};
    writeLimits(json, setup);
    writeCap(json, setup.cap);
    if (auto saved = saveSharing(database, setup.sharing); !saved)
        return saved;
    if (auto saved = saveTokenizers(database, setup.tokenizers); !saved)
        return saved;
    return store::setMeta(database, setupKey, fromUtf8(dumpJson(json)));
}

} // namespace lw::project
