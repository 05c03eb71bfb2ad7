// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/dataset/export/export_record.h"

namespace lw::dataset {

/// Writes records in one format. begin, write any number of times, finish; until finish has succeeded no file appears under the
/// final name, and one that was there is as it was. Code::NotWritable with a sentence where the disk or the folder says no.
class ExportWriter
{
public:
    virtual ~ExportWriter() = default;
    [[nodiscard]] virtual Result<void> begin(const ExportInfo &info) = 0;
    [[nodiscard]] virtual Result<void> write(const ExportRecord &record) = 0;
    [[nodiscard]] virtual Result<void> finish() = 0;
};

} // namespace lw::dataset
