// SPDX-License-Identifier: Apache-2.0
// What a request costs when the server takes no time at all: everything counts, from the prompt to the commit.
#include "core/platform/process_limits.h"
#include "tests/bench/bare_curl.h"
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
    Report report("zero", argc, argv);
    constexpr int concurrency = 64;
    const int requests = report.isQuick() ? 1'000 : 20'000;
    ServerProcess server(Json::object());
    for (int round = 0; round < (report.isQuick() ? 1 : 3); ++round) {
        const double serverBefore = server.tell()["cpu_s"].get<double>();
        const BareFigures bare = bareCurl(server.url(), concurrency, requests);
        const double serverCpuUs = (server.tell()["cpu_s"].get<double>() - serverBefore) / double(requests) * 1e6;
        const RunFigures run = runOnce({planFor(server.url(), concurrency), requests});
        report.add(QStringLiteral("L 0  C %1  %2 requests: %3 req/s; CPU a request: engine thread %4 us, process %5 us; bare libcurl %6 "
                                  "req/s at %7 us; the server itself takes %8 us")
                       .arg(concurrency)
                       .arg(requests)
                       .arg(run.requestsPerSecond, 0, 'f', 0)
                       .arg(run.engineCpuUs, 0, 'f', 0)
                       .arg(run.processCpuUs, 0, 'f', 0)
                       .arg(bare.requestsPerSecond, 0, 'f', 0)
                       .arg(bare.cpuUs, 0, 'f', 0)
                       .arg(serverCpuUs, 0, 'f', 0),
                   {{"concurrency", concurrency},
                    {"requests", requests},
                    {"requests_per_s", run.requestsPerSecond},
                    {"engine_cpu_us", run.engineCpuUs},
                    {"process_cpu_us", run.processCpuUs},
                    {"bare_requests_per_s", bare.requestsPerSecond},
                    {"bare_cpu_us", bare.cpuUs},
                    {"server_cpu_us", serverCpuUs}});
    }
    return 0;
}
