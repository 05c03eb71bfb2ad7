// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/console_progress.h"

#include "app/cli/output.h"
#include "core/platform/console.h"
#include "core/project/cost_report.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace lw::cli {
namespace {

constexpr qint64 jsonInterval = 1000;

/// Records that this run is still to ask.
qint64 left(const engine::RunSnapshot &s) { return std::max<qint64>(0, s.recordsPlanned - s.recordsDone); }

/// Records of this project that have come to nothing yet, or are to come to something else.
qint64 notDone(const engine::RunSnapshot &s)
{
    return std::max(left(s), s.states.of(QStringLiteral("pending")) + s.states.of(QStringLiteral("cancelled")));
}

double recordsPerSecond(const engine::RunSnapshot &s) { return s.seconds > 0 ? double(s.recordsDone) / s.seconds : 0; }

QString duration(double seconds)
{
    const qint64 whole = qint64(std::ceil(seconds));
    const QString clock = QStringLiteral("%1:%2").arg(whole / 60 % 60).arg(whole % 60, 2, 10, QLatin1Char('0'));
    return whole < 3600 ? clock : QStringLiteral("%1:%2").arg(whole / 3600).arg(clock.rightJustified(5, QLatin1Char('0')));
}

} // namespace

ConsoleProgress::Style ConsoleProgress::styleFor(const std::string &word)
{
    if (word == "json")
        return Style::Json;
    return word == "auto" && platform::standardErrorIsTerminal() ? Style::Bar : Style::None;
}

void ConsoleProgress::show(const engine::RunSnapshot &snapshot)
{
    if (m_style == Style::Bar)
        drawBar(snapshot);
    else if (m_style == Style::Json && (!m_sinceJson.isValid() || m_sinceJson.elapsed() >= jsonInterval)) {
        m_sinceJson.start();
        printJson(snapshot);
    }
}

void ConsoleProgress::end(const engine::RunSnapshot &snapshot)
{
    if (m_style == Style::Json)
        printJson(snapshot);
    if (m_style != Style::Bar)
        return;
    drawBar(snapshot);
    if (m_drawn)
        std::fputc('\n', stderr);
}

void ConsoleProgress::drawBar(const engine::RunSnapshot &s)
{
    constexpr int barWidth = 24;
    const qint64 total = s.states.total();
    const qint64 done = total - notDone(s);
    const double share = total > 0 ? double(done) / double(total) : 1.0;
    const int filled = int(share * barWidth);
    const double rate = recordsPerSecond(s);
    QString line = QStringLiteral("[%1%2] %3/%4  %5 rec/s")
                       .arg(QString(filled, QLatin1Char('#')), QString(barWidth - filled, QLatin1Char('.')))
                       .arg(done)
                       .arg(total)
                       .arg(rate, 0, 'f', rate < 10 ? 1 : 0);
    if (s.completionTokens > 0 && s.seconds > 0)
        line += QStringLiteral("  %1 tok/s").arg(double(s.completionTokens) / s.seconds, 0, 'f', 0);
    if (s.states.failed() > 0)
        line += QStringLiteral("  %1 failed").arg(s.states.failed());
    if (s.fromCache > 0)
        line += QStringLiteral("  %1 cached").arg(s.fromCache);
    for (const auto &[currency, cost] : s.spending.known())
        line += QStringLiteral("  %1%2 %3").arg(s.spending.unknown() > 0 ? QStringLiteral("≥ ") : QString())
                    .arg(project::units(cost.money.nano), 0, 'f', 4).arg(currency);
    if (rate > 0 && left(s) > 0)
        line += QStringLiteral("  %1 left").arg(duration(double(left(s)) / rate));
    if (s.limitedBy && left(s) > 0)
        line += QStringLiteral("  limited by %1").arg(engine::limitedByName(*s.limitedBy));
    const int width = platform::terminalWidth() - 1;
    const QByteArray bytes = line.left(width).leftJustified(width).toUtf8();
    std::fprintf(stderr, "\r%s", bytes.constData());
    std::fflush(stderr);
    m_drawn = true;
}

void ConsoleProgress::printJson(const engine::RunSnapshot &s)
{
    const double rate = recordsPerSecond(s);
    const std::optional<metrics::Money> cost = s.spending.total();
    OrderedJson line{{"records", s.states.total()},
                     {"annotated", s.states.of(QStringLiteral("annotated"))},
                     {"failed", s.states.failed()},
                     {"refused", s.states.of(QStringLiteral("refused"))},
                     {"cancelled", s.states.of(QStringLiteral("cancelled"))},
                     {"pending", s.states.of(QStringLiteral("pending"))},
                     {"in_flight", s.inFlight},
                     {"most_in_flight", s.mostInFlight},
                     {"limited_by", s.limitedBy ? OrderedJson(toUtf8(engine::limitedByName(*s.limitedBy))) : OrderedJson(nullptr)},
                     {"requests", s.requests},
                     {"retries", s.retries},
                     {"from_cache", s.fromCache},
                     {"cache", OrderedJson{{"memory_hits", s.cache.memoryHits},
                                           {"disk_hits", s.cache.diskHits},
                                           {"misses", s.cache.misses},
                                           {"evictions", s.cache.evictions}}},
                     {"batch_size", s.batchSize},
                     {"connections", OrderedJson{{"opened", s.connections.opened},
                                                 {"reused", s.connections.reused},
                                                 {"cold_start_ms", s.coldStartMs ? OrderedJson(std::round(*s.coldStartMs * 10) / 10)
                                                                                 : OrderedJson(nullptr)}}},
                     {"slept_s", s.slept},
                     {"records_per_s", std::round(rate * 10) / 10},
                     {"tokens_per_s", s.seconds > 0 ? std::round(double(s.completionTokens) / s.seconds) : 0.0},
                     {"cost", cost ? OrderedJson(project::units(cost->nano)) : OrderedJson(nullptr)},
                     {"currency", cost && !cost->currency.isEmpty() ? OrderedJson(toUtf8(cost->currency)) : OrderedJson(nullptr)},
                     {"unknown_cost_requests", s.spending.unknown()},
                     {"elapsed_s", std::round(s.seconds * 1000) / 1000}};
    line["changes"] = OrderedJson::array();
    for (const engine::PaceChange &change : s.changes)
        line["changes"].push_back(toUtf8(engine::describe(change)));
    line["eta_s"] = rate > 0 ? OrderedJson(std::round(double(left(s)) / rate)) : OrderedJson(nullptr);
    note(fromUtf8(dumpJson(line)));
}

} // namespace lw::cli
