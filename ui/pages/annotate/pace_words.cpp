// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/annotate/pace_words.h"

#include "ui/text/format.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace lw::ui {
namespace {

struct PaceWords
{
    Q_DECLARE_TR_FUNCTIONS(PaceWords)
};

constexpr std::size_t changesShown = 5;

QString state(const engine::EndpointView &endpoint)
{
    using State = engine::EndpointView::State;
    switch (endpoint.state) {
    case State::Healthy: return PaceWords::tr("%1 of at most %2 in flight").arg(formatCount(endpoint.inFlight), formatCount(endpoint.limit));
    case State::Throttled: return PaceWords::tr("asked for a pause");
    case State::Ejected: return PaceWords::tr("put aside after failures; it is looked whether it has healed");
    case State::Recovering: return PaceWords::tr("back, and trusted step by step");
    case State::Unreachable: return PaceWords::tr("nobody answers");
    case State::Disabled: return PaceWords::tr("not asked any more: %1").arg(endpoint.why);
    }
    return {};
}

QString sentence(const engine::PaceChange &change)
{
    using Why = engine::PaceChange::Why;
    const QString step = change.what == engine::PaceChange::What::BatchSize
        ? PaceWords::tr("Records a request: %1 instead of %2").arg(formatCount(change.to), formatCount(change.from))
        : PaceWords::tr("At a time: %1 instead of %2").arg(formatCount(change.to), formatCount(change.from));
    switch (change.why) {
    case Why::Quick: return PaceWords::tr("%1, because requests are quick.").arg(step);
    case Why::Slow: return PaceWords::tr("%1, because requests take too long.").arg(step);
    case Why::Worse: return PaceWords::tr("%1, because fewer answers can be read than of records asked alone.").arg(step);
    case Why::TooLong: return PaceWords::tr("%1, because the server says that a request is too long.").arg(step);
    case Why::SlowStart: return PaceWords::tr("%1, because the endpoint takes them well.").arg(step);
    case Why::Trial: return PaceWords::tr("%1, to try whether that serves more.").arg(step);
    case Why::Back: return PaceWords::tr("%1, because that served more.").arg(step);
    case Why::Refused: return PaceWords::tr("%1, because the endpoint refused some or let them wait too long.").arg(step);
    case Why::RateLimit: return PaceWords::tr("%1, because more would only wait for the rate limit.").arg(step);
    case Why::Person: return PaceWords::tr("%1, as it was set.").arg(step);
    }
    return step;
}

} // namespace

QString paceDetails(const engine::RunSnapshot &snapshot)
{
    QStringList lines;
    if (snapshot.slept > 0)
        lines += PaceWords::tr("The computer slept for %1; what was in flight was asked again.").arg(formatTook(std::chrono::seconds(snapshot.slept)));
    for (const engine::EndpointView &endpoint : snapshot.endpoints) {
        if (snapshot.endpoints.size() > 1 || endpoint.state != engine::EndpointView::State::Healthy)
            lines += PaceWords::tr("%1: %2", "endpoint: how it stands").arg(endpoint.url, state(endpoint));
    }
    const std::size_t shown = std::min(changesShown, snapshot.changes.size());
    for (std::size_t i = 0; i < shown; ++i)
        lines += sentence(snapshot.changes[snapshot.changes.size() - 1 - i]);
    if (snapshot.coldStartMs)
        lines += PaceWords::tr("Opening a connection took up to %1; that is in no latency.")
                     .arg(formatTook(std::chrono::milliseconds(std::llround(*snapshot.coldStartMs))));
    return lines.join(u'\n');
}

} // namespace lw::ui
