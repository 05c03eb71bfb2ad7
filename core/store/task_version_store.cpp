// SPDX-License-Identifier: Apache-2.0
#include "core/store/task_version_store.h"

#include "core/store/record_store.h"
#include "core/store/run_store.h"

#include <QDateTime>

namespace lw::store {
namespace {

QString currentVersionKey() { return QStringLiteral("current_version"); }

Result<std::optional<qint64>> versionOf(Database &database, qint64 configuration)
{
    auto rows = database.run(QStringLiteral("config_version"), {{QLatin1String("config"), configuration}});
    if (!rows)
        return fail(rows.error());
    return rows->next() ? std::optional(rows->integer(0)) : std::nullopt;
}

} // namespace

Result<std::vector<TaskVersion>> taskVersions(Database &database)
{
    auto rows = database.run(QStringLiteral("task_version_list"));
    if (!rows)
        return fail(rows.error());
    std::vector<TaskVersion> versions;
    while (rows->next())
        versions.push_back({rows->integer(0), rows->text(1), rows->text(2), rows->text(3), rows->text(4)});
    return versions;
}

Result<qint64> saveTaskVersion(Database &database, const QString &hash, const QString &task)
{
    const auto put = database.change(QStringLiteral("task_version_put"),
                                     {{QLatin1String("hash"), hash},
                                      {QLatin1String("task"), task},
                                      {QLatin1String("saved_at"), QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)}});
    if (!put)
        return fail(put.error());
    qint64 number = 0;
    {
        auto rows = database.run(QStringLiteral("task_version_id"), {{QLatin1String("hash"), hash}});
        if (!rows)
            return fail(rows.error());
        number = rows->next() ? rows->integer(0) : 0;
    }
    if (auto set = setMeta(database, currentVersionKey(), QString::number(number)); !set)
        return fail(set.error());
    return number;
}

Result<void> setVersionNote(Database &database, qint64 number, const QString &note)
{
    const auto changed = database.change(QStringLiteral("task_version_note"),
                                         {{QLatin1String("version"), number}, {QLatin1String("note"), nullable(note)}});
    if (!changed)
        return fail(changed.error());
    return *changed > 0 ? Result<void>{} : fail(Code::NotFound, QStringLiteral("The task has no version %1").arg(number));
}

Result<std::optional<qint64>> currentVersion(Database &database)
{
    const auto saved = meta(database, currentVersionKey());
    if (!saved)
        return fail(saved.error());
    if (*saved)
        return std::optional((*saved)->toLongLong());
    // A project from before that was written down.
    const auto active = activeConfiguration(database);
    if (!active)
        return fail(active.error());
    return *active ? versionOf(database, **active) : std::optional<qint64>();
}

Result<void> useVersionOf(Database &database, qint64 configuration)
{
    const auto version = versionOf(database, configuration);
    if (!version)
        return fail(version.error());
    return *version ? setMeta(database, currentVersionKey(), QString::number(**version)) : Result<void>{};
}

Result<std::vector<qint64>> staleRecords(Database &database)
{
    const auto version = currentVersion(database);
    const auto versions = taskVersions(database);
    if (!version || !versions)
        return fail(!version ? version.error() : versions.error());
    std::vector<qint64> records;
    if (!*version || versions->size() < 2)
        return records;
    auto rows = database.run(QStringLiteral("record_stale"), {{QLatin1String("version"), **version}});
    if (!rows)
        return fail(rows.error());
    while (rows->next())
        records.push_back(rows->integer(0));
    return records;
}

} // namespace lw::store
