// SPDX-License-Identifier: Apache-2.0
#include "core/project/importer.h"

#include "core/base/sha256.h"
#include "core/project/bad_row_file.h"
#include "core/project/bundle.h"
#include "core/project/earlier_decisions.h"
#include "core/project/project_columns.h"
#include "core/project/record_feed.h"
#include "core/store/gold_lines.h"
#include "core/store/record_store.h"

#include <QFile>
#include <QFileInfo>
#include <QHash>

#include <algorithm>
#include <thread>

namespace lw::project {
namespace {

constexpr int batchRows = 500; ///< of a first look
constexpr qint64 largeImport = 8 * 1024 * 1024;

Result<QString> fileHash(const QString &path, const StopFlag &stop)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Code::NotReadable, QStringLiteral("%1 cannot be read: %2").arg(path, file.errorString()));
    Sha256 hash;
    while (!file.atEnd() && !stop.stopRequested()) {
        const QByteArray block = file.read(1 << 20);
        if (block.isEmpty() && !file.atEnd())
            return fail(Code::NotReadable, QStringLiteral("%1 cannot be read: %2").arg(path, file.errorString()));
        hash.add({block.constData(), std::size_t(block.size())});
    }
    return QString::fromLatin1(Sha256::hex(hash.digest()));
}

/// The hash of a file, taken while it is imported.
class FileHash final
{
public:
    explicit FileHash(const QString &path)
        : m_thread([this, path] { m_hash = fileHash(path, m_stop); })
    {
    }
    ~FileHash()
    {
        m_stop.requestStop();
        if (m_thread.joinable())
            m_thread.join();
    }
    FileHash(const FileHash &) = delete;
    FileHash &operator=(const FileHash &) = delete;
    /// Waits for it; once.
    [[nodiscard]] Result<QString> take()
    {
        m_thread.join();
        return m_hash;
    }

private:
    StopFlag m_stop;
    Result<QString> m_hash;
    std::thread m_thread;
};

/// A document is known by its path, if by nothing else: the content of one that was mended is another.
dataset::ColumnRequest requestFor(const dataset::RecordReader &reader, const ImportRequest &request, const QString &file)
{
    dataset::ColumnRequest columns = request.columns;
    if (columns.id.isEmpty() && reader.facts().format == dataset::InputFormat::Labelwright)
        columns.id = Bundle::idColumnOf(Bundle::manifestOf(file));
    if (columns.id.isEmpty() && reader.facts().format == dataset::InputFormat::Documents)
        columns.id = QStringLiteral("path");
    return columns;
}

/// What the file itself says is the text: the manifest of our own export, or the shape of a tool's. Empty: it does not say.
QStringList textColumnsOf(const dataset::RecordReader &reader, const QString &file)
{
    QStringList said;
    switch (reader.facts().format) {
    case dataset::InputFormat::Labelwright: said = Bundle::textColumnsOf(Bundle::manifestOf(file)); break;
    case dataset::InputFormat::LabelStudio: said = {QStringLiteral("labelwright_text")}; break;
    case dataset::InputFormat::Doccano:
    case dataset::InputFormat::Prodigy:
    case dataset::InputFormat::Conll: said = {QStringLiteral("text")}; break;
    default: break;
    }
    const QStringList columns = reader.columns();
    const bool areThere = std::all_of(said.begin(), said.end(), [&columns](const QString &column) { return columns.contains(column); });
    return areThere ? said : QStringList();
}

/// The columns of a first batch: of the header, or of all its JSON objects.
Result<dataset::ColumnMap> mapFirst(const dataset::RecordReader &reader, const dataset::Batch &batch, const ImportRequest &request,
                                    const QString &file)
{
    dataset::ColumnRequest columns = requestFor(reader, request, file);
    if (columns.text.isEmpty() && columns.templateColumns.isEmpty())
        columns.text = textColumnsOf(reader, file);
    auto map = dataset::mapColumns(reader.columns(), columns, batch.records);
    if (!map)
        map.error().detail = QStringLiteral("%1: %2").arg(file, map.error().detail);
    return map;
}

Error noRow(const dataset::BadRow &first)
{
    return {Code::Empty,
            QStringLiteral("No row of %1 can be used; row %2 (line %3): %4")
                .arg(first.file, QString::number(first.row), QString::number(first.line), dataset::rowFaultSentence(first.fault)),
            {},
            {}};
}

