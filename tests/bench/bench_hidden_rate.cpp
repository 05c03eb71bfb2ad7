// SPDX-License-Identifier: Apache-2.0
// A server that enforces 600 requests a minute in windows of a second and says nothing of it: how much of that is used, and how
// often it is run into, once ten seconds were there to find out.
#include "core/platform/process_limits.h"
#include "tests/bench/bench_report.h"
#include "tests/bench/bench_run.h"
#include "tests/bench/server_process.h"

#include <QCoreApplication>

#include <numeric>

using namespace lw;
using namespace lw::bench;

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    platform::raiseFileLimit();
    Report report("hidden_rate", argc, argv);
    constexpr int rpm = 600;
    constexpr std::size_t learning = 10;
    ServerProcess server(Json{{"latency_ms", 200}, {"rpm", rpm}});
    const int seconds = report.isQuick() ? 15 : 70;
    const RunFigures run = runOnce({planFor(server.url(), hasPool() ? automatic : 32), rpm / 60 * seconds});

    const Json counts = server.tell();
    const auto answered = counts["answered"].get<std::vector<int>>();
    const auto refused = counts["refused"].get<std::vector<int>>();
    // The last second is not whole.
    const auto sum = [](const std::vector<int> &values) {
        return values.size() <= learning + 1 ? 0 : std::accumulate(values.begin() + learning, values.end() - 1, 0);
    };
    const double measured = double(answered.size()) - double(learning) - 1.0;
    const double share = double(sum(answered)) / (measured * rpm / 60.0);
    const double refusedShare = double(sum(refused)) / double(std::max(1, sum(answered) + sum(refused)));
    report.add(QStringLiteral("%1 RPM that nobody tells of: %2 % of them used after %3 s, %4 % of requests refused; %5 s in all")
                   .arg(rpm)
                   .arg(share * 100.0, 0, 'f', 1)
                   .arg(learning)
                   .arg(refusedShare * 100.0, 0, 'f', 2)
                   .arg(run.seconds, 0, 'f', 1),
               {{"rpm", rpm},
                {"share_used", share},
                {"share_refused", refusedShare},
                {"seconds", run.seconds},
                {"answered_per_second", answered},
                {"refused_per_second", refused}});
    return 0;
}
