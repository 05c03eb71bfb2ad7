// SPDX-License-Identifier: Apache-2.0
#include "core/project/importer.h"

#include "core/dataset/gold.h"
#include "core/project/bad_row_file.h"
#include "core/project/project_columns.h"
#include "core/store/record_store.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QHash>

namespace lw::project {
namespace {

constexpr int batchRows = 500;

Result<QString> fileHash(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return fail(Code::NotReadable, QStringLiteral("%1 cannot be read: %2").arg(path, file.errorString()));
    return QString::fromLatin1(hash.result().toHex());
}

/// The columns of a first batch: of the header, or of all its JSON objects.
Result<dataset::ColumnMap> mapFirst(const dataset::RecordReader &reader, const dataset::Batch &batch, const ImportRequest &request,
                                    const QString &file)
{
    auto map = dataset::mapColumns(reader.columns(), request.columns, batch.records);
    if (!map)
        map.error().detail = QStringLiteral("%1: %2").arg(file, map.error().detail);
    return map;
}

Error noRow(const dataset::BadRow &first)
{
    return {Code::Empty,
            QStringLiteral("No row of %1 can be used; row %2 (line %3): %4")
                .arg(first.file, QString::number(first.row), QString::number(first.line), first.reason),
            {},
            {}};
}

/// One import in progress: the state that goes from file to file.
class Import final
{
public:
    Import(store::Database &database, const ImportRequest &request, const QString &badRowPath, const StopFlag &stop,
           const ImportProgress &progress)
        : m_database(database)
        , m_request(request)
        , m_badRows(badRowPath)
        , m_stop(stop)
        , m_progress(progress)
    {
    }

    Result<ImportReport> run()
    {
        const auto state = store::importState(m_database);
        if (!state)
            return fail(state.error());
        m_import = state->lastImport + 1;
        if (auto same = checkIdentity(state->records); !same)
            return fail(same.error());
        for (const QString &file : m_request.files)
            m_bytesInAll += QFileInfo(file).size();
        for (const QString &file : m_request.files) {
            if (auto done = oneFile(file); !done)
                return fail(done.error());
        }
        if (m_report.records == 0)
            return fail(noRow(m_report.firstBad));
        if (auto kept = keepImportedColumns(m_database, m_report.columns); !kept)
            return fail(kept.error());
        if (auto saved = m_badRows.finish(); !saved)
            return fail(saved.error());
        return m_report;
    }

private:
    /// A project knows its records by one column, or by their content; a mixture would hold every record twice.
    Result<void> checkIdentity(qint64 records)
    {
        const QString wanted = m_request.columns.id.isEmpty() ? QStringLiteral("content") : QStringLiteral("column:") + m_request.columns.id;
        const auto known = store::meta(m_database, identityMetaKey());
        if (!known)
            return fail(known.error());
        if (*known && **known != wanted && records > 0) {
            const QString before = **known == QLatin1String("content") ? QStringLiteral("without --id-column")
                                                                       : QStringLiteral("with --id-column ") + (*known)->mid(7);
            return fail(Code::WrongUse, QStringLiteral("This project was made %1; use the same, or another project").arg(before));
        }
        return store::setMeta(m_database, identityMetaKey(), wanted);
    }

    Result<void> oneFile(const QString &file)
    {
        auto hash = fileHash(file);
        if (!hash)
            return fail(hash.error());
        auto reader = dataset::openReader(file, m_request.read);
        if (!reader)
            return fail(reader.error());
        store::InputFile input{file, *hash, (*reader)->bytesTotal(), 0, 0};
        for (bool mapped = false, end = false; !end;) {
            if (m_stop.stopRequested())
                return fail(Code::Cancelled, QStringLiteral("The import was cancelled; the project is as it was"));
            const auto batch = (*reader)->next(batchRows);
            if (!batch)
                return fail(batch.error());
            if (!mapped && !batch->records.empty()) {
                auto map = mapFirst(**reader, *batch, m_request, file);
                if (!map)
                    return fail(map.error());
                m_report.columns = *std::move(map);
                mapped = true;
            }
            const qint64 recordsBefore = m_report.records;
            const qint64 badBefore = m_report.badRowCount;
            for (const dataset::Record &record : batch->records) {
                if (auto stored = oneRecord(record, file); !stored)
                    return stored;
            }
            for (const dataset::BadRow &bad : batch->badRows) {
                if (auto saved = badRow(bad); !saved)
                    return saved;
            }
            input.records += m_report.records - recordsBefore;
            input.badRows += m_report.badRowCount - badBefore;
            end = batch->atEnd;
            m_progress(m_report.records, m_bytesBefore + batch->bytesRead, m_bytesInAll);
        }
        m_bytesBefore += input.bytes;
        return store::putInput(m_database, input);
    }