/// The label of several that is the right one: the one that says so, else what all say; empty where they differ.
std::optional<Json> goldOf(const std::vector<dataset::FoundLabel> &labels)
{
    for (const dataset::FoundLabel &label : labels) {
        if (label.isGold)
            return label.answer;
    }
    const bool agree = std::all_of(labels.begin(), labels.end(), [&labels](const auto &label) { return label.answer == labels.front().answer; });
    return labels.empty() || !agree ? std::nullopt : std::optional(labels.front().answer);
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
        m_recordsBefore = state->records;
        for (const QString &file : m_request.files)
            m_bytesInAll += QFileInfo(file).size();
        // Of a new project the indexes are made at the end, in one go; nobody looks for anything in it before.
        const bool hasBundle = std::any_of(m_request.files.begin(), m_request.files.end(), [](const QString &file) { return !Bundle::manifestOf(file).is_null(); });
        const bool isLarge = m_recordsBefore == 0 && m_bytesInAll > largeImport && m_request.labels != ForeignLabels::Decisions && !hasBundle;
        auto indexes = isLarge ? m_database.takeIndexes(QStringLiteral("record")) : Result<QStringList>(QStringList());
        if (!indexes)
            return fail(indexes.error());
        for (const QString &file : m_request.files) {
            if (auto done = oneFile(file); !done)
                return fail(done.error());
        }
        if (auto made = m_database.addIndexes(*indexes); !made)
            return fail(made.error());
        if (m_report.records == 0)
            return fail(noRow(m_report.firstBad));
        if (auto kept = keepImportedColumns(m_database, m_report.columns); !kept)
            return fail(kept.error());
        if (auto counted = countGone(); !counted)
            return fail(counted.error());
        if (auto lines = store::refreshGoldLines(m_database); !lines)
            return fail(lines.error());
        if (auto saved = m_badRows.finish(); !saved)
            return fail(saved.error());
        return m_report;
    }

