// SPDX-License-Identifier: Apache-2.0
#include "core/engine/endpoint_view.h"

namespace lw::engine {
namespace {

EndpointView::State stateOf(const llm::EndpointPool &pool, const llm::EndpointPool::Member &member, Instant now)
{
    using Health = llm::EndpointHealth::State;
    if (member.disabled)
        return EndpointView::State::Disabled;
    if (pool.silentSince() || member.lookAt)
        return EndpointView::State::Unreachable;
    switch (member.health.state()) {
    case Health::Ejected:
    case Health::Probing: return EndpointView::State::Ejected;
    case Health::Recovering: return EndpointView::State::Recovering;
    case Health::Healthy: break;
    }
    return member.rate.pausedUntil() > now ? EndpointView::State::Throttled : EndpointView::State::Healthy;
}

} // namespace

std::vector<EndpointView> endpointViews(const llm::EndpointPool &pool, Instant now)
{
    std::vector<EndpointView> views;
    for (const llm::EndpointPool::Member &member : pool.members()) {
        EndpointView view;
        view.url = member.state->endpoint.shownUrl();
        view.model = member.state->endpoint.model;
        view.state = stateOf(pool, member, now);
        view.inFlight = member.inFlight;
        view.limit = member.concurrency.limit();
        view.requests = member.requests;
        view.errors = member.errors;
        view.requestsPerMinute = member.rate.limitRequestsPerMinute();
        view.tokensPerMinute = member.rate.limitTokensPerMinute();
        view.rateSource = member.rate.requestSource();
        view.why = member.disabled ? member.disabled->detail : QString();
        views.push_back(std::move(view));
    }
    return views;
}

} // namespace lw::engine
