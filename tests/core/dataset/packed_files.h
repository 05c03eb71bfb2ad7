// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <utility>
#include <vector>

namespace lw::test {

enum class Packing { Gzip, Zstandard };
[[nodiscard]] QByteArray packed(const QByteArray &bytes, Packing packing);

using ZipEntries = std::vector<std::pair<QString, QByteArray>>;
/// A ZIP of entries, in order; names as they are given. `password` empty: none.
[[nodiscard]] QByteArray zipped(const ZipEntries &entries, const QByteArray &password = {});

/// A workbook with one sheet of these rows (the XML within <sheetData>), shared texts and styles as they are given.
[[nodiscard]] ZipEntries workbook(const QByteArray &rows, const QByteArray &sharedStrings = {}, const QByteArray &cellFormats = {},
                                  bool since1904 = false);

} // namespace lw::test
