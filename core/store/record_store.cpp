// SPDX-License-Identifier: Apache-2.0
#include "core/store/record_store.h"

#include <QDateTime>

#include <nlohmann/json.hpp>

namespace lw::store {
namespace {

Error doubleId(const NewRecord &record, const Rows &first)
{
    return {Code::DoubleId,
            QStringLiteral("The id \"%1\" stands twice: in row %2 of %3 and in row %4 of %5; ids must be unique, or leave "
                           "--id-column out")
                .arg(QString(record.shownId))
                .arg(first.integer(1))
                .arg(first.text(0))
                .arg(record.row)
                .arg(QString(record.file)),
            {},
            {}};
}

/// Of a statement that changes nothing where this import has brought the identity before.
Result<void> stored(Database &database, const Result<qint64> &changed, const NewRecord &record)
{
    if (!changed)
        return fail(changed.error());
    if (*changed > 0)
        return {};
    auto first = database.run(QStringLiteral("record_place"), {{QLatin1String("identity"), QString(record.identity)}});
    if (!first)
        return fail(first.error());
    if (!first->next())
        return fail(Code::Internal, QStringLiteral("A record was neither stored nor found"));
    return fail(doubleId(record, *first));
}

} // namespace

qint64 StateCounts::failed() const
{
    qint64 sum = 0;
    for (auto it = byState.begin(); it != byState.end(); ++it) {
        if (it.key().startsWith(QLatin1String("failed:")))
            sum += it.value();
    }
    return sum;
}

qint64 StateCounts::total() const
{
    qint64 sum = 0;
    for (const qint64 count : byState)
        sum += count;
    return sum;
}

Result<std::optional<QString>> meta(Database &database, const QString &key)
{
    auto rows = database.run(QStringLiteral("meta_get"), {{QLatin1String("key"), key}});
    if (!rows)
        return fail(rows.error());
    return rows->next() ? std::optional(rows->text(0)) : std::nullopt;
}

Result<void> setMeta(Database &database, const QString &key, const QString &value)
{
    return database.change(QStringLiteral("meta_put"), {{QLatin1String("key"), key}, {QLatin1String("value"), value}})
        .map([](qint64) {});
}

Result<ImportState> importState(Database &database)
{
    auto rows = database.run(QStringLiteral("record_last_import"));
    if (!rows)
        return fail(rows.error());
    ImportState state;
    if (rows->next()) {
        state.lastImport = rows->integer(0);
        state.records = rows->integer(1);
    }
    return state;
}

Result<void> putRecord(Database &database, const NewRecord &record, qint64 import)
{
    const auto changed = database.change(QStringLiteral("record_put"), {{QLatin1String("identity"), record.identity.asBlob()},
                                                                        {QLatin1String("shown_id"), record.shownId.asBlob()},
                                                                        {QLatin1String("data"), record.data.asBlob()},
                                                                        {QLatin1String("data_hash"), record.dataHash.asBlob()},
                                                                        {QLatin1String("gold"), record.gold.asBlobOrNull()},
                                                                        {QLatin1String("import"), import},
                                                                        {QLatin1String("file"), record.file.asBlob()},
                                                                        {QLatin1String("row"), record.row},
                                                                        {QLatin1String("length"), nullable(record.length)}});
    return stored(database, changed, record);
}

Result<void> addRecord(Database &database, const NewRecord &record, qint64 import)
{
    if (!record.length)
        return putRecord(database, record, import);
    const Value gold = record.gold.asValueOrNull();
    const Value values[] = {record.identity.asValue(), record.shownId.asValue(), record.data.asValue(), record.dataHash.asValue(), gold, import,
                            record.file.asValue(), record.row, gold, gold, *record.length};
    return stored(database, database.changeOften(QStringLiteral("record_add"), values), record);
}

Result<std::optional<KnownRecord>> knownRecord(Database &database, const QString &identity)
{
    auto rows = database.run(QStringLiteral("record_known"), {{QLatin1String("identity"), identity}});
    if (!rows)
        return fail(rows.error());
    if (!rows->next())
        return std::nullopt;
    return KnownRecord{rows->integer(0), rows->text(1), rows->integer(2) != 0};
}

Result<qint64> recordsLeftBehind(Database &database, const QStringList &files, qint64 import)
{
    Json list = Json::array();
    for (const QString &file : files)
        list.push_back(toUtf8(file));
    auto rows = database.run(QStringLiteral("record_left_behind"),
                             {{QLatin1String("files"), fromUtf8(dumpJson(list))}, {QLatin1String("import"), import}});
    if (!rows)
        return fail(rows.error());
    return rows->next() ? rows->integer(0) : 0;
}

Result<void> putInput(Database &database, const InputFile &input)
{
    return database
        .change(QStringLiteral("input_put"),
                {{QLatin1String("path"), input.path},
                 {QLatin1String("sha256"), input.sha256},
                 {QLatin1String("bytes"), input.bytes},
                 {QLatin1String("records"), input.records},
                 {QLatin1String("bad_rows"), input.badRows},
                 {QLatin1String("added_at"), QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)}})
        .map([](qint64) {});
}

Result<std::vector<InputFile>> inputs(Database &database)
{
    auto rows = database.run(QStringLiteral("input_list"));
    if (!rows)
        return fail(rows.error());
    std::vector<InputFile> files;
    while (rows->next())
        files.push_back({rows->text(0), rows->text(1), rows->integer(2), rows->integer(3), rows->integer(4)});
    return files;
}

Result<std::vector<PendingRecord>> nextPending(Database &database, qint64 after, int count, Failed failed)
{
    auto rows = database.run(QStringLiteral("record_next"), {{QLatin1String("after"), after},
                                                             {QLatin1String("retry_failed"), failed == Failed::AskAgain},
                                                             {QLatin1String("count"), count}});
    if (!rows)
        return fail(rows.error());
    std::vector<PendingRecord> records;
    while (rows->next())
        records.push_back({rows->integer(0), rows->text(1), rows->text(2), rows->text(3), rows->text(4)});
    return records;
}

Result<StateCounts> stateCounts(Database &database)
{
    auto rows = database.run(QStringLiteral("record_counts"));
    if (!rows)
        return fail(rows.error());
    StateCounts counts;
    while (rows->next())
        counts.byState.insert(rows->text(0), rows->integer(1));
    return counts;
}

} // namespace lw::store
