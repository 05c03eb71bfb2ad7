// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/dataset/record.h"

#include <QStringList>

#include <vector>

namespace lw::dataset {

/// What a person says of the columns; empty: found out.
struct ColumnRequest
{
    QStringList text;
    QString id;
    QString gold;
    QStringList templateColumns;   ///< those that the task's template names
    QStringList alsoNamed = {};    ///< for something else; they must be there
};

/// Which column means what.
struct ColumnMap
{
    QStringList text;      ///< of the prompt; with a template those that it names
    QString id;            ///< empty: the row number is shown, the content is the identity
    QString gold;          ///< empty: none
    bool operator==(const ColumnMap &) const = default;
};

/// Checks that every named column is there (Code::NoColumn, with the columns there are and the nearest name), and chooses the
/// text column where none is named: those of the template; else the only text-like one, judged by `sample`; else Code::NoColumn
/// with the columns to choose from. Pure.
///
/// Text-like is a column that is neither id nor gold and holds, on average, more than one word or more than 20 characters, or is
/// the only one left.
[[nodiscard]] Result<ColumnMap> mapColumns(const QStringList &columns, const ColumnRequest &request,
                                           const std::vector<Record> &sample);

} // namespace lw::dataset
