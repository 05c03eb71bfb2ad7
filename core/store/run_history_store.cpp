// SPDX-License-Identifier: Apache-2.0
#include "core/store/run_history_store.h"

#include "core/store/cost_columns.h"

#include <QHash>

namespace lw::store {
namespace {

std::optional<Code> codeNamed(const QString &name)
{
    static const QHash<QString, Code> codes = [] {
        QHash<QString, Code> all;
        for (int i = 0; i <= int(Code::Internal); ++i)
            all.insert(codeName(Code(i)), Code(i));
        return all;
    }();
    if (name.isEmpty())
        return {};
    // A word of a later version is a failure all the same.
    return codes.value(name, Code::Internal);
}

std::optional<metrics::Attempt::Duration> duration(const std::optional<qint64> &microseconds)
{
    return microseconds ? std::optional(metrics::Attempt::Duration(*microseconds)) : std::nullopt;
}

std::optional<QDateTime> moment(const std::optional<qint64> &milliseconds)
{
    return milliseconds ? std::optional(QDateTime::fromMSecsSinceEpoch(*milliseconds, Qt::UTC)) : std::nullopt;
}

QDateTime iso(const QString &text) { return QDateTime::fromString(text, Qt::ISODateWithMs).toUTC(); }

} // namespace

Result<void> putVerdict(Database &database, Code verdict)
{
    const auto put = database.change(QStringLiteral("attempt_verdict"), {{QLatin1String("verdict"), codeName(verdict)}});
    return put ? Result<void>{} : Result<void>(fail(put.error()));
}

Result<std::vector<StoredRun>> runs(Database &database)
{
    auto rows = database.run(QStringLiteral("run_list"));
    if (!rows)
        return fail(rows.error());
    std::vector<StoredRun> all;
    while (rows->next()) {
        StoredRun run;
        run.run = rows->integer(0);
        run.configuration = rows->integer(1);
        run.endpoint = rows->text(2);
        run.model = rows->text(3);
        run.task = rows->text(4);
        run.startedAt = iso(rows->text(5));
        run.firstLease = moment(rows->maybeInteger(6));
        run.lastCommit = moment(rows->maybeInteger(7));
        run.ending = rows->text(8);
        run.records = rows->integer(9);
        all.push_back(std::move(run));
    }
    return all;
}

Result<RunTimes> runTimes(Database &database, qint64 run)
{
    auto rows = database.run(QStringLiteral("run_times"), {{QLatin1String("run"), run}});
    if (!rows)
        return fail(rows.error());
    if (!rows->next())
        return fail(Code::NotFound, QStringLiteral("There is no run %1 in %2").arg(run).arg(database.path()));
    return RunTimes{iso(rows->text(0)), moment(rows->maybeInteger(1)), moment(rows->maybeInteger(2))};
}

Result<void> attemptsSince(Database &database, qint64 run, EventCursor &cursor, std::vector<metrics::Attempt> &attempts)
{
    auto rows = database.run(QStringLiteral("attempt_since"),
                             {{QLatin1String("run"), run}, {QLatin1String("after"), cursor.attempt}});
    if (!rows)
        return fail(rows.error());
    while (rows->next()) {
        metrics::Attempt attempt;
        cursor.attempt = rows->integer(0);
        attempt.number = int(rows->integer(1));
        attempt.endpoint = rows->text(2);
        attempt.startedAt = iso(rows->text(3));
        attempt.failure = codeNamed(rows->text(4));
        attempt.verdict = codeNamed(rows->text(5));
        attempt.httpStatus = int(rows->integer(6));
        attempt.reachedSocket = rows->integer(7) != 0;
        attempt.firstToken = duration(rows->maybeInteger(8));
        attempt.total = metrics::Attempt::Duration(rows->integer(9));
        attempt.usage.prompt = rows->maybeInteger(10);
        attempt.usage.completion = rows->maybeInteger(11);
        attempt.usage.cached = rows->maybeInteger(12);
        attempt.usage.reasoning = rows->maybeInteger(13);
        attempt.cost = costOf(*rows, 14);
        attempt.batchSize = int(rows->integer(17));
        attempt.question = rows->integer(18);
        attempts.push_back(std::move(attempt));
    }
    return {};
}

Result<void> cacheAnswersSince(Database &database, qint64 run, EventCursor &cursor, std::vector<QDateTime> &times)
{
    auto rows = database.run(QStringLiteral("run_cache_answers"),
                             {{QLatin1String("run"), run}, {QLatin1String("after"), cursor.answer}});
    if (!rows)
        return fail(rows.error());
    while (rows->next()) {
        cursor.answer = rows->integer(0);
        times.push_back(iso(rows->text(1)));
    }
    return {};
}

} // namespace lw::store
