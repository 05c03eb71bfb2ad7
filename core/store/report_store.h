// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"
#include "core/metrics/percentiles.h"
#include "core/metrics/spending.h"
#include "core/store/database.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <vector>

namespace lw::store {

/// What one endpoint did in a run.
struct EndpointFigures
{
    QString url;
    QString model;
    qint64 requests = 0;                       ///< attempts that reached a socket
    qint64 errors = 0;                         ///< attempts that failed, those that reached none included
    std::optional<metrics::Percentiles> latencyMs{};   ///< of those that succeeded
};

/// What one run did on the network and with the clock, read from its stored attempts.
struct RunFigures
{
    qint64 run = 0;
    QString endpoint;
    qint64 records = 0;                        ///< that it finished
    qint64 requests = 0;                       ///< attempts that reached a socket
    qint64 retries = 0;
    qint64 rateLimited = 0;
    qint64 serverErrors = 0;
    qint64 timeouts = 0;
    qint64 transportErrors = 0;
    qint64 failedRequests = 0;
    std::optional<metrics::Percentiles> latencyMs;     ///< of the attempts that succeeded
    std::optional<metrics::Percentiles> firstTokenMs;
    qint64 promptTokens = 0;                   ///< as far as reported
    qint64 completionTokens = 0;
    qint64 cachedTokens = 0;
    qint64 reasoningTokens = 0;
    metrics::Spending spending;                ///< of the requests; those of projects from before it was kept are unknown
    qint64 fromCache = 0;
    std::vector<EndpointFigures> endpoints;    ///< that were asked, in the order in which they were first
    double wallSeconds = 0;                    ///< first lease to last commit
    QString ending;
};

/// The figures of the last run; of the last one with that configuration where one is named. Empty: none has been.
[[nodiscard]] Result<std::optional<RunFigures>> lastRun(Database &database, std::optional<qint64> configuration);

/// How many pieces the finished records of a configuration were asked in.
[[nodiscard]] Result<qint64> pieceCount(Database &database, qint64 configuration);

struct GoldPair
{
    Json gold;
    Json answer;
    QString data;   ///< of the record, JSON
};
/// Of the annotated records that have gold.
[[nodiscard]] Result<std::vector<GoldPair>> goldPairs(Database &database, qint64 configuration);

struct GoldText
{
    qint64 id = 0;
    QString data;   ///< JSON
};
/// Of all records that have gold: reads every text.
[[nodiscard]] Result<std::vector<GoldText>> goldTexts(Database &database);
/// When something was imported last; empty: never.
[[nodiscard]] Result<QString> lastImportTime(Database &database);

/// One record with all that is known of it, for an export.
struct ExportRow
{
    qint64 id = 0;
    QString shownId;
    QString data;
    QString gold;
    QString state;
    QString value;
    QStringList flags;
    std::optional<double> confidence;
    QString source;
    std::optional<qint64> run;
    std::optional<qint64> pieces;
    QString servedModel;
    QString systemFingerprint;
    QString endpoint;
    QString answeredAt;
    std::optional<qint64> batchSize;
    QString cacheFrom;
    std::optional<qint64> promptTokens;
    std::optional<qint64> completionTokens;
    QString verdict;                 ///< of a person: accept, correct, reject, skip; empty: none
    QString personValue;             ///< JSON
    QString annotator;
    QString decidedAt;
    QString shownLabel;              ///< that the person saw
};
[[nodiscard]] Result<std::vector<ExportRow>> exportPage(Database &database, qint64 configuration, qint64 after, int count);

} // namespace lw::store
