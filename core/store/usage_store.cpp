// SPDX-License-Identifier: Apache-2.0
#include "core/store/usage_store.h"

#include "core/store/cost_columns.h"

#include <QDateTime>
#include <QUrl>

#include <map>
#include <tuple>

namespace lw::store {
namespace {

struct UidRun
{
    qint64 run = 0;
    QString uid;
    qint64 lastAttempt = 0;
};

using UsageKey = std::tuple<QDate, QString, QString>;

Result<std::vector<UidRun>> uidRuns(Database &project)
{
    auto rows = project.run(QStringLiteral("run_uids"));
    if (!rows)
        return fail(rows.error());
    std::vector<UidRun> runs;
    while (rows->next())
        runs.push_back({rows->integer(0), rows->text(1), rows->integer(2)});
    return runs;
}

Result<qint64> countedUpTo(Database &usage, const QString &uid)
{
    auto rows = usage.run(QStringLiteral("usage_counted"), {{QLatin1String("run"), uid}});
    if (!rows)
        return fail(rows.error());
    return rows->next() ? rows->integer(0) : 0;
}

Result<std::map<UsageKey, UsageRow>> usedSince(Database &project, qint64 run, qint64 &attempt)
{
    auto rows = project.run(QStringLiteral("attempt_usage"), {{QLatin1String("run"), run}, {QLatin1String("after"), attempt}});
    if (!rows)
        return fail(rows.error());
    std::map<UsageKey, UsageRow> used;
    while (rows->next()) {
        attempt = rows->integer(0);
        const QDate day = QDateTime::fromString(rows->text(2), Qt::ISODateWithMs).toLocalTime().date();
        const auto cost = costOf(*rows, 5);
        const UsageKey key{day, QUrl(rows->text(1)).host(), cost ? cost->money.currency : QStringLiteral("")};
        UsageRow &row = used[key];
        std::tie(row.day, row.host, row.currency) = key;
        const auto prompt = rows->maybeInteger(3);
        const auto completion = rows->maybeInteger(4);
        row.requests += 1;
        row.promptTokens += prompt.value_or(0);
        row.completionTokens += completion.value_or(0);
        row.withoutTokens += prompt && completion ? 0 : 1;
        row.costNano += cost ? cost->money.nano : 0;
        row.unknownCost += cost ? 0 : 1;
    }
    return used;
}

Result<void> add(Database &usage, const UsageRow &row)
{
    const auto added = usage.change(QStringLiteral("usage_add"), {{QLatin1String("day"), row.day.toString(Qt::ISODate)},
                                                                  {QLatin1String("host"), present(row.host)},
                                                                  {QLatin1String("currency"), present(row.currency)},
                                                                  {QLatin1String("requests"), row.requests},
                                                                  {QLatin1String("prompt_tokens"), row.promptTokens},
                                                                  {QLatin1String("completion_tokens"), row.completionTokens},
                                                                  {QLatin1String("without_tokens"), row.withoutTokens},
                                                                  {QLatin1String("cost_nano"), row.costNano},
                                                                  {QLatin1String("unknown_cost"), row.unknownCost}});
    return added ? Result<void>{} : Result<void>(fail(added.error()));
}

/// Inside a transaction of `usage`.
Result<void> countRun(Database &usage, Database &project, const UidRun &run)
{
    const auto before = countedUpTo(usage, run.uid);
    if (!before)
        return fail(before.error());
    qint64 attempt = *before;
    const auto used = usedSince(project, run.run, attempt);
    if (!used)
        return fail(used.error());
    for (const auto &[key, row] : *used) {
        if (auto added = add(usage, row); !added)
            return added;
    }
    attempt = std::max(attempt, run.lastAttempt); // some reached no socket
    const auto put = usage.change(QStringLiteral("usage_counted_put"),
                                  {{QLatin1String("run"), run.uid}, {QLatin1String("attempt"), attempt}});
    return put ? Result<void>{} : Result<void>(fail(put.error()));
}

} // namespace

const Schema &usageSchema()
{
    static const Schema schema{
        0x4C575255, // "LWRU"
        QStringLiteral(":/labelwright/sql"),
        {QStringLiteral("migrations/usage_001_initial.sql")},
        QStringLiteral("Labelwright record of use"),
    };
    return schema;
}

Result<void> countUsage(Database &usage, Database &project)
{
    const auto runs = uidRuns(project);
    if (!runs)
        return fail(runs.error());
    for (const UidRun &run : *runs) {
        const auto counted = countedUpTo(usage, run.uid);
        if (!counted)
            return fail(counted.error());
        if (*counted >= run.lastAttempt)
            continue;
        if (auto begun = usage.begin(); !begun)
            return begun;
        auto done = countRun(usage, project, run);
        if (done)
            done = usage.commit();
        if (!done) {
            usage.rollback();
            return done;
        }
    }
    return {};
}

Result<std::vector<UsageRow>> usageSince(Database &usage, const QDate &day)
{
    auto rows = usage.run(QStringLiteral("usage_since"), {{QLatin1String("day"), day.toString(Qt::ISODate)}});
    if (!rows)
        return fail(rows.error());
    std::vector<UsageRow> all;
    while (rows->next()) {
        all.push_back({QDate::fromString(rows->text(0), Qt::ISODate), rows->text(1), rows->text(2), rows->integer(3), rows->integer(4),
                       rows->integer(5), rows->integer(6), rows->integer(7), rows->integer(8)});
    }
    return all;
}

} // namespace lw::store
