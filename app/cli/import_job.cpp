// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/import_job.h"

#include "app/cli/output.h"
#include "core/base/mailbox.h"
#include "core/platform/stop_signal.h"

#include <QCoreApplication>

namespace lw::cli {

Result<project::ImportReport> runImport(project::Project &project, const project::ImportRequest &request)
{
    const StopFlag stop;
    const QString badRowPath = project.path() + QStringLiteral(".bad-rows.jsonl");
    auto report = std::make_shared<project::ImportReport>();
    std::optional<Result<void>> outcome;
    Mailbox<Result<void>> done(qApp, [&outcome](std::vector<Result<void>> letters) {
        outcome = letters.front();
        QCoreApplication::exit(0);
    });
    platform::StopSignal signal;
    QObject::connect(&signal, &platform::StopSignal::requested, &signal, [&stop] { stop.requestStop(); });
    project.writer().post({[&](store::Database &database) -> Result<void> {
                               auto imported = project::importFiles(database, request, badRowPath, stop, [](qint64, qint64, qint64) {});
                               if (!imported)
                                   return fail(imported.error());
                               *report = *std::move(imported);
                               return {};
                           },
                           [&done](const Result<void> &result) { done.post(result); }, store::WriterThread::Sharing::Alone});
    QCoreApplication::exec();
    done.close();
    if (!*outcome)
        return fail(outcome->error());
    if (report->badRowCount > 0) {
        note(QStringLiteral("%1 rows could not be read; they are saved in %2. The first: %3, row %4 (line %5): %6")
                 .arg(report->badRowCount)
                 .arg(badRowPath, report->firstBad.file)
                 .arg(report->firstBad.row)
                 .arg(report->firstBad.line)
                 .arg(report->firstBad.reason));
    }
    return *report;
}

} // namespace lw::cli
