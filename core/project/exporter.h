// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/stop_flag.h"
#include "core/dataset/export/export_format.h"
#include "core/store/database.h"

#include <functional>

namespace lw::project {

struct ExportRequest
{
    enum class Which { All, Reviewed };
    dataset::ExportFormat format = dataset::ExportFormat::Jsonl;
    QString path;
    Which which = Which::All;
    dataset::CsvMark mark = dataset::CsvMark::None;
};

/// Writes the records of a project in input order, with OUT.manifest.json beside them (task, parameters, input files with their
/// SHA-256, program version, counts); how many records were written. All or nothing appears. Code::NotWritable, Cancelled, or
/// what the database says.
[[nodiscard]] Result<qint64> exportProject(store::Database &database, const ExportRequest &request, const QString &programVersion,
                                           const StopFlag &stop, const std::function<void(qint64 written)> &progress);

} // namespace lw::project
