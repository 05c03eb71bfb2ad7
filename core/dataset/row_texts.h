// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/record.h"

#include <QStringList>

#include <string>
#include <vector>

namespace lw::dataset {

/// recordTexts() of rows whose values are all texts, without a DOM between: an import of a large CSV spends most of its reading
/// there. What is the same for all rows, the keys and their order, is made once.
class RowTexts final
{
public:
    /// No name twice.
    explicit RowTexts(const QStringList &columns);
    /// Of cells in UTF-8, one a column.
    [[nodiscard]] RecordTexts of(const std::vector<QByteArray> &cells);

private:
    std::vector<std::string> m_keys;         ///< with quotes and colon
    std::vector<std::size_t> m_byName;       ///< the columns in the order of their names
    std::vector<std::size_t> m_begins;       ///< of the members in the JSON of this row, and behind the last
    std::string m_json;
    std::string m_canonical;
};

} // namespace lw::dataset
