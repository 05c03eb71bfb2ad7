// SPDX-License-Identifier: Apache-2.0
#include "core/store/report_store.h"

#include "core/store/cost_columns.h"

#include <algorithm>

namespace lw::store {
namespace {

/// Which figure of the report a failed attempt belongs to.
qint64 RunFigures::*figureOf(const QString &failure)
{
    if (failure == codeName(Code::RateLimited))
        return &RunFigures::rateLimited;
    if (failure == codeName(Code::Server))
        return &RunFigures::serverErrors;
    if (failure.endsWith(QLatin1String("_timeout")))
        return &RunFigures::timeouts;
    if (failure == codeName(Code::Transport) || failure == codeName(Code::Connect) || failure == codeName(Code::Resolve)
        || failure == codeName(Code::Tls))
        return &RunFigures::transportErrors;
    return nullptr;
}

/// The attempts of one run, endpoint by endpoint.
class EndpointTally final
{
public:
    void add(const QString &url, const QString &model, bool reached, std::optional<double> answeredMs)
    {
        auto at = std::find_if(m_figures.begin(), m_figures.end(),
                               [&](const EndpointFigures &known) { return known.url == url && known.model == model; });
        if (at == m_figures.end()) {
            at = m_figures.insert(at, EndpointFigures{url, model});
            m_latencies.emplace_back();
        }
        at->requests += reached ? 1 : 0;
        at->errors += answeredMs ? 0 : 1;
        if (answeredMs)
            m_latencies[std::size_t(at - m_figures.begin())].push_back(*answeredMs);
    }
    [[nodiscard]] std::vector<EndpointFigures> take()
    {
        for (std::size_t i = 0; i < m_figures.size(); ++i)
            m_figures[i].latencyMs = metrics::percentiles(std::move(m_latencies[i]));
        return std::move(m_figures);
    }

private:
    std::vector<EndpointFigures> m_figures;
    std::vector<std::vector<double>> m_latencies;
};

Result<void> addAttempts(Database &database, RunFigures &figures)
{
    auto rows = database.run(QStringLiteral("attempt_of_run"), {{QLatin1String("run"), figures.run}});
    if (!rows)
        return fail(rows.error());
    std::vector<double> latencies;
    std::vector<double> firstTokens;
    EndpointTally endpoints;
    while (rows->next()) {
        const QString failure = rows->text(1);
        const bool reached = rows->integer(2) != 0;
        figures.requests += reached ? 1 : 0;
        figures.retries += rows->integer(0) > 1 ? 1 : 0;
        figures.promptTokens += rows->integer(5);
        figures.completionTokens += rows->integer(6);
        figures.cachedTokens += rows->integer(7);
        figures.reasoningTokens += rows->integer(8);
        if (reached)
            figures.spending.add(costOf(*rows, 9));
        const bool good = failure.isEmpty();
        endpoints.add(rows->text(12), rows->text(13), reached, good ? std::optional(double(rows->integer(4)) / 1000.0) : std::nullopt);
        if (good) {
            latencies.push_back(double(rows->integer(4)) / 1000.0);
            if (const auto firstToken = rows->maybeInteger(3))
                firstTokens.push_back(double(*firstToken) / 1000.0);
        } else {
            figures.failedRequests += 1;
            if (auto figure = figureOf(failure))
                figures.*figure += 1;
        }
    }
    figures.endpoints = endpoints.take();
    figures.latencyMs = metrics::percentiles(std::move(latencies));
    figures.firstTokenMs = metrics::percentiles(std::move(firstTokens));
    return {};
}

} // namespace

Result<std::optional<RunFigures>> lastRun(Database &database, std::optional<qint64> configuration)
{
    RunFigures figures;
    {
        auto rows = database.run(QStringLiteral("run_last"), {{QLatin1String("config"), nullable(configuration)}});
        if (!rows)
            return fail(rows.error());
        if (!rows->next())
            return std::nullopt;
        figures.run = rows->integer(0);
        figures.endpoint = rows->text(2);
        const auto lease = rows->maybeInteger(4);
        const auto commit = rows->maybeInteger(5);
        if (lease && commit)
            figures.wallSeconds = double(*commit - *lease) / 1000.0;
        figures.fromCache = rows->integer(6);
        figures.ending = rows->text(7);
    }
    {
        auto rows = database.run(QStringLiteral("run_results"), {{QLatin1String("run"), figures.run}});
        if (!rows)
            return fail(rows.error());
        figures.records = rows->next() ? rows->integer(0) : 0;
    }
    if (auto added = addAttempts(database, figures); !added)
        return fail(added.error());
    return figures;
}

Result<qint64> pieceCount(Database &database, qint64 configuration)
{
    auto rows = database.run(QStringLiteral("run_pieces"), {{QLatin1String("config"), configuration}});
    if (!rows)
        return fail(rows.error());
    return rows->next() ? rows->integer(0) : 0;
}

Result<std::vector<GoldPair>> goldPairs(Database &database, qint64 configuration)
{
    auto rows = database.run(QStringLiteral("gold_pairs"), {{QLatin1String("config"), configuration}});
    if (!rows)
        return fail(rows.error());
    std::vector<GoldPair> pairs;
    while (rows->next()) {
        auto gold = parseJson(toUtf8(rows->text(0)));
        auto answer = parseJson(toUtf8(rows->text(1)));
        if (gold && answer)
            pairs.push_back({*std::move(gold), *std::move(answer), rows->text(2)});
    }
    return pairs;
}

Result<std::vector<ExportRow>> exportPage(Database &database, qint64 configuration, qint64 after, int count)
{
    auto rows = database.run(QStringLiteral("export_page"), {{QLatin1String("config"), configuration},
                                                             {QLatin1String("after"), after},
                                                             {QLatin1String("count"), count}});
    if (!rows)
        return fail(rows.error());
    std::vector<ExportRow> page;
    while (rows->next()) {
        ExportRow row;
        row.id = rows->integer(0);
        row.shownId = rows->text(1);
        row.data = rows->text(2);
        row.gold = rows->text(3);
        row.state = rows->text(4);
        row.value = rows->text(5);
        row.flags = rows->text(6).split(u' ', Qt::SkipEmptyParts);
        if (const QVariant confidence = rows->value(7); !confidence.isNull())
            row.confidence = confidence.toDouble();
        row.source = rows->text(8);
        row.run = rows->maybeInteger(9);
        row.pieces = rows->maybeInteger(10);
        row.servedModel = rows->text(11);
        row.systemFingerprint = rows->text(12);
        row.endpoint = rows->text(13);
        row.answeredAt = rows->text(14);
        row.batchSize = rows->maybeInteger(15);
        row.cacheFrom = rows->text(16);
        row.promptTokens = rows->maybeInteger(17);
        row.completionTokens = rows->maybeInteger(18);
        row.verdict = rows->text(19);
        row.personValue = rows->text(20);
        row.annotator = rows->text(21);
        row.decidedAt = rows->text(22);
        row.shownLabel = rows->text(23);
        page.push_back(std::move(row));
    }
    return page;
}

Result<std::vector<GoldText>> goldTexts(Database &database)
{
    auto rows = database.run(QStringLiteral("record_gold_texts"));
    if (!rows)
        return fail(rows.error());
    std::vector<GoldText> texts;
    while (rows->next())
        texts.push_back({rows->integer(0), rows->text(1)});
    return texts;
}

Result<QString> lastImportTime(Database &database)
{
    auto rows = database.run(QStringLiteral("input_last"));
    if (!rows)
        return fail(rows.error());
    return rows->next() ? rows->text(0) : QString();
}

} // namespace lw::store
