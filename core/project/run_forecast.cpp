// SPDX-License-Identifier: Apache-2.0
#include "core/project/run_forecast.h"

#include "core/engine/answer_cache.h"
#include "core/llm/attempt_cost.h"
#include "core/project/cost_report.h"
#include "core/project/plan_completion.h"

#include <algorithm>
#include <cmath>

namespace lw::project {
namespace {

constexpr int sampleSize = 200;

/// What one request took, and how many answers it brought.
struct Taken
{
    double amount;
    double answers;
};

/// Of Student's distribution, 97.5 of 100.
double quantile(std::size_t freedom)
{
    constexpr double table[] = {12.71, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131,
                                2.120, 2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042};
    return freedom <= std::size(table) ? table[freedom - 1] : 1.96;
}

/// So much for `wanted` answers more, by the ratio of sums; its margin from how far single requests are from that ratio.
std::optional<Expected> scaled(const std::vector<Taken> &taken, double wanted)
{
    double amounts = 0;
    double answers = 0;
    for (const Taken &one : taken) {
        amounts += one.amount;
        answers += one.answers;
    }
    if (answers <= 0)
        return {};
    const double ratio = amounts / answers;
    Expected expected{ratio * wanted, {}};
    const std::size_t count = taken.size();
    if (count < 2)
        return expected;
    double squares = 0;
    for (const Taken &one : taken)
        squares += (one.amount - ratio * one.answers) * (one.amount - ratio * one.answers);
    const double deviation = std::sqrt(squares / double(count - 1));
    expected.margin = quantile(count - 1) * deviation * std::sqrt(double(count)) / answers * wanted;
    return expected;
}

/// The part of the attempts that says it.
template <typename Amount>
std::optional<Expected> measured(const store::MeasuredRun &run, double wanted, Amount amount)
{
    std::vector<Taken> taken;
    for (const metrics::Attempt &attempt : run.attempts) {
        const bool answered = !attempt.failure && !attempt.verdict;
        const std::optional<double> value = amount(attempt);
        if (value)
            taken.push_back({*value, answered ? double(attempt.batchSize) : 0.0});
    }
    return scaled(taken, wanted);
}

std::optional<double> number(const std::optional<qint64> &value) { return value ? std::optional(double(*value)) : std::nullopt; }

std::optional<Expected> seconds(const store::MeasuredRun &run, double wanted)
{
    if (run.answers <= 0 || run.wallSeconds <= 0)
        return {};
    Expected expected{run.wallSeconds / double(run.answers) * wanted, {}};
    // How much single requests differ in time is how much the whole may.
    const auto times = measured(run, wanted, [](const metrics::Attempt &attempt) { return std::optional(double(attempt.total.count())); });
    if (times && times->margin && times->value > 0)
        expected.margin = expected.value * *times->margin / times->value;
    return expected;
}

void putCost(RunForecast &forecast, const std::optional<store::MeasuredRun> &earlier, const llm::Price &price, double wanted,
             const QDateTime &now)
{
    using Kind = llm::Price::Kind;
    if (price.kind == Kind::Unknown)
        return;
    forecast.currency = price.currency;
    if (price.kind == Kind::Free || price.kind == Kind::Flat)
        forecast.cost = Expected{0, 0.0};
    else if (price.kind == Kind::PerRequest && forecast.requests)
        forecast.cost = Expected{double(*forecast.requests) * double(price.perRequest), {}};
    else if (earlier) {
        forecast.cost = measured(*earlier, wanted, [&](metrics::Attempt attempt) -> std::optional<double> {
            attempt.startedAt = now; // the hours of the next run are not those of the last one
            const auto cost = llm::attemptCost(price, attempt);
            return cost ? std::optional(double(cost->money.nano)) : std::nullopt;
        });
    }
}

Result<std::vector<OrderedJson>> sampleOf(store::Database &database, const store::ToAsk &scope)
{
    const auto texts = store::sampleToAsk(database, scope, sampleSize);
    if (!texts)
        return fail(texts.error());
    std::vector<OrderedJson> sample;
    for (const QString &text : *texts)
        sample.push_back(parseOrderedJson(toUtf8(text)).value_or(OrderedJson::object()));
    return sample;
}

RunEstimate estimateWithCache(const engine::RunPlan &plan, const std::vector<OrderedJson> &sample, qint64 records)
{
    const PromptSetup setup = promptSetup(plan);
    const bool looks = plan.cache == engine::CacheMode::Exact || plan.cache == engine::CacheMode::Replay;
    const engine::PieceRequest requests(plan);
    const auto cache = looks ? engine::AnswerCache::open(plan, requests) : fail(engine::AnswerCache::notThere());
    if (!cache) // the run itself says what is wrong with it
        return estimateRun(setup, sample, records);
    return estimateRun(setup, sample, records, [&cache, &plan](const QString &text) {
        task::Piece piece;
        piece.text = text;
        if (plan.nearest)
            piece.examples = plan.nearest->blocks(plan.task, text, {});
        return (*cache)->holds((*cache)->keyOf(piece));
    });
}

} // namespace

RunForecast forecastRun(const RunEstimate &counted, const std::optional<store::MeasuredRun> &earlier, const llm::Price &price,
                        engine::BatchPolicy::Mode batch, const QDateTime &now)
{
    RunForecast forecast;
    forecast.records = counted.records;
    forecast.ruled = counted.ruled;
    forecast.cached = counted.cached;
    forecast.counting = counted.counting;
    forecast.sample = counted.sample;
    const bool asksNobody = counted.sample > 0 && counted.pieces == 0;
    if (counted.records == 0 || asksNobody) {
        forecast.requests = 0;
        forecast.promptTokens = forecast.completionTokens = forecast.cost = forecast.seconds = Expected{0, 0.0};
        return forecast;
    }
    if (counted.sample == 0)
        return forecast;
    const double wanted = double(counted.pieces);
    forecast.requests = counted.requests;
    forecast.promptTokens = Expected{double(counted.promptTokens), {}};
    if (earlier && earlier->answers > 0) {
        forecast.measured = int(earlier->attempts.size());
        if (batch == engine::BatchPolicy::Mode::Auto) {
            const auto one = [](const metrics::Attempt &) { return std::optional(1.0); };
            if (const auto requests = measured(*earlier, wanted, one))
                forecast.requests = std::max<qint64>(1, std::llround(requests->value));
        }
        if (const auto prompt = measured(*earlier, wanted, [](const metrics::Attempt &a) { return number(a.usage.prompt); }))
            forecast.promptTokens = prompt;
        forecast.completionTokens = measured(*earlier, wanted, [](const metrics::Attempt &a) { return number(a.usage.completion); });
        forecast.seconds = seconds(*earlier, wanted);
    }
    putCost(forecast, earlier, price, wanted, now);
    return forecast;
}

Result<RunForecast> forecastRun(store::Database &database, const engine::RunPlan &given, const QDateTime &now)
{
    return completePlan(database, given).and_then([&](const engine::RunPlan &plan) { return forecastCompleted(database, plan, now); });
}

Result<RunForecast> forecastCompleted(store::Database &database, const engine::RunPlan &plan, const QDateTime &now)
{
    const auto configuration = store::findConfiguration(database, plan.configuration().hash());
    if (!configuration)
        return fail(configuration.error());
    const store::ToAsk scope{*configuration, plan.asks(), plan.failed, plan.chosen ? plan.chosen->records : std::vector<qint64>()};
    const auto waiting = store::countToAsk(database, scope);
    const auto sample = sampleOf(database, scope);
    if (!waiting || !sample)
        return fail(!waiting ? waiting.error() : sample.error());
    std::optional<store::MeasuredRun> earlier;
    if (*configuration) {
        auto measured = store::measuredRun(database, **configuration);
        if (!measured)
            return fail(measured.error());
        earlier = *std::move(measured);
    }
    const qint64 records = plan.limit > 0 ? std::min(*waiting, plan.limit) : *waiting;
    RunEstimate counted = estimateWithCache(plan, *sample, records);
    // What a replay does not find fails.
    if (plan.cache == engine::CacheMode::Replay)
        counted.pieces = 0;
    RunForecast forecast = forecastRun(counted, earlier, plan.endpoints.front().price, plan.batching().mode, now);
    forecast.alone = plan.nearest != nullptr;
    return forecast;
}

} // namespace lw::project
