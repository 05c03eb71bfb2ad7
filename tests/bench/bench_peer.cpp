// SPDX-License-Identifier: Apache-2.0
// A run beside a pool of the same size of the openai npm SDK (peer_openai.mjs), against the same server, in turns. README.md says
// what has to be installed first; its folder is the last word of the command line.
#include "core/platform/process_limits.h"
#include "tests/bench/bench_report.h"
#include "tests/bench/bench_run.h"
#include "tests/bench/server_process.h"

#include <QCoreApplication>
#include <QProcess>

using namespace lw;
using namespace lw::bench;

namespace {

Json peer(const QString &folder, const QUrl &url, int concurrency, int requests)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.setWorkingDirectory(folder);
    process.start(QStringLiteral("node"), {QStringLiteral(LW_PEER_SCRIPT), url.toString(), QString::number(concurrency), QString::number(requests)});
    process.waitForFinished(-1);
    auto figures = parseJson(process.readAllStandardOutput().toStdString());
    if (!figures)
        qFatal("peer_openai.mjs measured nothing: is the package openai installed in %s?", qPrintable(folder));
    return *std::move(figures);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    platform::raiseFileLimit();
    Report report("peer", argc, argv);
    const QString folder = QString::fromLocal8Bit(argv[argc - 1]);
    struct Case
    {
        int latencyMs;
        int concurrency;
        int requests;
    };
    for (const Case &each : {Case{0, 64, 6'400}, Case{150, 256, 7'680}}) {
        ServerProcess server(Json{{"latency_ms", each.latencyMs}});
        const int requests = report.isQuick() ? each.requests / 10 : each.requests;
        for (int round = 0; round < (report.isQuick() ? 1 : 3); ++round) {
            const RunFigures run = runOnce({planFor(server.url(), each.concurrency), requests});
            const Json other = peer(folder, server.url(), each.concurrency, requests);
            const double rate = other["requests_per_s"].get<double>();
            const double cpuUs = other["cpu_us"].get<double>();
            report.add(QStringLiteral("L %1 ms  C %2: %3 req/s at %4 us CPU, the SDK %5 req/s at %6 us: %7x as fast, %8x less CPU")
                           .arg(each.latencyMs, 3)
                           .arg(each.concurrency, 3)
                           .arg(run.requestsPerSecond, 0, 'f', 0)
                           .arg(run.processCpuUs, 0, 'f', 0)
                           .arg(rate, 0, 'f', 0)
                           .arg(cpuUs, 0, 'f', 0)
                           .arg(run.requestsPerSecond / rate, 0, 'f', 1)
                           .arg(cpuUs / run.processCpuUs, 0, 'f', 1),
                       {{"latency_ms", each.latencyMs},
                        {"concurrency", each.concurrency},
                        {"requests", requests},
                        {"requests_per_s", run.requestsPerSecond},
                        {"process_cpu_us", run.processCpuUs},
                        {"peer_requests_per_s", rate},
                        {"peer_cpu_us", cpuUs},
                        {"speed_ratio", run.requestsPerSecond / rate},
                        {"cpu_ratio", cpuUs / run.processCpuUs}});
        }
    }
    return 0;
}
