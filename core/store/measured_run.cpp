// SPDX-License-Identifier: Apache-2.0
#include "core/store/measured_run.h"

#include "core/store/run_history_store.h"

namespace lw::store {
namespace {

constexpr qint64 attemptsRead = 2000;

Result<std::vector<qint64>> idsToAsk(Database &database, const ToAsk &scope)
{
    if (scope.asks == Asks::Chosen)
        return scope.chosen;
    auto rows = database.run(QStringLiteral("to_ask"), {{QLatin1String("config"), scope.configuration.value_or(0)},
                                                        {QLatin1String("all"), scope.asks == Asks::All},
                                                        {QLatin1String("retry_failed"), scope.failed == Failed::AskAgain}});
    if (!rows)
        return fail(rows.error());
    std::vector<qint64> ids;
    while (rows->next())
        ids.push_back(rows->integer(0));
    return ids;
}

} // namespace

Result<std::optional<MeasuredRun>> measuredRun(Database &database, qint64 configuration)
{
    qint64 run = 0;
    EventCursor cursor;
    MeasuredRun measured;
    {
        auto rows = database.run(QStringLiteral("run_measured"), {{QLatin1String("config"), configuration}});
        if (!rows)
            return fail(rows.error());
        if (!rows->next())
            return std::nullopt;
        run = rows->integer(0);
        cursor.attempt = std::max<qint64>(0, rows->integer(1) - attemptsRead);
        measured.answers = rows->integer(3);
    }
    const auto times = runTimes(database, run);
    if (!times)
        return fail(times.error());
    if (times->firstLease && times->lastCommit)
        measured.wallSeconds = double(times->firstLease->msecsTo(*times->lastCommit)) / 1000.0;
    if (auto read = attemptsSince(database, run, cursor, measured.attempts); !read)
        return fail(read.error());
    return measured;
}

Result<qint64> countToAsk(Database &database, const ToAsk &scope)
{
    return idsToAsk(database, scope).map([](const std::vector<qint64> &ids) { return qint64(ids.size()); });
}

Result<QStringList> sampleToAsk(Database &database, const ToAsk &scope, int count)
{
    const auto ids = idsToAsk(database, scope);
    if (!ids)
        return fail(ids.error());
    QStringList sample;
    const auto total = qint64(ids->size());
    const qint64 taken = std::min<qint64>(total, count);
    for (qint64 i = 0; i < taken; ++i) {
        const qint64 id = (*ids)[std::size_t((2 * i + 1) * total / (2 * taken))];
        auto rows = database.run(QStringLiteral("record_data"), {{QLatin1String("record"), id}});
        if (!rows)
            return fail(rows.error());
        if (rows->next())
            sample.append(rows->text(0));
    }
    return sample;
}

} // namespace lw::store
