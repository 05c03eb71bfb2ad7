// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/llm/rate_headers.h"
#include "core/llm/rate_learner.h"
#include "core/llm/throttle.h"
#include "core/llm/token_bucket.h"

namespace lw::llm {

/// Limits a minute; empty where none is known.
struct RateLimits
{
    std::optional<double> requests{};
    std::optional<double> tokens{};        ///< prompt and answer together
    std::optional<double> inputTokens{};
    std::optional<double> outputTokens{};
};

struct RatePolicy
{
    using ms = std::chrono::milliseconds;
    RateLimits user{};              ///< what the user set stands above what headers say
    double share = 0.95;          ///< of a limit: clocks and counting differ (Azure: 0.9)
    BucketPolicy bucket{};
    BucketPolicy learnedBucket{.capacitySeconds = 0.0};   ///< what was learned by the second leaves no room for a burst
    LearnPolicy learn{};
    ms pause{1'000};              ///< after a refusal that does not say how long; doubled while nothing at all is accepted
    ms longestPause{30'000};
    double jitter = 0.1;          ///< up to that share is added to a pause, so that programs that share a key part
    double promptMargin = 1.05;   ///< the estimate of the prompt's tokens is that much too low at times
    bool countsMaxTokens = true;  ///< OpenAI, Azure: max_tokens counts when the request comes in, whatever the answer takes
    bool creditsUnused = false;   ///< billed by use: what the answer did not take is given back
    bool rampAtStart = false;     ///< Alibaba: begin low even when nothing was refused
    double rampShare = 0.1;       ///< of the rate before …
    ms rampStep{2'000};           ///< … doubled each
    double leastRamp = 0.5;       ///< requests a second
};

/// What one request takes beside itself.
struct Cost
{
    double inputTokens = 0;
    double outputTokens = 0;
};

/// Decides when the next request may be sent to one model of an endpoint: buckets for requests and tokens a minute, each as
/// soon as its limit is known, from the user, from headers or (requests only) learned from refusals; and pauses, for which an
/// endpoint asks. What asks, asks in the order in which it is to be sent. Each `now` must not be before the one given last.
class RateLimiter final
{
public:
    enum class Source { None, User, Header, Learned };

    /// A request that was counted; handed back with its end.
    struct Sent
    {
        Instant at{0};
        Cost cost;
        quint64 requestsSoFar = 0;   ///< itself included
        Cost tokensSoFar;
    };

    explicit RateLimiter(Instant now, const RatePolicy &policy = {});

    /// The user changed the limits; what is under way counts on.
    void setUser(Instant now, const RateLimits &user);
    /// What a request will take; 0 for `maxTokens` where none is sent.
    [[nodiscard]] Cost estimate(double promptTokens, double maxTokens, double expectedOutput) const;
    /// When it may be sent: now, or when to ask again.
    [[nodiscard]] Instant readyAt(Instant now, const Cost &cost);
    /// … as far as pauses and the number of requests go: what is later than this waits for tokens.
    [[nodiscard]] Instant requestReadyAt(Instant now);
    [[nodiscard]] Sent sent(Instant now, const Cost &cost);
    /// Every request ends here once, whatever came of it. `actual` where the endpoint counted.
    void ended(Instant now, const Sent &sent, const std::optional<Cost> &actual, const RateHeaders &headers);
    /// It was refused with a 429 of this kind. `random` is uniform in [0, 1).
    void throttled(Instant now, const Sent &sent, Throttle kind, std::optional<std::chrono::milliseconds> retryAfter,
                   double random);

    [[nodiscard]] Instant pausedUntil() const { return m_pausedUntil; }
    /// The limit that holds, not the share of it that is used.
    [[nodiscard]] std::optional<double> limitRequestsPerMinute() const;
    [[nodiscard]] std::optional<double> limitTokensPerMinute() const;
    [[nodiscard]] Source requestSource() const;
    /// Requests a second that are sent at most; empty: as many as there are.
    [[nodiscard]] std::optional<double> targetPerSecond() const;
    [[nodiscard]] bool isRamping() const { return m_ramp.has_value(); }

private:
    struct Ramp
    {
        double perSecond;
        Instant doublesAt;
        std::optional<double> goal;   ///< of the rate before; empty: whatever the limit becomes
    };
    /// One kind of tokens: its limit in the tables and what a request takes of it.
    struct TokenKind
    {
        std::optional<double> RateLimits::*limit;
        RateQuota RateHeaders::*quota;
        double (*amount)(const Cost &cost);
    };
    static const TokenKind tokenKinds[3];

    [[nodiscard]] std::optional<double> named(std::optional<double> RateLimits::*which) const;
    void advance(Instant now);
    void apply(Instant now);
    void setBucket(std::optional<TokenBucket> &bucket, Instant now, std::optional<double> perSecond, const BucketPolicy &policy);
    void readHeaders(Instant now, const Sent &sent, const RateHeaders &headers);

    RatePolicy m_policy;
    RateLimits m_headers;
    RateLearner m_learner;
    std::optional<TokenBucket> m_requests;
    bool m_requestsLearned = false;   ///< how much m_requests may save up
    std::optional<TokenBucket> m_tokens[3];
    std::optional<Ramp> m_ramp;
    Instant m_rampedAt{0};
    Instant m_pausedUntil{0};
    Instant m_pauseBegan{0};
    bool m_paused = false;
    quint64 m_sentRequests = 0;
    Cost m_sentTokens;
};

} // namespace lw::llm
