// SPDX-License-Identifier: Apache-2.0
#include "core/store/database.h"

#include "core/base/log.h"
#include "core/store/direct_statement.h"
#include "core/store/lock_keeper.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <atomic>

namespace lw::store {
namespace {

/// Bytes, beyond which what stands in the log is brought into the file even where nothing else is written.
constexpr qint64 longLog = 64 << 20;

/// Within the commit after which the log is this long: 250 pages of 16 KiB, so that no commit takes notice of it.
QString logIsMovedByItself() { return QStringLiteral("PRAGMA wal_autocheckpoint = 250"); }

QString freshConnectionName()
{
    static std::atomic<int> next = 0;
    return QStringLiteral("labelwright-%1").arg(next++);
}

tl::unexpected<Error> sqlFailure(const QString &path, const QSqlError &error)
{
    // SQLITE_NOTADB; SQLITE_FULL, SQLITE_READONLY, SQLITE_CANTOPEN are told apart, since people can mend them.
    const QString native = error.nativeErrorCode();
    if (native == QLatin1String("26"))
        return fail(Code::NotAProject, QStringLiteral("%1 is not a Labelwright file; choose another name").arg(path));
    if (native == QLatin1String("13"))
        return fail(Code::NotWritable, QStringLiteral("The disk is full: %1 cannot grow").arg(path));
    if (native == QLatin1String("8") || native == QLatin1String("14") || native == QLatin1String("1544"))
        return fail(Code::NotWritable, QStringLiteral("%1 cannot be opened for writing").arg(path));
    return fail(Code::Store, QStringLiteral("%1: the database says: %2 (%3)").arg(path, error.databaseText(), native));
}

Result<QString> readResource(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Code::Internal, QStringLiteral("The program lacks its resource %1").arg(path));
    return QString::fromUtf8(file.readAll());
}

/// Qt looks for the placeholders itself and knows no comments: an apostrophe in one would hide all that come behind it.
QString withoutComments(const QString &sql)
{
    QString bare;
    for (const QString &line : sql.split(u'\n')) {
        if (!line.startsWith(QLatin1String("--")))
            bare += line + u'\n';
    }
    return bare;
}

/// For the time of a call: bytes are not copied.
QVariant variantOf(const Value &value)
{
    if (const auto *number = std::get_if<qint64>(&value))
        return *number;
    if (const auto *text = std::get_if<QByteArrayView>(&value))
        return text->isEmpty() ? QByteArray("") : QByteArray::fromRawData(text->data(), text->size());
    return {};
}

} // namespace

Rows::~Rows()
{
    if (m_query)
        m_query->finish();
}

bool Rows::next() { return m_query->next(); }

QVariant Rows::value(int column) const { return m_query->value(column); }

std::optional<qint64> Rows::maybeInteger(int column) const
{
    const QVariant raw = value(column);
    return raw.isNull() ? std::nullopt : std::optional(raw.toLongLong());
}

qint64 Rows::changes() const { return m_query->numRowsAffected(); }

qint64 Rows::lastId() const { return m_query->lastInsertId().toLongLong(); }

Database::Database(QString path, QString connection, Schema schema)
    : m_path(std::move(path))
    , m_connection(std::move(connection))
    , m_schema(std::move(schema))
{
}

Database::~Database()
{
    m_directStatements.clear();
    m_statements.clear();
    if (m_keeper)
        LockKeeper::leave(m_keeper);
    QSqlDatabase::removeDatabase(m_connection);
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, Mode mode, const Schema &schema)
{
    const QFileInfo info(path);
    if (info.isDir())
        return fail(Code::NotReadable, QStringLiteral("%1 is a folder; name a file").arg(path));
    if (mode == Mode::Read && !info.exists())
        return fail(Code::NotFound, QStringLiteral("%1 does not exist").arg(path));
    if (mode == Mode::Write && !info.absoluteDir().exists())
        return fail(Code::NotWritable, QStringLiteral("The folder of %1 does not exist; make it first").arg(path));

    std::unique_ptr<Database> database(new Database(path, freshConnectionName(), schema));
    QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), database->m_connection);
    connection.setDatabaseName(info.absoluteFilePath());
    // A reader needs write access to the shared memory of the WAL; that it writes no data, query_only sees to.
    connection.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=10000"));
    if (!connection.open())
        return sqlFailure(path, connection.lastError());
    if (auto prepared = database->prepare(mode); !prepared)
        return fail(prepared.error());
    if (database->isLogged())
        database->m_keeper = LockKeeper::of(path);
    return database;
}

