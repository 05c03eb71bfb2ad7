// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/export/export_table.h"
#include "core/dataset/export/export_writer.h"
#include "core/dataset/export/output_file.h"

namespace lw::dataset {

/// An ExportTable as CSV after RFC 4180, UTF-8. Every cell is what was read, byte for byte; a cell that a spreadsheet would take
/// for a formula is left as it is, because changing data is worse: open foreign files with care.
class CsvWriter final : public ExportWriter
{
public:
    enum class Bom { None, Utf8 };

    CsvWriter(const QString &path, Bom bom)
        : m_file(path)
        , m_bom(bom)
    {
    }
    [[nodiscard]] Result<void> begin(const ExportInfo &info) override;
    [[nodiscard]] Result<Put> write(const ExportRecord &record, LossReport &losses) override;
    [[nodiscard]] Result<void> finish() override;

private:
    OutputFile m_file;
    Bom m_bom;
    ExportTable m_table{{}};
};

} // namespace lw::dataset