    /// Characters that there are to be read: neither the id nor the answer.
    [[nodiscard]] qint64 length(const OrderedJson &data) const
    {
        qint64 sum = 0;
        for (const auto &[key, value] : data.items()) {
            const QString column = fromUtf8(key);
            if (column != m_report.columns.id && column != m_report.columns.gold)
                sum += dataset::columnText(data, column).toUcs4().size();
        }
        return sum;
    }

    Result<void> badRow(const dataset::BadRow &bad)
    {
        if (m_report.badRowCount++ == 0)
            m_report.firstBad = bad;
        if (m_report.badRows.size() < std::size_t(ImportReport::maxBadRows))
            m_report.badRows.push_back(bad);
        return m_badRows.add(bad);
    }

    Result<void> oneRecord(const dataset::Record &record, const QString &file)
    {
        store::NewRecord stored;
        stored.dataHash = dataset::contentHash(record.data);
        stored.data = fromUtf8(dumpJson(record.data));
        stored.file = file;
        stored.row = record.row;
        stored.length = length(record.data);
        const QString &idColumn = m_report.columns.id;
        if (!idColumn.isEmpty()) {
            stored.shownId = stored.identity = dataset::columnText(record.data, idColumn);
            if (stored.identity.isEmpty()) {
                return badRow({file, record.row, record.line, QStringLiteral("The id column \"%1\" is empty.").arg(idColumn),
                               stored.data.toUtf8()});
            }
        }
        ++m_report.records;
        if (idColumn.isEmpty()) {
            // The same content twice is two records: the how-manieth it is belongs to the identity.
            const int copy = ++m_copies[QByteArray::fromHex(stored.dataHash.toLatin1())];
            stored.identity = copy == 1 ? stored.dataHash : QStringLiteral("%1#%2").arg(stored.dataHash).arg(copy);
            stored.shownId = QString::number(m_report.records);
        }
        if (!m_report.columns.gold.isEmpty()) {
            if (const auto gold = dataset::goldAnswer(dataset::columnText(record.data, m_report.columns.gold)))
                stored.gold = fromUtf8(dumpJson(*gold));
        }
        return store::putRecord(m_database, stored, m_import);
    }

    store::Database &m_database;
    const ImportRequest &m_request;
    BadRowFile m_badRows;
    const StopFlag &m_stop;
    const ImportProgress &m_progress;
    ImportReport m_report;
    QHash<QByteArray, int> m_copies;
    qint64 m_import = 0;
    qint64 m_bytesBefore = 0;
    qint64 m_bytesInAll = 0;
};

} // namespace

Result<dataset::ColumnMap> checkInput(const ImportRequest &request)
{
    dataset::ColumnMap map;
    for (const QString &file : request.files) {
        auto reader = dataset::openReader(file, request.read);
        if (!reader)
            return fail(reader.error());
        const auto batch = (*reader)->next(batchRows);
        if (!batch)
            return fail(batch.error());
        // A file whose first rows are all bad may still hold good ones; its columns are looked at when they come.
        if (batch->records.empty() && !batch->atEnd)
            continue;
        if (batch->records.empty() && !batch->badRows.empty())
            return fail(noRow(batch->badRows.front()));
        if (batch->records.empty())
            return fail(Code::Empty, QStringLiteral("%1 holds no rows").arg(file));
        auto mapped = mapFirst(**reader, *batch, request, file);
        if (!mapped)
            return mapped;
        map = *std::move(mapped);
    }
    return map;
}

Result<ImportReport> importFiles(store::Database &database, const ImportRequest &request, const QString &badRowPath,
                                 const StopFlag &stop, const ImportProgress &progress)
{
    return Import(database, request, badRowPath, stop, progress).run();
}

} // namespace lw::project
