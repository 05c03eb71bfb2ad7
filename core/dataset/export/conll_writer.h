// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/export/export_writer.h"
#include "core/dataset/export/output_file.h"

namespace lw::dataset {

/// CoNLL-2003's four columns with IOB2 tags, a word a line ("Ada _ _ B-PER"), of spans: a line -DOCSTART- before each record, an
/// empty line behind each line of its text that no span goes on over. Words are textWords(); of spans that overlap the first, longest one
/// is kept; one that begins or ends within a word is widened to it; white space within a label becomes "_".
class ConllWriter final : public ExportWriter
{
public:
    explicit ConllWriter(const QString &path)
        : m_file(path)
    {
    }
    [[nodiscard]] Result<void> begin(const ExportInfo &info) override;
    [[nodiscard]] Result<Put> write(const ExportRecord &record, LossReport &losses) override;
    [[nodiscard]] Result<void> finish() override;

private:
    OutputFile m_file;
};

} // namespace lw::dataset
