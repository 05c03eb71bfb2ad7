// SPDX-License-Identifier: Apache-2.0
// 256 streams of 100 tokens a second each: whether they keep to their schedule, what that takes, and how long a token is on its way
// to who looks at it.
#include "core/platform/process_limits.h"
#include "tests/bench/bench_report.h"
#include "tests/bench/bench_run.h"
#include "tests/bench/server_process.h"

#include <QCoreApplication>

#include <algorithm>

using namespace lw;
using namespace lw::bench;

namespace {

constexpr int streams = 256;
constexpr int words = 500;
constexpr Instant betweenWords(10'000);

/// By how much the newest word of each stream is older than the server's schedule allows: a word that was sent and is not here yet
/// has been on its way at least so long. Every word is the time at which it was sent.
void addDelays(const engine::RequestPage &page, std::vector<double> &delaysMs)
{
    const Instant now = systemClock().now();
    for (const engine::RequestView &request : page.requests) {
        // The last word has a space behind it; at the end of the answer comes what is no time.
        const QStringList parts = request.tail.split(u' ');
        bool isTime = false;
        const qint64 sent = parts.size() < 3 ? 0 : parts[parts.size() - 2].toLongLong(&isTime);
        if (!isTime || !parts.last().isEmpty() || request.tokens >= words)
            continue;
        const double overdue = double((now - Instant(sent) - betweenWords).count()) / 1000.0;
        delaysMs.push_back(std::max(0.0, overdue));
    }
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    platform::raiseFileLimit();
    Report report("streams", argc, argv);
    ServerProcess server(Json{{"words", words}, {"word_ms", betweenWords.count() / 1000}});
    const int rounds = report.isQuick() ? 1 : 4;
    const double scheduled = double(streams) * 1e6 / double(betweenWords.count());
    for (const bool watched : {false, true}) {
        engine::RunPlan plan = planFor(server.url(), streams);
        plan.task.rationale = true;
        RunLoad load{plan, streams * rounds};
        std::vector<double> delaysMs;
        if (watched) {
            load.watch = {0, streams, engine::RequestWatch::Which::All};
            load.requests = [&delaysMs](const engine::RequestPage &page) { addDelays(page, delaysMs); };
        }
        const double serverBefore = server.tell()["cpu_s"].get<double>();
        const RunFigures run = runOnce(load);
        const double serverCores = (server.tell()["cpu_s"].get<double>() - serverBefore) / run.seconds;
        const double rate = double(words) * load.records / run.seconds;
        OrderedJson figures{{"streams", streams},
                            {"words_per_s", rate},
                            {"share_of_schedule", rate / scheduled},
                            {"cores", run.cores},
                            {"server_cores", serverCores},
                            {"watched", watched}};
        QString line = QStringLiteral("%1 streams, %2: %3 tokens/s, %4 % of their schedule, %5 cores (the server %6)")
                           .arg(streams)
                           .arg(watched ? QStringLiteral("all watched") : QStringLiteral("unseen"))
                           .arg(rate, 0, 'f', 0)
                           .arg(rate / scheduled * 100.0, 0, 'f', 1)
                           .arg(run.cores, 0, 'f', 2)
                           .arg(serverCores, 0, 'f', 2);
        if (watched) {
            const metrics::Percentiles delay = metrics::percentiles(delaysMs).value_or(metrics::Percentiles());
            line += QStringLiteral("; of %1 looks the newest token was later than it should be by p50 %2 ms, p99 %3 ms")
                        .arg(delaysMs.size())
                        .arg(delay.p50, 0, 'f', 1)
                        .arg(delay.p99, 0, 'f', 1);
            figures["delay_p50_ms"] = delay.p50;
            figures["delay_p99_ms"] = delay.p99;
            figures["looks"] = delaysMs.size();
        }
        report.add(line, std::move(figures));
    }
    return 0;
}
