// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/export/export_table.h"
#include "core/dataset/export/export_writer.h"
#include "core/dataset/export/output_file.h"

#include <QTemporaryDir>

struct lxw_workbook;
struct lxw_worksheet;

namespace lw::dataset {

/// An ExportTable as the one sheet of an Excel workbook, by libxlsxwriter in its mode of constant memory. Cells are texts, but for the
/// confidence and scores; nothing is taken for a formula, a link or a date. A sheet holds 1,048,575 records below its header.
class XlsxWriter final : public ExportWriter
{
public:
    explicit XlsxWriter(const QString &path);
    ~XlsxWriter() override;
    [[nodiscard]] Result<void> begin(const ExportInfo &info) override;
    [[nodiscard]] Result<Put> write(const ExportRecord &record, LossReport &losses) override;
    [[nodiscard]] Result<void> finish() override;

private:
    [[nodiscard]] Result<void> row(const QStringList &cells, LossReport *losses);
    [[nodiscard]] Result<void> close();
    [[nodiscard]] QString draft() const { return m_folder.filePath(QStringLiteral("draft.xlsx")); }

    QString m_path;
    OutputFile m_file;
    QTemporaryDir m_folder;
    ExportTable m_table{{}};
    lxw_workbook *m_book = nullptr;
    lxw_worksheet *m_sheet = nullptr;
    quint32 m_row = 0;
};

} // namespace lw::dataset
