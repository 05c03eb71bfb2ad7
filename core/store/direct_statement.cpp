// SPDX-License-Identifier: Apache-2.0
#include "core/store/direct_statement.h"

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlQuery>

#ifdef LW_HAS_SQLITE
#include <sqlite3.h>

namespace lw::store {
namespace {

/// Whether the driver uses the very library that this program is linked with: the connections of one must not be given to another,
/// not even one of the same version. The limit is kept by the library and seen from both sides; as high as this it limits nothing.
bool isOneLibrary(const QSqlDatabase &connection)
{
    constexpr sqlite3_int64 mark = sqlite3_int64(1) << 60;
    const sqlite3_int64 before = sqlite3_soft_heap_limit64(mark);
    QSqlQuery query(connection);
    const bool isOne = query.exec(QStringLiteral("PRAGMA soft_heap_limit")) && query.next() && query.value(0).toLongLong() == mark;
    sqlite3_soft_heap_limit64(before);
    return isOne;
}

sqlite3 *handleOf(const QSqlDatabase &connection)
{
    const QVariant handle = connection.driver()->handle();
    if (!handle.isValid() || qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return nullptr;
    return *static_cast<sqlite3 *const *>(handle.constData());
}

int bind(sqlite3_stmt *statement, int index, const Value &value)
{
    if (const auto *number = std::get_if<qint64>(&value))
        return sqlite3_bind_int64(statement, index, *number);
    if (const auto *text = std::get_if<QByteArrayView>(&value))
        return sqlite3_bind_text64(statement, index, text->isNull() ? "" : text->data(), sqlite3_uint64(text->size()), SQLITE_STATIC, SQLITE_UTF8);
    return sqlite3_bind_null(statement, index);
}

} // namespace

std::unique_ptr<DirectStatement> DirectStatement::prepare(const QSqlDatabase &connection, const QString &sql)
{
    // Asked once: all connections are of one driver.
    static const bool isPossible = isOneLibrary(connection);
    sqlite3 *handle = isPossible ? handleOf(connection) : nullptr;
    if (handle == nullptr)
        return nullptr;
    sqlite3_stmt *statement = nullptr;
    const QByteArray utf8 = sql.toUtf8();
    if (sqlite3_prepare_v3(handle, utf8.constData(), int(utf8.size()), SQLITE_PREPARE_PERSISTENT, &statement, nullptr) != SQLITE_OK)
        return nullptr;
    return std::unique_ptr<DirectStatement>(new DirectStatement(statement));
}

DirectStatement::~DirectStatement() { sqlite3_finalize(m_statement); }

tl::expected<qint64, QSqlError> DirectStatement::change(std::span<const Value> values)
{
    sqlite3 *handle = sqlite3_db_handle(m_statement);
    int code = SQLITE_OK;
    for (std::size_t i = 0; i < values.size() && code == SQLITE_OK; ++i)
        code = bind(m_statement, int(i) + 1, values[i]);
    if (code == SQLITE_OK)
        code = sqlite3_step(m_statement);
    if (code == SQLITE_DONE) {
        const qint64 changed = sqlite3_changes(handle);
        sqlite3_reset(m_statement);
        return changed;
    }
    QSqlError error(QStringLiteral("The statement could not be run"), QString::fromUtf8(sqlite3_errmsg(handle)), QSqlError::StatementError,
                    QString::number(sqlite3_extended_errcode(handle)));
    sqlite3_reset(m_statement);
    return tl::unexpected(error);
}

} // namespace lw::store

#else

namespace lw::store {

std::unique_ptr<DirectStatement> DirectStatement::prepare(const QSqlDatabase &, const QString &) { return nullptr; }

DirectStatement::~DirectStatement() { static_cast<void>(m_statement); }

tl::expected<qint64, QSqlError> DirectStatement::change(std::span<const Value>)
{
    return tl::unexpected(QSqlError(QString(), QStringLiteral("this build cannot do that"), QSqlError::StatementError));
}

} // namespace lw::store

#endif
