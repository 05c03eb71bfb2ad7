// SPDX-License-Identifier: Apache-2.0
#include "core/project/project_columns.h"

#include "core/store/record_store.h"

namespace lw::project {
namespace {

const QString columnsKey = QStringLiteral("columns");

} // namespace

QStringList stringList(const Json &object, std::string_view key)
{
    QStringList list;
    const Json *array = member(object, key);
    if (!array || !array->is_array())
        return list;
    for (const Json &item : *array) {
        if (item.is_string())
            list.append(fromUtf8(item.get_ref<const std::string &>()));
    }
    return list;
}

Json columnsJson(const dataset::ColumnMap &columns)
{
    Json text = Json::array();
    for (const QString &column : columns.text)
        text.push_back(toUtf8(column));
    return Json{{"text", std::move(text)}, {"id", toUtf8(columns.id)}, {"gold", toUtf8(columns.gold)}};
}

dataset::ColumnMap readColumns(const Json &json)
{
    return {stringList(json, "text"), stringOr(json, "id"), stringOr(json, "gold")};
}

Result<dataset::ColumnMap> importedColumns(store::Database &database)
{
    const auto kept = store::meta(database, columnsKey);
    if (!kept)
        return fail(kept.error());
    if (*kept)
        return readColumns(parseJson(toUtf8(**kept)).value_or(Json::object()));
    const auto identity = store::meta(database, identityMetaKey());
    if (!identity)
        return fail(identity.error());
    dataset::ColumnMap columns;
    const QString byColumn = QStringLiteral("column:");
    if (*identity && (*identity)->startsWith(byColumn))
        columns.id = (*identity)->mid(byColumn.size());
    return columns;
}

Result<void> keepImportedColumns(store::Database &database, const dataset::ColumnMap &columns)
{
    return store::setMeta(database, columnsKey, fromUtf8(dumpJson(columnsJson(columns))));
}

} // namespace lw::project
