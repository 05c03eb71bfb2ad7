// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/export/export_writer.h"
#include "core/dataset/export/output_file.h"

namespace lw::dataset {

/// The project's own format, one object a line; the only one that keeps everything.
class JsonlWriter final : public ExportWriter
{
public:
    explicit JsonlWriter(const QString &path)
        : m_file(path)
    {
    }
    [[nodiscard]] Result<void> begin(const ExportInfo &info) override;
    [[nodiscard]] Result<void> write(const ExportRecord &record) override;
    [[nodiscard]] Result<void> finish() override;

private:
    OutputFile m_file;
};

} // namespace lw::dataset
