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

/// A configuration that has been asked, and what has come of it.
struct AnsweringConfiguration
{
    qint64 configuration = 0;
    qint64 version = 0;        ///< of the task
    QString model;
    Json settings;             ///< parameters, chunking, columns
    qint64 annotated = 0;      ///< records
    qint64 lastRun = 0;        ///< 0: none
    QString endpoint;          ///< of the last run
    QString lastRunAt;         ///< ISO 8601, UTC; empty: none
};
/// By number of the configuration. Reads every result once.
[[nodiscard]] Result<std::vector<AnsweringConfiguration>> answeringConfigurations(Database &database);

/// A record with gold that two configurations have answered.
struct ComparedRecord
{
    qint64 record = 0;
    QString shownId;
    QString data;   ///< JSON
    Json gold;      ///< as it was imported
    Json one;       ///< their answers
    Json other;
};
/// By number of the record. `one` and `other` may be the same.
[[nodiscard]] Result<std::vector<ComparedRecord>> comparedRecords(Database &database, qint64 one, qint64 other);

/// What asking under a configuration took, in all its runs.
struct AskingFigures
{
    qint64 requests = 0;                              ///< attempts that reached a socket
    metrics::Spending spending;                       ///< of these
    std::optional<metrics::Percentiles> latencyMs;    ///< of the attempts that succeeded; empty: none did
};
[[nodiscard]] Result<AskingFigures> askingFigures(Database &database, qint64 configuration);

/// One answer that a record was given.
struct GivenAnswer
{
    QString model;
    qint64 version = 0;        ///< of the task
    qint64 configuration = 0;
    qint64 run = 0;
    QString line;              ///< what it says, in one line
    QString source;            ///< model, cache-exact, rule
    QString at;                ///< ISO 8601, UTC
    QString endpoint;
    int pieces = 1;            ///< chunks that were asked for it
    bool counts = false;       ///< the last one of its configuration
};
/// The newest first: every answer, also where the same was asked again.
[[nodiscard]] Result<std::vector<GivenAnswer>> givenAnswers(Database &database, qint64 record);

} // namespace lw::store