Result<void> Database::prepare(Mode mode)
{
    const auto id = pragma(QStringLiteral("PRAGMA application_id"));
    if (!id)
        return fail(id.error());
    const auto version = pragma(QStringLiteral("PRAGMA user_version"));
    if (!version)
        return fail(version.error());
    const auto tables = pragma(QStringLiteral("SELECT count(*) FROM sqlite_master"));
    if (!tables)
        return fail(tables.error());
    const bool isNew = *tables == 0 && *id == 0 && *version == 0;
    if (!isNew && *id != m_schema.applicationId) {
        return fail(Code::NotAProject, QStringLiteral("%1 belongs to another program; it is no %2")
                                           .arg(m_path, m_schema.whatItIs));
    }
    if (*version > m_schema.migrations.size()) {
        return fail(Code::NewerProject, QStringLiteral("%1 was made by a newer version of Labelwright (format %2, this "
                                                       "version reads up to %3); update the program")
                                            .arg(m_path)
                                            .arg(*version)
                                            .arg(m_schema.migrations.size()));
    }
    if (mode == Mode::Read) {
        // Who was stopped while making it left a file without a table.
        if (*version == 0)
            return fail(Code::Empty, QStringLiteral("%1 is no %2 yet: nothing was stored in it").arg(m_path, m_schema.whatItIs));
        // Who only wants to read a file of an older version cannot do without the new tables either.
        if (auto migrated = migrate(int(*version)); !migrated)
            return migrated;
        return execute(QStringLiteral("PRAGMA query_only = ON"));
    }
    for (const QString &setting : {// Bytes, of a file that is made now: records of 2 kB would leave half of each page of 4 kB empty.
                                   QStringLiteral("PRAGMA page_size = 16384"), QStringLiteral("PRAGMA journal_mode = WAL"), QStringLiteral("PRAGMA synchronous = FULL"),
                                   logIsMovedByItself(), QStringLiteral("PRAGMA journal_size_limit = %1").arg(longLog),
                                   QStringLiteral("PRAGMA foreign_keys = ON"),
                                   // KiB: what an import touches of its indexes stays in memory, far below what flat memory allows.
                                   QStringLiteral("PRAGMA cache_size = -49152")}) {
        if (auto done = execute(setting); !done)
            return done;
    }
    return migrate(int(*version));
}

Result<void> Database::migrate(int from)
{
    for (int step = from; step < m_schema.migrations.size(); ++step) {
        const auto sql = readResource(m_schema.folder + u'/' + m_schema.migrations.at(step));
        if (!sql)
            return fail(sql.error());
        // The file, its new number and our mark in one transaction: a crash leaves the old version.
        QString script = *sql + QStringLiteral("\nPRAGMA application_id = %1;\nPRAGMA user_version = %2;\n")
                                    .arg(m_schema.applicationId)
                                    .arg(step + 1);
        if (auto begun = execute(QStringLiteral("BEGIN IMMEDIATE")); !begun)
            return begun;
        // Another process may have done this step while we waited for the lock.
        if (const auto now = pragma(QStringLiteral("PRAGMA user_version")); now && *now > step) {
            rollback();
            continue;
        }
        const QStringList statements = script.split(QStringLiteral(";\n"), Qt::SkipEmptyParts);
        for (const QString &statement : statements) {
            if (statement.trimmed().isEmpty())
                continue;
            if (auto done = execute(statement); !done) {
                rollback();
                return done;
            }
        }
        if (auto done = execute(QStringLiteral("COMMIT")); !done)
            return done;
    }
    return {};
}

bool Database::isLogged() const
{
    // A copy another program made may have no WAL; the first writer gives it one, and needs the file for itself to do so.
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    return query.exec(QStringLiteral("PRAGMA journal_mode")) && query.next()
        && query.value(0).toString() == QLatin1String("wal");
}

Result<qint64> Database::pragma(const QString &text)
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    if (!query.exec(text) || !query.next())
        return sqlFailure(m_path, query.lastError());
    return query.value(0).toLongLong();
}

Result<void> Database::execute(const QString &sql)
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    if (!query.exec(sql))
        return sqlFailure(m_path, query.lastError());
    return {};
}

