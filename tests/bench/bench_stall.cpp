// SPDX-License-Identifier: Apache-2.0
// How long a request lives whose server has fallen silent: in the midst of its stream, before it, and because the whole computer is
// gone without a word. Every one must end at its deadline; so the slowest of many counts, and nothing is asked again.
#include "core/platform/process_limits.h"
#include "tests/bench/bench_report.h"
#include "tests/bench/bench_run.h"
#include "tests/bench/server_process.h"

#include <QCoreApplication>

using namespace lw;
using namespace lw::bench;

namespace {

using ms = std::chrono::milliseconds;
constexpr ms idle{2'000};
constexpr ms firstToken{3'000};
constexpr int streams = 64;

engine::RunPlan stallPlan(const QUrl &url)
{
    engine::RunPlan plan = planFor(url, streams);
    plan.task.rationale = true;
    plan.policy.deadlines.idle = idle;
    plan.policy.deadlines.firstToken = firstToken;
    plan.policy.retry.stalled = 0;
    plan.policy.retry.transient = 0;
    plan.policy.retry.ambiguous = 0;
    return plan;
}

void say(Report &report, const char *what, ms deadline, double slowest, qint64 ended)
{
    const double over = slowest - double(deadline.count()) / 1000.0;
    report.add(QStringLiteral("%1: %2 of %3 ended, the last one %4 s after the silence began, %5 s after its deadline")
                   .arg(QLatin1String(what))
                   .arg(ended)
                   .arg(streams)
                   .arg(slowest, 0, 'f', 2)
                   .arg(over, 0, 'f', 2),
               {{"what", what}, {"deadline_s", double(deadline.count()) / 1000.0}, {"slowest_s", slowest}, {"over_s", over}, {"ended", ended}});
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    platform::raiseFileLimit();
    Report report("stall", argc, argv);
    for (int round = 0; round < (report.isQuick() ? 1 : 5); ++round) {
        for (const int words : {5, 0}) {
            ServerProcess server(Json{{"word_ms", 10}, {"silent", 1.0}, {"silent_words", words}});
            RunLoad load{stallPlan(server.url()), streams};
            load.failures = RunLoad::Failures::AreExpected;
            const RunFigures run = runOnce(load);
            // The words before the silence take 10 ms each.
            say(report, words > 0 ? "a stalled stream" : "an answer that never begins", words > 0 ? idle : firstToken,
                run.seconds - 0.01 * std::max(0, words - 1), run.outcome.last.states.failed());
        }

        ServerProcess server(Json{{"words", 2'000}, {"word_ms", 10}});
        RunLoad load{stallPlan(server.url()), streams};
        load.failures = RunLoad::Failures::AreExpected;
        double frozenAt = 0;
        load.progress = [&](const engine::RunSnapshot &snapshot) {
            if (frozenAt == 0 && snapshot.tokensStreamed > 10 * streams) {
                server.freeze();
                frozenAt = snapshot.seconds;
            }
            return true;
        };
        const RunFigures run = runOnce(load);
        say(report, "a half-open socket", idle, run.seconds - frozenAt, run.outcome.last.states.failed());
    }
    return 0;
}
