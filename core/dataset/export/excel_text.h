// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace lw::dataset {

/// A text as the cell of a workbook holds it.
struct ExcelText
{
    QString text;
    bool isCut = false;             ///< at the 32,767 UTF-16 units that a cell holds
    bool hasControls = false;       ///< other than tab and line breaks
    bool operator==(const ExcelText &) const = default;
};

/// Characters that XML does not have, and CR, which it would not keep, become "_xHHHH_"; the underscore before what only looks so
/// "_x005F_" (ECMA-376, ST_Xstring). Cut between characters, never within an escape. Pure.
[[nodiscard]] ExcelText excelText(const QString &text);

} // namespace lw::dataset