/// As Qt wants them; made once, since an import binds ten million.
QString Database::placeholder(QLatin1String name)
{
    const auto known = m_placeholders.constFind(QByteArray::fromRawData(name.data(), name.size()));
    if (known != m_placeholders.constEnd())
        return *known;
    return *m_placeholders.insert(QByteArray(name.data(), name.size()), u':' + QString(name));
}

Result<QString> Database::textOf(const QString &statement) const
{
    return readResource(m_schema.folder + u'/' + statement + QStringLiteral(".sql")).map(withoutComments);
}

Result<QSqlQuery *> Database::prepared(const QString &statement)
{
    std::shared_ptr<QSqlQuery> &query = m_statements[statement];
    if (!query) {
        const auto sql = textOf(statement);
        if (!sql)
            return fail(sql.error());
        query = std::make_shared<QSqlQuery>(QSqlDatabase::database(m_connection, false));
        query->setForwardOnly(true);
        if (!query->prepare(*sql)) {
            const auto failure = sqlFailure(m_path, query->lastError());
            m_statements.remove(statement);
            return failure;
        }
    }
    return query.get();
}

Result<DirectStatement *> Database::direct(const QString &statement)
{
    const auto known = m_directStatements.constFind(statement);
    if (known != m_directStatements.constEnd())
        return known->get();
    const auto sql = textOf(statement);
    if (!sql)
        return fail(sql.error());
    std::shared_ptr<DirectStatement> made = DirectStatement::prepare(QSqlDatabase::database(m_connection, false), *sql);
    return m_directStatements.insert(statement, std::move(made))->get();
}

Result<Rows> Database::run(const QString &statement, Bindings bindings)
{
    auto query = prepared(statement);
    if (!query)
        return fail(query.error());
    for (const auto &[name, value] : bindings)
        (*query)->bindValue(placeholder(name), value);
    if (!(*query)->exec())
        return sqlFailure(m_path, (*query)->lastError());
    return Rows(**query);
}

Result<qint64> Database::change(const QString &statement, Bindings bindings)
{
    auto rows = run(statement, bindings);
    if (!rows)
        return fail(rows.error());
    return rows->changes();
}

Result<qint64> Database::changeOften(const QString &statement, std::span<const Value> values, Way way)
{
    auto direct = way == Way::Quickest ? this->direct(statement) : Result<DirectStatement *>(nullptr);
    if (!direct)
        return fail(direct.error());
    if (*direct != nullptr) {
        auto changed = (*direct)->change(values);
        if (!changed)
            return sqlFailure(m_path, changed.error());
        return *changed;
    }
    auto query = prepared(statement);
    if (!query)
        return fail(query.error());
    for (std::size_t i = 0; i < values.size(); ++i)
        (*query)->bindValue(int(i), variantOf(values[i]));
    if (!(*query)->exec())
        return sqlFailure(m_path, (*query)->lastError());
    return Rows(**query).changes();
}

Result<QStringList> Database::takeIndexes(const QString &table)
{
    QStringList names;
    QStringList definitions;
    {
        auto rows = run(QStringLiteral("schema_indexes"), {{QLatin1String("table"), table}});
        if (!rows)
            return fail(rows.error());
        while (rows->next()) {
            names.append(rows->text(0));
            definitions.append(rows->text(1));
        }
    }
    for (const QString &name : std::as_const(names)) {
        if (auto dropped = execute(QStringLiteral("DROP INDEX %1").arg(name)); !dropped)
            return fail(dropped.error());
    }
    return definitions;
}

Result<void> Database::addIndexes(const QStringList &definitions)
{
    for (const QString &definition : definitions) {
        if (auto made = execute(definition); !made)
            return made;
    }
    return {};
}

Result<void> Database::keepLog() { return execute(QStringLiteral("PRAGMA wal_autocheckpoint = 0")); }

void Database::moveLog()
{
    auto done = execute(logIsMovedByItself());
    // PASSIVE: readers are not waited for; what they hold up the next one moves.
    if (done && QFileInfo(m_path + QStringLiteral("-wal")).size() > longLog)
        done = execute(QStringLiteral("PRAGMA wal_checkpoint(PASSIVE)"));
    if (!done)
        qCWarning(logStore) << done.error().detail;
}

Result<void> Database::begin() { return execute(QStringLiteral("BEGIN IMMEDIATE")); }

Result<void> Database::commit() { return execute(QStringLiteral("COMMIT")); }

void Database::rollback()
{
    if (auto done = execute(QStringLiteral("ROLLBACK")); !done)
        qCWarning(logStore) << done.error().detail;
}

} // namespace lw::store
