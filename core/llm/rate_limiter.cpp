// SPDX-License-Identifier: Apache-2.0
#include "core/llm/rate_limiter.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace lw::llm {

const RateLimiter::TokenKind RateLimiter::tokenKinds[3] = {
    {&RateLimits::tokens, &RateHeaders::tokens, [](const Cost &cost) { return cost.inputTokens + cost.outputTokens; }},
    {&RateLimits::inputTokens, &RateHeaders::inputTokens, [](const Cost &cost) { return cost.inputTokens; }},
    {&RateLimits::outputTokens, &RateHeaders::outputTokens, [](const Cost &cost) { return cost.outputTokens; }},
};

RateLimiter::RateLimiter(Instant now, const RatePolicy &policy)
    : m_policy(policy)
    , m_learner(policy.learn)
{
    if (m_policy.rampAtStart)
        m_ramp = Ramp{m_policy.leastRamp, now + Instant(m_policy.rampStep), {}};
    if (const auto limit = named(&RateLimits::requests); limit && m_ramp)
        m_ramp->perSecond = std::max(m_policy.leastRamp, m_policy.rampShare * *limit / 60.0);
    apply(now);
}

void RateLimiter::setUser(Instant now, const RateLimits &user)
{
    m_policy.user = user;
    apply(now);
}

Cost RateLimiter::estimate(double promptTokens, double maxTokens, double expectedOutput) const
{
    const bool counts = m_policy.countsMaxTokens && maxTokens > 0;
    return {promptTokens * m_policy.promptMargin, counts ? maxTokens : expectedOutput};
}

std::optional<double> RateLimiter::named(std::optional<double> RateLimits::*which) const
{
    return m_policy.user.*which ? m_policy.user.*which : m_headers.*which;
}

std::optional<double> RateLimiter::limitRequestsPerMinute() const
{
    const auto limit = named(&RateLimits::requests);
    const auto learned = m_learner.perSecond();
    if (!learned)
        return limit;
    return std::min(*learned * 60.0, limit.value_or(*learned * 60.0));
}

std::optional<double> RateLimiter::limitTokensPerMinute() const
{
    return named(&RateLimits::tokens);
}

RateLimiter::Source RateLimiter::requestSource() const
{
    const auto limit = named(&RateLimits::requests);
    const auto learned = m_learner.perSecond();
    if (learned && (!limit || *learned * 60.0 < *limit))
        return Source::Learned;
    if (!limit)
        return Source::None;
    return m_policy.user.requests ? Source::User : Source::Header;
}

std::optional<double> RateLimiter::targetPerSecond() const
{
    std::optional<double> target;
    if (const auto limit = limitRequestsPerMinute())
        target = *limit / 60.0 * m_policy.share;
    if (m_ramp)
        target = std::min(target.value_or(m_ramp->perSecond), m_ramp->perSecond);
    return target;
}

void RateLimiter::setBucket(std::optional<TokenBucket> &bucket, Instant now, std::optional<double> perSecond,
                            const BucketPolicy &policy)
{
    if (!perSecond) {
        bucket.reset();
    } else if (!bucket) {
        bucket.emplace(now, *perSecond, policy);
        bucket->pauseUntil(now, m_pausedUntil);
    } else if (bucket->perSecond() != *perSecond) {
        bucket->setRate(now, *perSecond);
    }
}

void RateLimiter::apply(Instant now)
{
    const bool learned = requestSource() == Source::Learned;
    if (learned != m_requestsLearned)
        m_requests.reset(); // of another capacity
    m_requestsLearned = learned;
    setBucket(m_requests, now, targetPerSecond(), learned ? m_policy.learnedBucket : m_policy.bucket);
    for (size_t i = 0; i < std::size(tokenKinds); ++i) {
        auto perSecond = named(tokenKinds[i].limit);
        if (perSecond)
            *perSecond *= m_policy.share / 60.0;
        setBucket(m_tokens[i], now, perSecond, m_policy.bucket);
    }
}

void RateLimiter::advance(Instant now)
{
    if (now < m_pausedUntil)
        return;
    if (m_paused) {
        m_paused = false;
        m_learner.resumed(now);
    }
    m_learner.probe(now);
    while (m_ramp && now >= m_ramp->doublesAt) {
        m_ramp->perSecond *= 2.0;
        m_ramp->doublesAt += Instant(m_policy.rampStep);
        const auto limit = limitRequestsPerMinute();
        const std::optional<double> goal = limit ? *limit / 60.0 * m_policy.share : m_ramp->goal;
        // Without any goal the ramp ends where it does not hold anything back.
        if (m_ramp->perSecond >= goal.value_or(m_learner.largestSince(now - Instant(m_policy.rampStep)) * 4.0))
            m_ramp.reset();
    }
    apply(now);
}

