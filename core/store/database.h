// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/store/bindings.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <memory>
#include <span>

class QSqlQuery;

namespace lw::store {

class DirectStatement;
class LockKeeper;

/// What makes a file ours, and how it came to be what it is.
struct Schema
{
    qint32 applicationId;      ///< SQLite's PRAGMA application_id
    QString folder;            ///< of the statements, one a file: ":/labelwright/sql"
    QStringList migrations;    ///< file names in `folder`, oldest first; user_version is how many have been done
    QString whatItIs;          ///< for sentences: "Labelwright project"
};

/// The rows of one statement. While it lives the statement holds its read snapshot, so it should live briefly.
class Rows final
{
public:
    explicit Rows(QSqlQuery &query)
        : m_query(&query)
    {
    }
    Rows(Rows &&other) noexcept
        : m_query(std::exchange(other.m_query, nullptr))
    {
    }
    Rows &operator=(Rows &&) = delete;
    ~Rows();

    [[nodiscard]] bool next();
    [[nodiscard]] QVariant value(int column) const;
    [[nodiscard]] QString text(int column) const { return value(column).toString(); }
    [[nodiscard]] qint64 integer(int column) const { return value(column).toLongLong(); }
    [[nodiscard]] std::optional<qint64> maybeInteger(int column) const;
    [[nodiscard]] qint64 changes() const;
    [[nodiscard]] qint64 lastId() const;

private:
    QSqlQuery *m_query;
};

/// One connection to one SQLite file, with its prepared statements. Belongs to the thread that opened it and never leaves it.
class Database final
{
public:
    enum class Mode {
        Write,      ///< made where it is not there; WAL, synchronous FULL; migrated to the newest version
        Read,       ///< must exist; brought up to the newest version; statements that write fail
    };

    /// Code::NotAProject where the file is something else, NewerProject where a later version made it, Empty where it is to be
    /// read and was never made whole, Store otherwise.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &path, Mode mode, const Schema &schema);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// Runs the statement of that name (its file without .sql), prepared once.
    [[nodiscard]] Result<Rows> run(const QString &statement, Bindings bindings = {});
    /// The same where no rows are wanted; how many rows it changed.
    [[nodiscard]] Result<qint64> change(const QString &statement, Bindings bindings = {});

    /// Past QtSql where that can be (DirectStatement); ThroughQt: never.
    enum class Way { Quickest, ThroughQt };
    /// change() for what is done a million times. The statement's parameters are question marks; a value for each, in their order.
    /// Texts arrive as blobs where QtSql brings them, so the statement says CAST(? AS TEXT).
    [[nodiscard]] Result<qint64> changeOften(const QString &statement, std::span<const Value> values, Way way = Way::Quickest);

    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<void> commit();
    void rollback();

    /// Commits leave what they wrote in the log from here to moveLog(), which brings a long one into the file: after a large
    /// transaction that takes seconds, and who waits for the commit need not wait for it.
    [[nodiscard]] Result<void> keepLog();
    void moveLog();

    /// Takes the indexes of a table away, but for those that its constraints are; within a transaction that brings so much into
    /// it that making them anew is cheaper. Their definitions, for addIndexes().
    [[nodiscard]] Result<QStringList> takeIndexes(const QString &table);
    [[nodiscard]] Result<void> addIndexes(const QStringList &definitions);

    [[nodiscard]] const QString &path() const { return m_path; }

private:
    Database(QString path, QString connection, Schema schema);
    [[nodiscard]] Result<void> prepare(Mode mode);
    [[nodiscard]] Result<void> migrate(int from);
    [[nodiscard]] Result<qint64> pragma(const QString &text);
    [[nodiscard]] bool isLogged() const;
    [[nodiscard]] Result<void> execute(const QString &sql);
    [[nodiscard]] QString placeholder(QLatin1String name);
    [[nodiscard]] Result<QString> textOf(const QString &statement) const;
    [[nodiscard]] Result<QSqlQuery *> prepared(const QString &statement);
    [[nodiscard]] Result<DirectStatement *> direct(const QString &statement);

    QString m_path;
    QString m_connection;
    Schema m_schema;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_statements;
    QHash<QString, std::shared_ptr<DirectStatement>> m_directStatements;   ///< null: that is not possible
    QHash<QByteArray, QString> m_placeholders;
    std::shared_ptr<LockKeeper> m_keeper;
};

} // namespace lw::store
