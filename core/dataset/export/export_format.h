// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/export/export_writer.h"

#include <memory>

namespace lw::dataset {

enum class ExportFormat { Jsonl, Csv, LabelStudio };

/// By its name in contracts/cli.md. Code::NotServed for a format of the contract that this version does not write yet,
/// WrongUse for a word that is none.
[[nodiscard]] Result<ExportFormat> exportFormat(const QString &name);
[[nodiscard]] QString exportFormatName(ExportFormat format);

enum class CsvMark { None, Bom };
[[nodiscard]] std::unique_ptr<ExportWriter> makeExportWriter(ExportFormat format, const QString &path, CsvMark mark);

} // namespace lw::dataset