Instant RateLimiter::requestReadyAt(Instant now)
{
    advance(now);
    const Instant ready = std::max(now, m_pausedUntil);
    return m_requests ? std::max(ready, m_requests->readyAt(now, 1.0)) : ready;
}

Instant RateLimiter::readyAt(Instant now, const Cost &cost)
{
    Instant ready = requestReadyAt(now);
    for (size_t i = 0; i < std::size(tokenKinds); ++i) {
        if (m_tokens[i])
            ready = std::max(ready, m_tokens[i]->readyAt(now, tokenKinds[i].amount(cost)));
    }
    return ready;
}

RateLimiter::Sent RateLimiter::sent(Instant now, const Cost &cost)
{
    const Sent sent{now, cost, ++m_sentRequests, {m_sentTokens.inputTokens + cost.inputTokens,
                                                  m_sentTokens.outputTokens + cost.outputTokens}};
    m_sentTokens = sent.tokensSoFar;
    m_learner.sent(now);
    if (m_requests)
        m_requests->debit(now, 1.0);
    for (size_t i = 0; i < std::size(tokenKinds); ++i) {
        if (m_tokens[i])
            m_tokens[i]->debit(now, tokenKinds[i].amount(cost));
    }
    return sent;
}

void RateLimiter::ended(Instant now, const Sent &sent, const std::optional<Cost> &actual, const RateHeaders &headers)
{
    readHeaders(now, sent, headers);
    if (!actual)
        return;
    for (size_t i = 0; i < std::size(tokenKinds); ++i) {
        const double over = tokenKinds[i].amount(*actual) - tokenKinds[i].amount(sent.cost);
        if (m_tokens[i] && over > 0)
            m_tokens[i]->debit(now, over);
        else if (m_tokens[i] && m_policy.creditsUnused)
            m_tokens[i]->credit(now, -over);
    }
}

void RateLimiter::readHeaders(Instant now, const Sent &sent, const RateHeaders &headers)
{
    if (headers.requests.isPerMinute())
        m_headers.requests = double(*headers.requests.limit);
    for (const TokenKind &kind : tokenKinds) {
        if ((headers.*kind.quota).isPerMinute())
            m_headers.*kind.limit = double(*(headers.*kind.quota).limit);
    }
    apply(now);
    // What remains was true when the request came in: since then some has flowed in, and others were sent after it.
    const double seconds = std::chrono::duration<double>(now - sent.at).count();
    const auto sync = [&](std::optional<TokenBucket> &bucket, const RateQuota &quota, double sentSince) {
        if (bucket && quota.remaining && (!quota.limit || quota.isPerMinute()))
            bucket->sync(now, std::max(0.0, double(*quota.remaining) + seconds * bucket->perSecond() - sentSince));
    };
    sync(m_requests, headers.requests, double(m_sentRequests - sent.requestsSoFar));
    for (size_t i = 0; i < std::size(tokenKinds); ++i)
        sync(m_tokens[i], headers.*tokenKinds[i].quota,
             tokenKinds[i].amount(m_sentTokens) - tokenKinds[i].amount(sent.tokensSoFar));
}

void RateLimiter::throttled(Instant now, const Sent &sent, Throttle kind,
                            std::optional<std::chrono::milliseconds> retryAfter, double random)
{
    if (kind == Throttle::Concurrency)
        return;
    advance(now);
    if (kind == Throttle::Requests)
        m_learner.refused(sent.at);
    // Of many that were refused together each one says the same: without a time of its own it adds none.
    const bool straggler = sent.at <= m_pauseBegan && m_pauseBegan > Instant(0);
    if (retryAfter || !straggler) {
        const double doubled = double(m_policy.pause.count()) * std::exp2(std::min(m_learner.emptyEpisodes(), 10));
        const double ms = retryAfter ? double(retryAfter->count()) : std::min(doubled, double(m_policy.longestPause.count()));
        if (!m_paused)
            m_pauseBegan = now;
        m_paused = true;
        m_pausedUntil = std::max(m_pausedUntil, now + Instant(qint64(ms * 1e3 * (1.0 + m_policy.jitter * random))));
    }
    if (kind == Throttle::Ramp && sent.at >= m_rampedAt) {
        const auto target = targetPerSecond();
        const double before = target ? *target : m_learner.largestSince(now - Instant(m_policy.learn.evidence));
        m_ramp = Ramp{std::max(m_policy.leastRamp, m_policy.rampShare * before), {}, before * 2.0};
        m_rampedAt = now;
    }
    if (m_ramp)
        m_ramp->doublesAt = std::max(m_ramp->doublesAt, m_pausedUntil + Instant(m_policy.rampStep));
    apply(now);
    if (m_requests)
        m_requests->pauseUntil(now, m_pausedUntil);
    for (auto &bucket : m_tokens) {
        if (bucket)
            bucket->pauseUntil(now, m_pausedUntil);
    }
}

} // namespace lw::llm