private:
    static tl::unexpected<Error> cancelled()
    {
        return fail(Code::Cancelled, QStringLiteral("The import was cancelled; the project is as it was"));
    }

    /// A project knows its records by one column, or by their content; a mixture would hold every record twice.
    Result<void> checkIdentity(const QString &idColumn)
    {
        const QString wanted = idColumn.isEmpty() ? QStringLiteral("content") : QStringLiteral("column:") + idColumn;
        const auto known = store::meta(m_database, identityMetaKey());
        if (!known)
            return fail(known.error());
        if (*known && **known != wanted && m_recordsBefore + m_report.records > 0) {
            const QString before = **known == QLatin1String("content") ? QStringLiteral("without --id-column")
                                                                       : QStringLiteral("with --id-column ") + (*known)->mid(7);
            return fail(Code::WrongUse, QStringLiteral("This project was made %1; use the same, or another project").arg(before));
        }
        return store::setMeta(m_database, identityMetaKey(), wanted);
    }

    Result<void> oneFile(const QString &file)
    {
        // Of a folder or an entry there is nothing to be known again by.
        std::optional<FileHash> hash;
        if (QFileInfo(file).isFile())
            hash.emplace(file);
        dataset::ReadOptions read = m_request.read;
        read.stop = m_stop;
        auto reader = dataset::openReader(file, read);
        if (m_stop.stopRequested())
            return cancelled();
        if (!reader)
            return fail(reader.error());
        if (auto same = checkIdentity(requestFor(**reader, m_request, file).id); !same)
            return same;
        std::optional<Bundle> bundle;
        if ((*reader)->facts().format == dataset::InputFormat::Labelwright && m_request.labels != ForeignLabels::LeaveOut)
            bundle.emplace(m_database, Bundle::manifestOf(file));
        store::InputFile input{file, QStringLiteral(""), (*reader)->bytesTotal(), 0, 0};
        const qint64 recordsBefore = m_report.records;
        const qint64 badBefore = m_report.badRowCount;
        RecordFeed feed(*std::move(reader), file, [this, &file](const dataset::RecordReader &opened, const dataset::Batch &batch) {
            return mapFirst(opened, batch, m_request, file);
        });
        for (bool end = false; !end;) {
            if (m_stop.stopRequested())
                return cancelled();
            auto batch = feed.next();
            if (!batch)
                return fail(batch.error());
            if (batch->columns)
                m_report.columns = *batch->columns;
            for (ReadyRecord &record : batch->records) {
                if (auto stored = oneRecord(record); !stored)
                    return stored;
                if (auto restored = bundle ? restoreOwn(*bundle, record) : Result<void>(); !restored)
                    return restored;
            }
            for (const dataset::BadRow &bad : batch->badRows) {
                if (auto saved = badRow(bad); !saved)
                    return saved;
            }
            end = batch->atEnd;
            m_progress(m_report.records, m_bytesBefore + batch->bytesRead, m_bytesInAll);
            feed.giveBack(*std::move(batch));
        }
        if (auto finished = bundle ? bundle->finish() : Result<void>(); !finished)
            return finished;
        input.records = m_report.records - recordsBefore;
        input.badRows = m_report.badRowCount - badBefore;
        m_bytesBefore += input.bytes;
        if (hash) {
            auto sha256 = hash->take();
            if (!sha256)
                return fail(sha256.error());
            input.sha256 = *std::move(sha256);
        }
        return store::putInput(m_database, input);
    }

    Result<void> badRow(const dataset::BadRow &bad)
    {
        if (m_report.badRowCount++ == 0)
            m_report.firstBad = bad;
        if (m_report.badRows.size() < std::size_t(ImportReport::maxBadRows))
            m_report.badRows.push_back(bad);
        return m_badRows.add(bad);
    }

    Result<void> oneRecord(ReadyRecord &ready)
    {
        store::NewRecord &stored = ready.record;
        ++m_report.records;
        if (stored.identity.isEmpty()) {
            // The same content twice is two records: the how-manieth it is belongs to the identity.
            const int copy = ++m_copies[QByteArray::fromHex(stored.dataHash.bytes())];
            stored.identity = stored.dataHash;
            if (copy > 1)
                stored.identity = QStringLiteral("%1#%2").arg(QString(stored.dataHash)).arg(copy);
            stored.shownId = stringOr(ready.own, "id", QString::number(m_report.records));
        }
        if (const Json *gold = member(ready.own, "gold"); gold && stored.gold.isEmpty() && m_request.labels != ForeignLabels::LeaveOut)
            stored.gold = store::Utf8Text(dumpJson(*gold));
        if (m_request.labels == ForeignLabels::Gold && stored.gold.isEmpty()) {
            if (const auto gold = goldOf(ready.labels)) {
                stored.gold = store::Utf8Text(dumpJson(*gold));
                ++m_report.labelled;
            }
        }
        if (auto counted = countChange(stored); !counted)
            return counted;
        auto put = m_recordsBefore == 0 ? store::addRecord(m_database, stored, m_import)
                                        : store::putRecord(m_database, stored, m_import);
        if (!put)
            return put;
        if (m_request.labels != ForeignLabels::Decisions || ready.labels.empty())
            return {};
        ++m_report.labelled;
        return putEarlierDecisions(m_database, stored.identity, ready.labels);
    }

    Result<void> restoreOwn(Bundle &bundle, const ReadyRecord &ready)
    {
        m_report.labelled += ready.own.contains("answer") || ready.own.contains("gold");
        return bundle.restore(ready.record.identity, ready.own);
    }

    Result<void> countChange(const store::NewRecord &record)
    {
        if (m_recordsBefore == 0) {
            ++m_report.changes.added;
            return {};
        }
        const auto known = store::knownRecord(m_database, record.identity);
        if (!known)
            return fail(known.error());
        ImportChanges &changes = m_report.changes;
        if (!*known)
            ++changes.added;
        else if ((*known)->dataHash == QString(record.dataHash))
            ++changes.same;
        else {
            ++changes.changed;
            changes.stale += (*known)->hasAnswer;
        }
        return {};
    }

    Result<void> countGone()
    {
        if (m_recordsBefore == 0)
            return {};
        const auto gone = store::recordsLeftBehind(m_database, m_request.files, m_import);
        if (!gone)
            return fail(gone.error());
        m_report.changes.gone = *gone;
        return {};
    }

    store::Database &m_database;
    const ImportRequest &m_request;
    BadRowFile m_badRows;
    const StopFlag &m_stop;
    const ImportProgress &m_progress;
    ImportReport m_report;
    QHash<QByteArray, int> m_copies;
    qint64 m_import = 0;
    qint64 m_recordsBefore = 0;
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
