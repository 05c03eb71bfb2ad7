// SPDX-License-Identifier: Apache-2.0
// How near a run comes to the physical limit C/L, C requests in flight at a latency of L, beside a bare libcurl loop that does
// nothing with the answers.
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
    Report report("limit", argc, argv);
    constexpr int latencyMs = 150;
    ServerProcess server(Json{{"latency_ms", latencyMs}});
    for (const int concurrency : {64, 256, 1000}) {
        // Whole rounds, or the last one would count as idle time.
        const int requests = concurrency * (report.isQuick() ? 4 : concurrency >= 1000 ? 40 : 60);
        const double limit = double(concurrency) * 1000.0 / latencyMs;
        const BareFigures bare = bareCurl(server.url(), concurrency, requests);
        const RunFigures run = runOnce({planFor(server.url(), concurrency), requests});
        report.add(QStringLiteral("L %1 ms  C %2  %3 requests: %4 req/s, %5 % of C/L, %6 % of bare libcurl (which reaches %7 %); %8 us CPU a "
                                  "request, bare %9")
                       .arg(latencyMs)
                       .arg(concurrency, 4)
                       .arg(requests)
                       .arg(run.requestsPerSecond, 0, 'f', 0)
                       .arg(run.requestsPerSecond / limit * 100.0, 0, 'f', 1)
                       .arg(run.requestsPerSecond / bare.requestsPerSecond * 100.0, 0, 'f', 1)
                       .arg(bare.requestsPerSecond / limit * 100.0, 0, 'f', 1)
                       .arg(run.processCpuUs, 0, 'f', 0)
                       .arg(bare.cpuUs, 0, 'f', 0),
                   {{"latency_ms", latencyMs},
                    {"concurrency", concurrency},
                    {"requests", requests},
                    {"requests_per_s", run.requestsPerSecond},
                    {"share_of_limit", run.requestsPerSecond / limit},
                    {"share_of_bare", run.requestsPerSecond / bare.requestsPerSecond},
                    {"bare_share_of_limit", bare.requestsPerSecond / limit},
                    {"process_cpu_us", run.processCpuUs},
                    {"engine_cpu_us", run.engineCpuUs},
                    {"bare_cpu_us", bare.cpuUs},
                    {"rss_mb", run.rssMb}});
    }
    return 0;
}
