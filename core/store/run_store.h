// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"
#include "core/metrics/attempt.h"
#include "core/store/database.h"
#include "core/store/record_store.h"

#include <QStringList>

#include <nlohmann/json.hpp>

#include <optional>
#include <span>
#include <vector>

namespace lw::store {

/// What every answer of a run depends on. Two runs with the same one continue each other.
struct Configuration
{
    QString task;        ///< the task's own JSON
    QString taskHash;
    QString model;
    Json settings;       ///< parameters, chunking, columns: whatever changes an answer
    [[nodiscard]] QString hash() const;
};

/// Stores the configuration where it is new; its id.
[[nodiscard]] Result<qint64> putConfiguration(Database &database, const Configuration &configuration);
/// The id of a configuration that was used before; empty where there is none.
[[nodiscard]] Result<std::optional<qint64>> findConfiguration(Database &database, const QString &hash);
/// Gives every record the state that it has under this configuration.
[[nodiscard]] Result<void> activate(Database &database, qint64 configuration);
[[nodiscard]] Result<std::optional<qint64>> activeConfiguration(Database &database);

struct StoredConfiguration
{
    QString model;
    Json settings;
    qint64 promptVersion = 0;
    QString promptHash;
    QString task;
};
[[nodiscard]] Result<StoredConfiguration> configuration(Database &database, qint64 id);

/// What a run asks: what has no answer, all again, or chosen records, whatever answers they have. A run that asks all again goes
/// on with the one before that did and was stopped: together they are a round, in which every record is asked once. A run of
/// chosen records stands for itself.
enum class Asks { Missing, All, Chosen };
/// `prices`: JSON, what it is reckoned with; empty: nothing is known of that.
[[nodiscard]] Result<qint64> beginRun(Database &database, qint64 configuration, const QString &endpoint,
                                      Asks asks = Asks::Missing, const QString &prices = {});
/// Those of all runs of a configuration, each once, the oldest first.
[[nodiscard]] Result<QStringList> runPrices(Database &database, qint64 configuration);
/// Milliseconds since the epoch, UTC.
[[nodiscard]] Result<void> markLease(Database &database, qint64 run, qint64 at);
[[nodiscard]] Result<void> endRun(Database &database, qint64 run, const QString &ending);

/// The answer to one piece, as it is kept for ever.
struct NewAnswer
{
    qint64 record = 0;
    int ordinal = 0;       ///< from 0
    int pieces = 1;
    qint64 startCp = 0;    ///< of the piece in the rendered record, in code points
    qint64 endCp = 0;      ///< exclusive
    QString hash;          ///< of the text that was asked
    Json value;            ///< task::Answer::value; spans in the places of the text that was asked
    QStringList flags;
    QString raw;           ///< the model's own words
    QString source;        ///< model, cache-exact, rule
    QString cacheFrom;     ///< when and where a cached answer came from
    QString servedModel;
    QString systemFingerprint;
    QString endpoint;
    QString answeredAt;    ///< ISO 8601, UTC
    int batchSize = 1;
    metrics::Usage usage;
};

/// What a record came to.
struct NewResult
{
    qint64 record = 0;
    QString dataHash;
    QString state;         ///< annotated, failed:<class>, refused, cancelled
    Json value;            ///< null where there is no answer
    QStringList flags;
    std::optional<double> confidence;
    QString source;
    int pieces = 1;
    QString detail;        ///< why not, in a sentence
};

/// Names a piece: a record, or one chunk of it.
struct PieceRef
{
    qint64 record = 0;
    int ordinal = 0;   ///< from 0
};

struct RunIds
{
    qint64 run = 0;
    qint64 configuration = 0;
    bool isBeside = false;   ///< the configuration is not the current one: its results stand beside those there are
};

[[nodiscard]] Result<void> putAnswer(Database &database, const RunIds &ids, const NewAnswer &answer);
/// The result and the record's state, together; of a run that is beside, the result and what it contests.
[[nodiscard]] Result<void> putResult(Database &database, const RunIds &ids, const NewResult &result);
/// The result alone, of a configuration that is not the current one or of data that the record held before.
[[nodiscard]] Result<void> putEarlierResult(Database &database, const RunIds &ids, const NewResult &result);
/// `company`: the other pieces of its request.
[[nodiscard]] Result<void> putAttempt(Database &database, const RunIds &ids, const PieceRef &piece,
                                      const metrics::Attempt &attempt, const std::vector<PieceRef> &company = {});
/// Says that something was committed at `at` (milliseconds since the epoch), and how many answers of it came from the cache.
[[nodiscard]] Result<void> markCommit(Database &database, const RunIds &ids, qint64 at, int fromCache);

/// nextPending() for a run that asks all again: those that its round has not asked, by id; at most `count`.
[[nodiscard]] Result<std::vector<PendingRecord>> nextOfRound(Database &database, const RunIds &ids, qint64 after, int count,
                                                             Failed failed);
/// How many they are.
[[nodiscard]] Result<qint64> countOfRound(Database &database, const RunIds &ids, Failed failed);
/// The records of these numbers, by number; one that is not there is left out.
[[nodiscard]] Result<std::vector<PendingRecord>> recordsOf(Database &database, std::span<const qint64> records);

/// An answer that an earlier run committed for a piece of a record that was not finished; the last one to each text. Where the
/// run of `ids` asks all again, only those of its round.
struct KeptAnswer
{
    int ordinal = 0;
    QString hash;
    Json value;
    QStringList flags;
};
[[nodiscard]] Result<std::vector<KeptAnswer>> keptAnswers(Database &database, qint64 record, const RunIds &ids);

} // namespace lw::store
