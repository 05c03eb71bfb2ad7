// SPDX-License-Identifier: Apache-2.0
// Memory of a long run: it must not grow with the number of records.
#include "core/platform/process_limits.h"
#include "tests/bench/bench_report.h"
#include "tests/bench/bench_run.h"
#include "tests/bench/server_process.h"

#include <QCoreApplication>

using namespace lw;
using namespace lw::bench;

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    platform::raiseFileLimit();
    Report report("memory", argc, argv);
    ServerProcess server(Json::object());
    const int records = report.isQuick() ? 5'000 : 200'000;
    const RunFigures run = runOnce({planFor(server.url(), 256), records});
    report.add(QStringLiteral("%1 records at C = 256: %2 MB at most, %3 MB in the first quarter; %4 records/s")
                   .arg(records)
                   .arg(run.rssMb, 0, 'f', 1)
                   .arg(run.rssEarlyMb, 0, 'f', 1)
                   .arg(run.recordsPerSecond, 0, 'f', 0),
               {{"records", records}, {"rss_mb", run.rssMb}, {"rss_first_quarter_mb", run.rssEarlyMb}, {"records_per_s", run.recordsPerSecond}});
    return 0;
}
