// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"
#include "core/dataset/column_map.h"
#include "core/store/database.h"

namespace lw::project {

// What the columns of a project mean, as it is kept in its file. Pure but for the last two.
[[nodiscard]] Json columnsJson(const dataset::ColumnMap &columns);
[[nodiscard]] dataset::ColumnMap readColumns(const Json &json);
/// The strings of an array member; empty where there is none.
[[nodiscard]] QStringList stringList(const Json &object, std::string_view key);

/// The mapping of the last import; of a project made before that was kept, what can be told from it.
[[nodiscard]] Result<dataset::ColumnMap> importedColumns(store::Database &database);
[[nodiscard]] Result<void> keepImportedColumns(store::Database &database, const dataset::ColumnMap &columns);

/// Under which key of the project's meta table stands the column that gave its records their identity.
[[nodiscard]] inline QString identityMetaKey()
{
    return QStringLiteral("identity");
}

} // namespace lw::project
