// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/import_job.h"

#include "app/cli/output.h"
#include "core/platform/stop_signal.h"
#include "core/project/import_job.h"

#include <QCoreApplication>

namespace lw::cli {

Result<project::ImportReport> runImport(project::Project &project, const project::ImportRequest &request)
{
    project::ImportJob job(project, request);
    std::optional<Result<project::ImportReport>> report;
    QObject::connect(&job, &project::ImportJob::finished, &job, [&report](const Result<project::ImportReport> &ended) {
        report = ended;
        QCoreApplication::exit(0);
    });
    platform::StopSignal signal;
    QObject::connect(&signal, &platform::StopSignal::requested, &job, &project::ImportJob::cancel);
    job.start();
    QCoreApplication::exec();
    if (!*report)
        return *report;
    const project::ImportReport &imported = **report;
    if (imported.badRowCount > 0) {
        note(QStringLiteral("%1 rows could not be read; they are saved in %2. The first: %3, row %4 (line %5): %6")
                 .arg(imported.badRowCount)
                 .arg(job.badRowPath(), imported.firstBad.file)
                 .arg(imported.firstBad.row)
                 .arg(imported.firstBad.line)
                 .arg(dataset::rowFaultSentence(imported.firstBad.fault)));
    }
    return *report;
}

} // namespace lw::cli
