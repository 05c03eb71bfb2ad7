// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/stop_flag.h"
#include "core/dataset/export/export_format.h"
#include "core/store/database.h"
#include "core/store/record_query.h"

#include <functional>

namespace lw::project {

/// What a record's review does to an export (contracts/cli.md): `answer` is the person's where there is one, else the model's;
/// an accepted label is the person's too, and keeps the source of the model's answer where that still says the same, a
/// corrected one has source `human`. A rejected record is reviewed and has no `answer`: the person said that the model's is
/// wrong and not what is right, so neither may pass for the label; `model_answer` keeps it. Skipped is not reviewed.
struct ExportRequest
{
    enum class Which { All, Reviewed, Filter };
    dataset::ExportFormat format = dataset::ExportFormat::Jsonl;
    QString path;
    Which which = Which::All;
    dataset::CsvMark mark = dataset::CsvMark::None;
    store::RecordFilter filter = {};   ///< Which::Filter only
};

/// What an export came to: records that are in the file, and what it does not hold of them or of those it left out.
struct ExportOutcome
{
    qint64 written = 0;
    dataset::LossReport losses = {};
    bool operator==(const ExportOutcome &) const = default;
};

/// Writes the records of a project in input order, with OUT.manifest.json beside them (task, parameters, input files with their
/// SHA-256, program version, counts, losses). All or nothing appears. Code::WrongUse where the format cannot hold answers of the
/// task's kind, BadFormat where a span is not at its place (jsonl holds it and counts it), Empty where the records are too few for the
/// format, NotWritable, Cancelled, or what the database says.
[[nodiscard]] Result<ExportOutcome> exportRecords(store::Database &database, const ExportRequest &request, const QString &programVersion,
                                                  const StopFlag &stop, const std::function<void(qint64 written)> &progress);
/// The same; how many records were written.
[[nodiscard]] Result<qint64> exportProject(store::Database &database, const ExportRequest &request, const QString &programVersion,
                                           const StopFlag &stop, const std::function<void(qint64 written)> &progress);

/// What an export would lose, by the first records that it would write.
struct ExportForecast
{
    qint64 looked = 0;      ///< records
    bool isWhole = false;   ///< there are no more than these
    dataset::LossReport losses = {};
};
/// Writes the first `most` records to where nobody sees them, and throws that away. Fails as the export itself would, as far as these
/// tell; Code::Cancelled where it is stopped.
[[nodiscard]] Result<ExportForecast> exportCheck(store::Database &database, const ExportRequest &request, qint64 most, const StopFlag &stop);

/// How many records an export would write.
[[nodiscard]] Result<qint64> exportCount(store::Database &database, const ExportRequest &request);

/// The lines of a file with the first `records` records, as they will be in it (a workbook as CSV, of a folder its rows); a line of more than 2000 characters is cut and
/// ends with an ellipsis. request.path does not count.
[[nodiscard]] Result<QStringList> exportPreview(store::Database &database, const ExportRequest &request, int records);

} // namespace lw::project
