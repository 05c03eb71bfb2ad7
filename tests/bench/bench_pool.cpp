// SPDX-License-Identifier: Apache-2.0
// Three endpoints, one of them ten times slower, then one that fails 30 % of its requests: the job should take little longer than
// with the two good ones alone. And a bad one that gets well: when it is left alone, and when it is asked again.
#include "core/platform/process_limits.h"
#include "tests/bench/bench_report.h"
#include "tests/bench/bench_run.h"
#include "tests/bench/server_process.h"

#include <QCoreApplication>

#include <cmath>
#include <limits>

using namespace lw;
using namespace lw::bench;

namespace {

constexpr int latencyMs = 150;
constexpr int concurrency = 64;

/// Chats of a server in each second since `begin`, whatever became of them.
std::vector<int> chatsBySecond(const Json &counts, qint64 begin, std::size_t seconds)
{
    std::vector<int> chats(seconds);
    const auto offset = std::size_t(std::llround(double(integerOr(counts, "first_at_us") - begin) / 1e6));
    for (const char *what : {"answered", "failed"}) {
        const auto numbers = counts[what].get<std::vector<int>>();
        for (std::size_t i = 0; i < numbers.size() && i + offset < seconds; ++i)
            chats[i + offset] += numbers[i];
    }
    return chats;
}

double jobSeconds(const Json &third, int records)
{
    ServerProcess first(Json{{"latency_ms", latencyMs}});
    ServerProcess second(Json{{"latency_ms", latencyMs}});
    std::vector<QUrl> urls{first.url(), second.url()};
    std::optional<ServerProcess> more;
    if (!third.is_null())
        urls.push_back(more.emplace(third).url());
    return runOnce({planFor(urls, concurrency), records}).seconds;
}

void compare(Report &report, const char *what, const Json &third, int records)
{
    const double alone = jobSeconds(Json(), records);
    const double together = jobSeconds(third, records);
    report.add(QStringLiteral("two good ones and %1: %2 s, the two alone %3 s: %4x")
                   .arg(QLatin1String(what))
                   .arg(together, 0, 'f', 2)
                   .arg(alone, 0, 'f', 2)
                   .arg(together / alone, 0, 'f', 3),
               {{"third", what}, {"seconds", together}, {"seconds_of_two", alone}, {"ratio", together / alone}});
}

/// The bad one fails from the first second to `healAt`.
void findAndForgive(Report &report, double healAt, int records)
{
    ServerProcess first(Json{{"latency_ms", latencyMs}});
    ServerProcess second(Json{{"latency_ms", latencyMs}});
    ServerProcess bad(Json{{"latency_ms", latencyMs}, {"fail", 0.3}});
    RunLoad load{planFor({first.url(), second.url(), bad.url()}, concurrency), records};
    qint64 healedAtUs = 0;
    load.progress = [&](const engine::RunSnapshot &snapshot) {
        if (healedAtUs == 0 && snapshot.seconds >= healAt) {
            healedAtUs = systemClock().now().count();
            bad.tell(Json{{"fail", 0.0}});
        }
        return true;
    };
    const RunFigures run = runOnce(load);

    const Json badCounts = bad.tell();
    const Json firstCounts = first.tell();
    const Json secondCounts = second.tell();
    qint64 begin = std::numeric_limits<qint64>::max();
    for (const Json &counts : {badCounts, firstCounts, secondCounts})
        begin = std::min(begin, integerOr(counts, "first_at_us"));
    const auto seconds = std::size_t(run.seconds);
    const auto badOnes = chatsBySecond(badCounts, begin, seconds);
    const auto firstOnes = chatsBySecond(firstCounts, begin, seconds);
    const auto secondOnes = chatsBySecond(secondCounts, begin, seconds);
    const double healed = double(healedAtUs - begin) / 1e6;
    const auto share = [&](std::size_t i) { return double(badOnes[i]) * 2.0 / double(std::max(1, firstOnes[i] + secondOnes[i])); };
    std::optional<double> found;
    std::optional<double> back;
    for (std::size_t i = 0; i < seconds; ++i) {
        // The second that begins with i; what is seen in it was so at its end at the latest.
        if (!found && double(i) < healed && share(i) < 0.1)
            found = double(i);
        if (!back && healedAtUs > 0 && double(i) >= healed && share(i) >= 0.5)
            back = double(i + 1) - healed;
    }
    const auto words = [](const std::optional<double> &value) {
        return value ? QStringLiteral("%1 s").arg(*value, 0, 'f', 1) : QStringLiteral("never");
    };
    const auto number = [](const std::optional<double> &value) { return value ? OrderedJson(*value) : OrderedJson(); };
    report.add(QStringLiteral("one that fails 30 % of its requests: left alone after %1, and, once it is well, has half a share again after %2")
                   .arg(words(found), words(back)),
               {{"found_s", number(found)}, {"back_s", number(back)}, {"healed_at_s", healed}, {"bad_by_second", badOnes},
                {"first_by_second", firstOnes}, {"second_by_second", secondOnes}});
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    platform::raiseFileLimit();
    Report report("pool", argc, argv);
    if (!hasPool()) {
        report.add(QStringLiteral("This engine asks one endpoint only."), {{"served", false}});
        return 0;
    }
    const int rate = concurrency * 1000 / latencyMs;
    const int records = rate * (report.isQuick() ? 3 : 20);
    compare(report, "one ten times slower", Json{{"latency_ms", 10 * latencyMs}}, records);
    compare(report, "one that fails 30 %", Json{{"latency_ms", latencyMs}, {"fail", 0.3}}, records);
    findAndForgive(report, 12, rate * (report.isQuick() ? 15 : 40));
    return 0;
}
