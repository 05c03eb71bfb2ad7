// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/export/export_writer.h"
#include "core/dataset/export/output_file.h"

namespace lw::dataset {

/// Label Studio's import JSON (an array of tasks) with OUT.config.xml beside it, which the import needs. A model's answer is a
/// prediction, a person's an annotation. Label Studio: docs/source/guide/export.md and predictions.md.
class LabelStudioWriter final : public ExportWriter
{
public:
    explicit LabelStudioWriter(const QString &path)
        : m_path(path)
        , m_file(path)
    {
    }
    [[nodiscard]] Result<void> begin(const ExportInfo &info) override;
    [[nodiscard]] Result<void> write(const ExportRecord &record) override;
    [[nodiscard]] Result<void> finish() override;

private:
    QString m_path;
    OutputFile m_file;
    ExportInfo m_info;
    qint64 m_tasks = 0;
};

} // namespace lw::dataset
