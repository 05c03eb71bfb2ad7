// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/store/bindings.h"

#include <QSqlError>
#include <QString>

#include <tl/expected.hpp>

#include <memory>
#include <span>

class QSqlDatabase;
struct sqlite3_stmt;

namespace lw::store {

/// A statement that changes rows, on a connection of QtSql but by SQLite's own functions: for what is done a million times, where
/// QtSql takes as long for its parameters as SQLite for the row. Belongs to the connection's thread, and ends before it.
class DirectStatement final
{
public:
    /// Null where that is not possible: built without SQLite's header, a driver with an SQLite of its own inside, or no such
    /// statement. QtSql can do the same then, or say what is wrong.
    [[nodiscard]] static std::unique_ptr<DirectStatement> prepare(const QSqlDatabase &connection, const QString &sql);
    ~DirectStatement();
    DirectStatement(const DirectStatement &) = delete;
    DirectStatement &operator=(const DirectStatement &) = delete;

    /// One value for each parameter, in their order. How many rows it changed, or what SQLite says, as QtSql has it.
    [[nodiscard]] tl::expected<qint64, QSqlError> change(std::span<const Value> values);

private:
    explicit DirectStatement(sqlite3_stmt *statement)
        : m_statement(statement)
    {
    }
    sqlite3_stmt *m_statement;
};

} // namespace lw::store
