// SPDX-License-Identifier: Apache-2.0
#include "core/engine/pace_log.h"

#include <algorithm>
#include <optional>

namespace lw::engine {
namespace {

using Why = PaceChange::Why;

std::optional<Why> whyOf(BatchSize::Reason reason)
{
    switch (reason) {
    case BatchSize::Reason::Quick:
    case BatchSize::Reason::Steady: return Why::Quick;
    case BatchSize::Reason::Slow: return Why::Slow;
    case BatchSize::Reason::Worse: return Why::Worse;
    case BatchSize::Reason::Context: return Why::TooLong;
    case BatchSize::Reason::Start: break;
    }
    return {};
}

std::optional<Why> whyOf(llm::ConcurrencyLimit::Why why)
{
    using Limit = llm::ConcurrencyLimit::Why;
    switch (why) {
    case Limit::SlowStart: return Why::SlowStart;
    case Limit::Growth:
    case Limit::Trial: return Why::Trial;
    case Limit::Back: return Why::Back;
    case Limit::Drop: return Why::Refused;
    case Limit::RateCap: return Why::RateLimit;
    case Limit::Bounds:
    case Limit::User: return Why::Person;
    case Limit::Start: break;
    }
    return {};
}

QString reason(Why why)
{
    switch (why) {
    case Why::Quick: return QStringLiteral("requests are quick");
    case Why::Slow: return QStringLiteral("requests take too long");
    case Why::Worse: return QStringLiteral("fewer answers can be read than of records asked alone");
    case Why::TooLong: return QStringLiteral("the server says that a request is too long");
    case Why::SlowStart: return QStringLiteral("the endpoint takes them well");
    case Why::Trial: return QStringLiteral("it is tried whether that serves more");
    case Why::Back: return QStringLiteral("that served more");
    case Why::Refused: return QStringLiteral("the endpoint refused some or let them wait too long");
    case Why::RateLimit: return QStringLiteral("more would only wait for the rate limit");
    case Why::Person: return QStringLiteral("it was set so");
    }
    return {};
}

} // namespace

QString describe(const PaceChange &change)
{
    const QString what = change.what == PaceChange::What::BatchSize ? QStringLiteral("records a request")
                                                                    : QStringLiteral("requests at a time at %1").arg(change.endpoint);
    return QStringLiteral("%1 instead of %2 %3: %4").arg(change.to).arg(change.from).arg(what, reason(change.why));
}

void PaceLog::look(const BatchSize &batches, llm::Admission &admission)
{
    const std::size_t before = m_changes.size();
    const std::vector<BatchSize::Change> &sizes = batches.changes();
    for (; m_batchesSeen < sizes.size(); ++m_batchesSeen) {
        const BatchSize::Change &size = sizes[m_batchesSeen];
        if (const auto why = whyOf(size.reason))
            m_changes.push_back({size.at, PaceChange::What::BatchSize, *why, size.from, size.to, {}});
    }
    for (const llm::Admission::ConcurrencyChange &each : admission.takeConcurrencyChanges()) {
        const auto why = whyOf(each.change.why);
        if (why && each.change.from != each.change.to) {
            m_changes.push_back({each.change.at, PaceChange::What::Concurrency, *why, each.change.from, each.change.to,
                                 admission.state(each.endpoint)->shownUrl});
        }
    }
    std::stable_sort(m_changes.begin() + std::ptrdiff_t(before), m_changes.end(),
                     [](const PaceChange &a, const PaceChange &b) { return a.at < b.at; });
    while (m_changes.size() > kept)
        m_changes.pop_front();
}

std::vector<PaceChange> PaceLog::last(std::size_t count) const
{
    const std::size_t skipped = m_changes.size() - std::min(count, m_changes.size());
    return {m_changes.begin() + std::ptrdiff_t(skipped), m_changes.end()};
}

} // namespace lw::engine
