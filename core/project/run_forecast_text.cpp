// SPDX-License-Identifier: Apache-2.0
#include "core/project/cost_report.h"
#include "core/project/run_forecast.h"

#include <cmath>

namespace lw::project {
namespace {

/// To three figures: an estimate has no more.
double short3(double value)
{
    if (value == 0)
        return 0;
    const double factor = std::pow(10.0, 2 - std::floor(std::log10(std::abs(value))));
    return std::round(value * factor) / factor;
}

OrderedJson toJson(const std::optional<Expected> &expected, double unit = 1)
{
    if (!expected)
        return nullptr;
    OrderedJson json{{"value", short3(expected->value / unit)}};
    json["margin"] = expected->margin ? OrderedJson(short3(*expected->margin / unit)) : OrderedJson(nullptr);
    return json;
}

QString shown(double value, int places) { return QString::number(value, 'f', places); }

QString toText(const std::optional<Expected> &expected, double unit, int places)
{
    if (!expected)
        return QStringLiteral("unknown");
    const QString value = shown(expected->value / unit, places);
    return expected->margin && *expected->margin > 0
               ? QStringLiteral("%1 ± %2").arg(value, shown(*expected->margin / unit, places))
               : QStringLiteral("about %1").arg(value);
}

/// How it is known what the prompts hold.
const char *countingName(const RunForecast &forecast)
{
    if (forecast.measured > 0)
        return "measured";
    switch (forecast.counting) {
    case text::TokenCounting::Basis::Estimated: return "estimated";
    case text::TokenCounting::Basis::Calibrated: return "calibrated";
    case text::TokenCounting::Basis::Exact: return "exact";
    }
    return "";
}

QString countingText(text::TokenCounting::Basis counting)
{
    switch (counting) {
    case text::TokenCounting::Basis::Estimated:
        return QStringLiteral("Tokens are estimated; name the model's vocabulary with --tokenizer to count them.");
    case text::TokenCounting::Basis::Calibrated:
        return QStringLiteral("Tokens are estimated, and put right by what the server reported for this model in earlier runs.");
    case text::TokenCounting::Basis::Exact:
        return QStringLiteral("Tokens are counted by the model's vocabulary, without what the server puts around a prompt.");
    }
    return {};
}

QString costText(const RunForecast &forecast)
{
    if (!forecast.cost)
        return QStringLiteral("unknown");
    if (forecast.currency.isEmpty())
        return QStringLiteral("free");
    if (forecast.cost->value == 0)
        return QStringLiteral("nothing more (%1)").arg(forecast.currency);
    return toText(forecast.cost, double(metrics::nanoPerUnit), 4) + u' ' + forecast.currency;
}

} // namespace

OrderedJson forecastJson(const RunForecast &forecast)
{
    return OrderedJson{{"records", forecast.records},
                       {"by_rule", forecast.ruled},
                       {"from_cache", forecast.cached},
                       {"requests", forecast.requests ? OrderedJson(*forecast.requests) : OrderedJson(nullptr)},
                       {"tokens", OrderedJson{{"prompt", toJson(forecast.promptTokens)}, {"completion", toJson(forecast.completionTokens)}}},
                       {"prompt_tokens_are", countingName(forecast)},
                       {"cost", toJson(forecast.cost, double(metrics::nanoPerUnit))},
                       {"currency", forecast.cost && !forecast.currency.isEmpty() ? OrderedJson(toUtf8(forecast.currency))
                                                                                 : OrderedJson(nullptr)},
                       {"seconds", toJson(forecast.seconds)},
                       {"measured_requests", forecast.measured}};
}

QString forecastText(const RunForecast &forecast)
{
    if (forecast.records == 0)
        return QStringLiteral("No records are waiting.");
    QStringList lines{
        QStringLiteral("Estimate for %1 records: %2 requests")
            .arg(forecast.records)
            .arg(forecast.requests ? QString::number(*forecast.requests) : QStringLiteral("an unknown number of")),
        QStringLiteral("Tokens: %1 of prompts, %2 of answers")
            .arg(toText(forecast.promptTokens, 1, 0), toText(forecast.completionTokens, 1, 0)),
        QStringLiteral("Cost: %1").arg(costText(forecast)),
        QStringLiteral("Time: %1").arg(forecast.seconds ? toText(forecast.seconds, 1, 0) + QStringLiteral(" s") : QStringLiteral("unknown"))};
    if (forecast.alone)
        lines.append(QStringLiteral("Each record goes with the accepted ones that are most like it, so each request asks one record."));
    if (forecast.ruled > 0)
        lines.append(QStringLiteral("Rules of the task answer about %1 of the records, without a request.").arg(forecast.ruled));
    if (forecast.cached > 0)
        lines.append(QStringLiteral("The cache has about %1 of the answers, which are not asked for again.").arg(forecast.cached));
    if (forecast.measured == 0)
        lines.append(countingText(forecast.counting));
    lines.append(forecast.measured > 0
                     ? QStringLiteral("Scaled up from %1 requests with the same task, model and parameters; ± holds 95 times of 100.").arg(forecast.measured)
                     : QStringLiteral("Counted in the prompts of a sample. For the rest, run with --limit 20 first: nothing of it is "
                                      "asked twice."));
    return lines.join(u'\n');
}

} // namespace lw::project
