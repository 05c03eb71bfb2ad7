// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/export/export_writer.h"

#include <memory>
#include <vector>

namespace lw::dataset {

enum class ExportFormat {
    Jsonl,
    Csv,
    Xlsx,
    LabelStudio,
    LabelStudioMin,
    Doccano,
    Prodigy,
    Argilla,
    SpacyJsonl,
    Conll,
    OpenAiFineTune,
    OpenAiDpo,
    HfDataset,   ///< a folder
};

/// By its name in contracts/cli.md. Code::WrongUse for a word that is none.
[[nodiscard]] Result<ExportFormat> exportFormat(const QString &name);
[[nodiscard]] QString exportFormatName(ExportFormat format);
/// All of them, in the order of the contract.
[[nodiscard]] const std::vector<ExportFormat> &exportFormats();

/// Whether a format can say the answers of a kind at all.
[[nodiscard]] bool formatHolds(ExportFormat format, task::TaskKind kind);
/// Whether its lines are conversations as a run has them, so that ExportRecord::sent counts.
[[nodiscard]] bool isFineTuning(ExportFormat format);
/// Code::WrongUse with a sentence that names the formats that can.
[[nodiscard]] Result<void> checkFormat(ExportFormat format, const task::TaskSpec &task);
/// Code::Empty where so few records are too few for those who read the format.
[[nodiscard]] Result<void> checkCount(ExportFormat format, qint64 written);

/// Counts what a format does not keep of this very record, beside what its writer finds out.
void countLosses(ExportFormat format, const ExportInfo &info, const ExportRecord &record, LossReport &losses);

enum class CsvMark { None, Bom };
[[nodiscard]] std::unique_ptr<ExportWriter> makeExportWriter(ExportFormat format, const QString &path, CsvMark mark);
/// One text file that shows what the format will hold: a workbook as CSV, of a folder its rows, else the file itself.
[[nodiscard]] std::unique_ptr<ExportWriter> makePreviewWriter(ExportFormat format, const QString &path, CsvMark mark);

} // namespace lw::dataset
