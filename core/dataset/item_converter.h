// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/encoding.h"
#include "core/dataset/record.h"

#include <nlohmann/json.hpp>

#include <string>
#include <unordered_set>

namespace lw::dataset {

/// What a tool's JSON object says: `data` and `labels` of the record. The error is the reason why it cannot be used.
using ItemShape = Result<Record> (*)(OrderedJson item);

/// JSON objects, each as the bytes of its own, to records or bad rows. Counts the rows and collects the columns.
class ItemConverter final
{
public:
    /// `shape` null: the object is the data.
    ItemConverter(QString path, ItemShape shape);

    /// `bytes` without what divides it from its neighbours.
    void convert(const QByteArray &bytes, qint64 line, const Encoding &encoding, Batch &batch);
    /// A row that was not even cut out whole.
    void refuse(const QByteArray &bytes, qint64 line, RowFault fault, Batch &batch);

    [[nodiscard]] qint64 rows() const { return m_row; }
    /// In order of appearance.
    [[nodiscard]] const QStringList &columns() const { return m_columns; }

private:
    QString m_path;
    ItemShape m_shape;
    qint64 m_row = 0;
    QStringList m_columns;
    std::unordered_set<std::string> m_known;
};

} // namespace lw::dataset
