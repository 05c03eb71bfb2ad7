// SPDX-License-Identifier: Apache-2.0
#include "core/project/report.h"

#include "core/project/cost_report.h"
#include "core/project/gold_report.h"
#include "core/store/record_query.h"
#include "core/store/record_store.h"
#include "core/store/report_store.h"
#include "core/store/run_store.h"

#include <cmath>
#include <map>

namespace lw::project {
namespace {

/// To so many places behind the point: the nearest double, so that it prints short.
double rounded(double value, int places)
{
    const double factor = std::pow(10.0, places);
    return std::round(value * factor) / factor;
}

/// To the tenth of a millisecond: finer than any network, and short to read.
double shortMs(double value) { return rounded(value, 1); }

OrderedJson percentiles(const std::optional<metrics::Percentiles> &values)
{
    if (!values)
        return OrderedJson{{"p50", nullptr}, {"p95", nullptr}, {"p99", nullptr}};
    return OrderedJson{{"p50", shortMs(values->p50)}, {"p95", shortMs(values->p95)}, {"p99", shortMs(values->p99)}};
}

OrderedJson notAsked(const std::string &url, const std::string &model)
{
    return OrderedJson{{"url", url},    {"model", model},           {"requests", 0},
                       {"errors", 0},   {"latency_ms", percentiles({})}, {"state", nullptr}};
}

OrderedJson failures(const store::StateCounts &states)
{
    OrderedJson failed = OrderedJson::object();
    const QString prefix = QStringLiteral("failed:");
    for (auto it = states.byState.begin(); it != states.byState.end(); ++it) {
        if (it.key().startsWith(prefix))
            failed[toUtf8(it.key().mid(prefix.size()))] = it.value();
    }
    return failed;
}

} // namespace

Result<OrderedJson> report(store::Database &database)
{
    const auto states = store::stateCounts(database);
    if (!states)
        return fail(states.error());
    const auto counts = store::countRecords(database);
    if (!counts)
        return fail(counts.error());
    const auto active = store::activeConfiguration(database);
    if (!active)
        return fail(active.error());
    const auto inputs = store::inputs(database);
    if (!inputs)
        return fail(inputs.error());
    store::RunFigures run;
    qint64 pieces = 0;
    QString model;
    std::optional<OrderedJson> scores;
    if (*active) {
        const auto last = store::lastRun(database, *active);
        if (!last)
            return fail(last.error());
        run = last->value_or(store::RunFigures());
        const auto counted = store::pieceCount(database, **active);
        const auto measured = goldReport(database, **active);
        const auto configuration = store::configuration(database, **active);
        if (!counted || !measured || !configuration)
            return fail(!counted ? counted.error() : !measured ? measured.error() : configuration.error());
        pieces = *counted;
        scores = *measured;
        model = configuration->model;
    }
    qint64 badRows = 0;
    for (const store::InputFile &input : *inputs)
        badRows += input.badRows;

    const qint64 annotated = states->of(QStringLiteral("annotated"));
    const double seconds = run.wallSeconds;
    const std::optional<metrics::Money> cost = run.spending.total();
    const auto perSecond = [seconds](double count) { return seconds > 0 ? rounded(count / seconds, 1) : 0.0; };
    OrderedJson result{
        {"records", states->total()},
        {"annotated", annotated},
        {"failed", failures(*states)},
        {"refused", states->of(QStringLiteral("refused"))},
        {"cancelled", states->of(QStringLiteral("cancelled"))},
        {"pending", states->of(QStringLiteral("pending"))},
        {"reviewed", counts->reviewed},
        {"bad_rows", badRows},
        {"from_cache", OrderedJson{{"exact", run.fromCache}, {"semantic", 0}}},
        {"chunks", pieces},
        {"requests", run.requests},
        {"retries", run.retries},
        {"hedges", 0},
        {"errors", OrderedJson{{"rate_limited", run.rateLimited},
                               {"server", run.serverErrors},
                               {"timeout", run.timeouts},
                               {"transport", run.transportErrors}}},
        {"latency_ms", percentiles(run.latencyMs)},
        {"ttft_ms", percentiles(run.firstTokenMs)},
        {"tokens", OrderedJson{{"prompt", run.promptTokens},
                               {"completion", run.completionTokens},
                               {"cached", run.cachedTokens},
                               {"reasoning", run.reasoningTokens}}},
        {"cost", cost ? OrderedJson(units(cost->nano)) : OrderedJson(nullptr)},
        {"currency", cost && !cost->currency.isEmpty() ? OrderedJson(toUtf8(cost->currency)) : OrderedJson(nullptr)},
        {"cost_parts", costParts(run.spending)},
        {"throughput", OrderedJson{{"records_per_s", perSecond(double(run.records))},
                                   {"tokens_per_s", perSecond(double(run.completionTokens))}}},
        {"wall_s", rounded(seconds, 3)},
    };
    if (scores)
        result["gold"] = *scores;
    OrderedJson endpoints = OrderedJson::array();
    // Where nobody was asked it stands there all the same, and how it does is not known.
    if (run.run > 0 && run.endpoints.empty())
        endpoints.push_back(notAsked(toUtf8(run.endpoint), toUtf8(model)));
    for (const store::EndpointFigures &each : run.endpoints) {
        const bool failing = each.requests > 0 && each.errors >= each.requests;
        endpoints.push_back(OrderedJson{{"url", toUtf8(each.url)},
                                        {"model", toUtf8(each.model)},
                                        {"requests", each.requests},
                                        {"errors", each.errors},
                                        {"latency_ms", percentiles(each.latencyMs)},
                                        {"state", each.requests == 0 ? "unreachable" : failing ? "failing" : "healthy"}});
    }
    result["endpoints"] = std::move(endpoints);
    return result;
}

void tellStates(OrderedJson &report, const std::vector<engine::EndpointView> &endpoints)
{
    using State = engine::EndpointView::State;
    static const std::map<State, const char *> words{{State::Throttled, "throttled"},     {State::Ejected, "ejected"},
                                                     {State::Recovering, "recovering"},   {State::Unreachable, "unreachable"},
                                                     {State::Disabled, "disabled"}};
    for (const engine::EndpointView &view : endpoints) {
        const std::string url = toUtf8(view.url);
        const std::string model = toUtf8(view.model);
        OrderedJson *entry = nullptr;
        for (OrderedJson &known : report["endpoints"]) {
            if (known["url"] == url && known["model"] == model)
                entry = &known;
        }
        if (!entry) {
            report["endpoints"].push_back(notAsked(url, model));
            entry = &report["endpoints"].back();
        }
        if (const auto word = words.find(view.state); word != words.end())
            (*entry)["state"] = word->second;
    }
}

QString reportText(const OrderedJson &report)
{
    const auto count = [&report](const char *key) { return report[key].get<qint64>(); };
    QStringList lines;
    qint64 failed = 0;
    QStringList classes;
    for (const auto &[name, number] : report["failed"].items()) {
        failed += number.get<qint64>();
        classes.append(QStringLiteral("%1 %2").arg(number.get<qint64>()).arg(fromUtf8(name)));
    }
    lines.append(QStringLiteral("%1 of %2 records annotated, %3 failed%4, %5 refused, %6 cancelled, %7 pending")
                     .arg(count("annotated"))
                     .arg(count("records"))
                     .arg(failed)
                     .arg(classes.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(classes.join(QStringLiteral(", "))))
                     .arg(count("refused"))
                     .arg(count("cancelled"))
                     .arg(count("pending")));
    if (count("reviewed") > 0)
        lines.append(QStringLiteral("%1 reviewed by a person").arg(count("reviewed")));
    if (count("bad_rows") > 0)
        lines.append(QStringLiteral("%1 rows of the input could not be read").arg(count("bad_rows")));
    lines.append(QStringLiteral("Last run: %1 requests (%2 retries), %3 answers from the cache, %4 s")
                     .arg(count("requests"))
                     .arg(count("retries"))
                     .arg(report["from_cache"]["exact"].get<qint64>())
                     .arg(report["wall_s"].get<double>(), 0, 'f', 1));
    if (const QString cost = costLine(report["cost_parts"], count("requests")); !cost.isEmpty())
        lines.append(cost);
    if (const OrderedJson &latency = report["latency_ms"]; latency["p50"].is_number()) {
        lines.append(QStringLiteral("Latency: p50 %1 ms, p95 %2 ms, p99 %3 ms")
                         .arg(latency["p50"].get<double>(), 0, 'f', 1)
                         .arg(latency["p95"].get<double>(), 0, 'f', 1)
                         .arg(latency["p99"].get<double>(), 0, 'f', 1));
    }
    if (report.contains("gold"))
        lines.append(goldLine(report["gold"]));
    return lines.join(u'\n');
}

} // namespace lw::project
