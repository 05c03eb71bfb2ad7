// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/annotate_options.h"

#include "app/cli/export_notes.h"
#include "app/cli/not_served.h"
#include "app/cli/output.h"
#include "core/llm/profile.h"
#include "core/platform/data_folders.h"
#include "core/project/setup.h"

#include <nlohmann/json.hpp>

namespace lw::cli {
namespace {

/// "auto" or a whole number in a range.
CLI::Validator autoOrNumber(qint64 least, qint64 most)
{
    return CLI::Validator(
        [least, most](const std::string &text) -> std::string {
            bool ok = false;
            const qint64 number = QString::fromStdString(text).toLongLong(&ok);
            if (text == "auto" || (ok && number >= least && number <= most))
                return "";
            return "write auto or a whole number from " + std::to_string(least) + " to " + std::to_string(most);
        },
        "", "");
}

CLI::Validator oneOf(const std::vector<std::string> &served, const std::vector<std::string> &later)
{
    return CLI::Validator(
        [served, later](const std::string &text) -> std::string {
            if (std::find(served.begin(), served.end(), text) != served.end())
                return "";
            std::string all;
            for (const std::string &word : served)
                all += (all.empty() ? "" : ", ") + word;
            const bool known = std::find(later.begin(), later.end(), text) != later.end();
            return (known ? text + " is not served by this version yet; choose from: " : "choose from: ") + all;
        },
        "", "");
}

std::string knownProfile(const std::string &name)
{
    return llm::profileNamed(QString::fromStdString(name)) ? "" : name + " is no kind of server that is known; leave it out";
}

llm::Thinking thinkingOf(const std::string &word)
{
    if (word == "default")
        return llm::Thinking::ProviderDefault;
    return llm::thinkingNamed(QString::fromStdString(word)).value_or(llm::Thinking::Off);
}

void addModelOptions(CLI::App &command, AnnotateOptions &options)
{
    const std::string group = "Model";
    command.add_option("--endpoint", options.endpoints,
                       "OpenAI-compatible base URL, as http://127.0.0.1:11434/v1 (default: the embedded baseline)")
        ->allow_extra_args(false)
        ->check(CLI::Validator(notEmpty, "", ""))
        ->type_name("URL")
        ->group(group);
    addText(command, "--endpoints", options.endpointFile, "Several, as a list in a JSON file: url, model, api_key_env, profile, headers, "
                                                          "price, limits")
        ->type_name("FILE.json")
        ->group(group);
    addText(command, "--model", options.model, "Name of the model (default: the endpoint's only one)")
        ->type_name("NAME")
        ->group(group);
    addText(command, "--api-key-env", options.apiKeyEnv, "Environment variable that holds the key")->type_name("VAR")->group(group);
    command
        .add_option_function<double>(
            "--temperature", [&options](double value) { options.temperature = value; options.temperatureSet = true; },
            "0 to 2 (default: 0 where the model accepts it)")
        ->check(CLI::Range(0.0, 2.0))
        ->type_name("X")
        ->group(group);
    command
        .add_option_function<double>(
            "--top-p", [&options](double value) { options.topP = value; options.topPSet = true; }, "Above 0, to 1")
        ->check(CLI::Range(0.000001, 1.0))
        ->type_name("X")
        ->group(group);
    command.add_option("--max-tokens", options.maxTokens, "Tokens of an answer")
        ->check(autoOrNumber(1, 1'000'000))
        ->type_name("auto|N")
        ->group(group);
    command
        .add_option_function<qint64>(
            "--seed", [&options](qint64 value) { options.seed = value; options.seedSet = true; }, "For servers that know it")
        ->type_name("N")
        ->group(group);
    command.add_flag("--logprobs", options.logprobs, "Ask for the probabilities of the tokens, where the server tells them: how sure a label is")
        ->group(group);
    command.add_flag("--stream,!--no-stream", [&options](std::int64_t count) { options.noStream = count < 0; },
                     "Whether answers are streamed (default: yes)")
        ->group(group);
    addText(command, "--profile", options.profile, "Kind of server, where its URL does not tell: openai, azure, ollama, vllm, …")
        ->check(CLI::Validator(knownProfile, "", ""))
        ->type_name("NAME")
        ->group(group);
    addText(command, "--proxy", options.proxy, "http://host:port, socks5://host:port, system or none (default: system)")
        ->type_name("URL")
        ->group(group);
    addText(command, "--ca-file", options.caFile, "Certificates (PEM) that are trusted beside those of the system")
        ->type_name("FILE")
        ->group(group);
    command.add_option("--thinking", options.thinking, "How much the model thinks before it answers (default: off)")
        ->check(oneOf({"off", "low", "high", "default"}, {}))
        ->type_name("off|low|high|default")
        ->group(group);
    addText(command, "--extra-body", options.extraBody, "JSON object whose fields go into every request")
        ->type_name("JSON")
        ->group(group);
}

void addHowOptions(CLI::App &command, AnnotateOptions &options)
{
    const std::string group = "How";
    const auto milliseconds = [&command](const char *name, int &value, const char *help) {
        command.add_option(name, value, help)->check(CLI::Range(0, 86'400'000))->type_name("MS")->group("Deadlines and retries");
    };
    command.add_option("--concurrency", options.concurrency, "Requests in flight (auto: as many as the endpoints take well)")
        ->check(autoOrNumber(1, 4096))
        ->type_name("auto|N")
        ->group(group);
    command.add_option("--batch", options.batch, "Records a request (auto: found out; 1 for the embedded baseline)")
        ->check(autoOrNumber(1, engine::BatchPolicy::largest))
        ->type_name("auto|N")
        ->group(group);
    addTokenizerOption(command, options.tokenizer, group);
    command.add_option("--chunk-tokens", options.chunkTokens, "Longer records are cut into chunks of so many tokens (default: 2048)")
        ->check(CLI::Range(16, 1'000'000))
        ->type_name("N")
        ->group(group);
    command.add_option("--chunk-overlap", options.chunkOverlap, "Tokens that a chunk repeats of the one before (default: 0)")
        ->check(CLI::Range(0, 500'000))
        ->type_name("N")
        ->group(group);
    command.add_option("--cache", options.cache, "Answers that were given before: exact takes them, refresh asks all again, replay asks nobody (default: exact)")
        ->check(oneOf({"off", "exact", "refresh", "replay"}, {"semantic"}))
        ->type_name("off|exact|refresh|replay")
        ->group(group);
    command.add_option("--cache-max-age", options.cacheMaxAge, "Ask again what is older than so many days (default: 0, no limit)")
        ->check(CLI::Range(0, engine::CachePolicy::mostDays))
        ->type_name("DAYS")
        ->group(group);
    addText(command, "--cache-dir", options.cacheDir, "Where they are kept (default: the user's cache folder)")
        ->type_name("DIR")
        ->group(group);
    addText(command, "--prices", options.prices, "Price table of your own, as resources/providers/prices.json; it stands above the built-in one")
        ->type_name("FILE.json")
        ->group(group);
    addText(command, "--max-cost", options.maxCost, "Stop before the run costs more, in the currency in which the endpoint bills")
        ->type_name("X")
        ->group(group);
    command.add_option("--max-requests", options.maxRequests, "Send at most so many requests in this run, retries included")
        ->check(CLI::Range(qint64(1), qint64(1) << 53))
        ->type_name("N")
        ->group(group);
    command.add_option("--max-total-tokens", options.maxTotalTokens, "Stop before the run takes more tokens, prompts and answers")
        ->check(CLI::Range(qint64(1), qint64(1) << 53))
        ->type_name("N")
        ->group(group);
    command.add_option("--limit", options.limit, "Ask at most so many records now")
        ->check(CLI::Range(qint64(1), qint64(1) << 53))
        ->type_name("N")
        ->group(group);
    command.add_flag("--estimate", options.estimate,
                     "Send nothing: print what the records that wait will take; after a run with --limit 20, measured by it")
        ->group(group);
    command.add_flag("--resume", options.resume, "Go on with a run that was interrupted; refuse if there is none")->group(group);
    command.add_flag("--retry-failed", options.retryFailed, "Ask those again that failed")->group(group);
    command.add_option("--again", options.again, "Ask these alone, whatever answers they have: of an older version of the task, without an "
                                                 "answer, or wrong on gold; the old answers are kept")
        ->check(CLI::IsMember({"stale", "failed", "wrong"}))
        ->type_name("stale|failed|wrong")
        ->group(group);
    milliseconds("--connect-timeout", options.connectTimeout, "Name, TCP and TLS together (default: 10000)");
    milliseconds("--first-token-timeout", options.firstTokenTimeout, "Until the first token (default: 120000)");
    milliseconds("--idle-timeout", options.idleTimeout, "Between two reads of a stream (default: 60000)");
    milliseconds("--timeout", options.timeout, "Of a whole request (default: 600000); 0 is no deadline, for each of these");
    milliseconds("--retry-delay", options.retryDelay, "First delay; it doubles, with jitter (default: 500)");
    command.add_option("--retries", options.retries, "After the first attempt, of failures that may pass (default: 5)")
        ->check(CLI::Range(0, 100))
        ->type_name("N")
        ->group("Deadlines and retries");
}

} // namespace

void addAnnotateOptions(CLI::App &command, AnnotateOptions &options)
{
    addInputOptions(command, options.input);
    addText(command, "--task", options.task, "What is asked: a *.task.json")->required()->type_name("TASK.json");
    addText(command, "--project", options.project, "Where everything is kept; made if it is not there")
        ->required()
        ->type_name("FILE.lwproj");
    addModelOptions(command, options);
    addHowOptions(command, options);
    addSharingOptions(command, options.sharing);
    const std::string group = "Results";
    CLI::Option *out = addText(command, "--out", options.out, "Export to this file when the run has ended")->type_name("FILE")->group(group);
    addText(command, "--format", options.format, "Of the export: " + exportFormatNames().toStdString())->needs(out)->type_name("F")->group(group);
    command.add_flag("--bom", options.bom, "Begin a CSV with a byte order mark, for Excel")->group(group);
    addText(command, "--report", options.report, "Write the figures as JSON (- for stdout)")->type_name("FILE.json")->group(group);
    command.add_option("--progress", options.progress, "A bar on a terminal, JSON a second, or nothing (default: auto)")
        ->check(oneOf({"auto", "json", "none"}, {}))
        ->type_name("auto|json|none")
        ->group(group);
    addUnservedAnnotateOptions(command);
}

namespace {

/// What the run may use up; its currency is that of the endpoint's price.
Result<llm::SpendLimit> capOf(const AnnotateOptions &options)
{
    using Unit = llm::SpendLimit::Unit;
    llm::SpendLimit cap;
    const int caps = (options.maxCost.empty() ? 0 : 1) + (options.maxRequests > 0 ? 1 : 0) + (options.maxTotalTokens > 0 ? 1 : 0);
    if (caps > 1)
        return fail(Code::WrongUse, QStringLiteral("A run has one cap: leave all but one of --max-cost, --max-requests and "
                                                   "--max-total-tokens out"));
    if (options.maxRequests > 0)
        return llm::SpendLimit{Unit::Requests, options.maxRequests, {}};
    if (options.maxTotalTokens > 0)
        return llm::SpendLimit{Unit::Tokens, options.maxTotalTokens, {}};
    if (options.maxCost.empty())
        return cap;
    const auto amount = metrics::nanoFromDecimal(QString::fromStdString(options.maxCost));
    if (!amount || *amount <= 0)
        return fail(Code::WrongUse, QStringLiteral("--max-cost takes an amount above nothing, as 2.50"));
    return llm::SpendLimit{Unit::Money, *amount, {}};
}

} // namespace

Result<engine::RunPlan> planFrom(const AnnotateOptions &options)
{
    using std::chrono::milliseconds;
    engine::RunPlan plan;
    const auto text = readFile(QString::fromStdString(options.task));
    if (!text)
        return fail(text.error());
    auto task = task::parseTask({text->constData(), std::size_t(text->size())});
    if (!task) {
        return fail(task.error().code == Code::NotServed ? Code::NotServed : Code::BadTask,
                    QStringLiteral("%1: %2").arg(QString::fromStdString(options.task), task.error().detail));
    }
    plan.task = *std::move(task);
    for (const std::string &column : options.input.textColumns)
        plan.textColumns.append(QString::fromStdString(column));

    llm::Parameters &set = plan.parameters;
    set.temperature = options.temperature;
    if (options.topPSet)
        set.topP = options.topP;
    if (options.maxTokens != "auto")
        set.maxTokens = QString::fromStdString(options.maxTokens).toLongLong();
    if (options.seedSet)
        set.seed = options.seed;
    if (options.logprobs)
        set.topLogprobs = llm::usualTopLogprobs;
    set.streaming = options.noStream ? llm::Streaming::Off : llm::Streaming::On;
    set.thinking = thinkingOf(options.thinking);
    if (!options.extraBody.empty()) {
        auto extra = parseJson(options.extraBody);
        if (!extra || !extra->is_object())
            return fail(Code::WrongUse, QStringLiteral("--extra-body takes a JSON object, as {\"top_k\": 1}"));
        set.extraBody = *std::move(extra);
    }

    auto cap = capOf(options);
    if (!cap)
        return fail(cap.error());
    plan.pool.spend = *std::move(cap);

    llm::Deadlines &deadlines = plan.policy.deadlines;
    deadlines.connect = milliseconds(options.connectTimeout);
    deadlines.firstToken = milliseconds(options.firstTokenTimeout);
    deadlines.idle = milliseconds(options.idleTimeout);
    deadlines.total = milliseconds(options.timeout);
    plan.policy.retry.transient = options.retries;
    plan.policy.retry.base = milliseconds(options.retryDelay);

    if (options.chunkOverlap * 2 >= options.chunkTokens) {
        return fail(Code::WrongUse, QStringLiteral("--chunk-overlap %1 must be below half of --chunk-tokens %2")
                                        .arg(options.chunkOverlap)
                                        .arg(options.chunkTokens));
    }
    plan.chunks = {options.chunkTokens, options.chunkOverlap};
    if (options.concurrency != "auto")
        plan.concurrency = QString::fromStdString(options.concurrency).toInt();
    const bool embedded = options.endpoints.empty() && options.endpointFile.empty();
    plan.batch = project::batchPolicy(options.batch == "auto" ? 0 : QString::fromStdString(options.batch).toInt(),
                                      embedded ? project::PlanContext::Kind::Embedded : project::PlanContext::Kind::Server);
    plan.cache = engine::cacheModeNamed(QString::fromStdString(options.cache)).value_or(engine::CacheMode::Exact);
    plan.cachePolicy.maxAgeDays = options.cacheMaxAge;
    plan.cacheFolder = options.cacheDir.empty() ? platform::cacheFolder() : QString::fromStdString(options.cacheDir);
    plan.failed = options.retryFailed ? store::Failed::AskAgain : store::Failed::LeaveAlone;
    plan.limit = options.limit;
    return plan;
}

} // namespace lw::cli
