// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <QIODevice>
#include <QString>

namespace lw::dataset {

/// The text of a .docx (ECMA-376, part 1, chapter 17): a paragraph a line, the cells of a table's row divided by tabs; deleted text,
/// field codes and the second form of drawings are no text. `shown` is its name for sentences. BadFormat, NotReadable, NotFound.
[[nodiscard]] Result<QString> docxText(const QString &path, const QString &shown);

/// The same of the XML of its main part.
[[nodiscard]] Result<QString> wordText(QIODevice &xml, const QString &shown);

} // namespace lw::dataset
