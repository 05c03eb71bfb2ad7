// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/dataset/export/export_record.h"
#include "core/dataset/export/loss_report.h"

namespace lw::dataset {

/// Writes records in one format. begin, write any number of times, finish; until finish has succeeded no file appears under the
/// final name, and one that was there is as it was. Code::NotWritable with a sentence where the disk or the folder says no.
class ExportWriter
{
public:
    enum class Put { Written, LeftOut };

    virtual ~ExportWriter() = default;
    [[nodiscard]] virtual Result<void> begin(const ExportInfo &info) = 0;
    /// Adds to `losses` what the format cannot hold of this very record; why one was left out is among it.
    [[nodiscard]] virtual Result<Put> write(const ExportRecord &record, LossReport &losses) = 0;
    [[nodiscard]] virtual Result<void> finish() = 0;
};

} // namespace lw::dataset
