// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/llm/concurrency_limit.h"
#include "core/llm/demand.h"
#include "core/llm/endpoint_pick.h"
#include "core/llm/endpoint_state.h"
#include "core/llm/rate_limiter.h"
#include "core/llm/retry_budget.h"
#include "core/llm/spend_cap.h"

#include <memory>
#include <variant>

namespace lw::llm {

/// One endpoint as a person set it up.
struct EndpointSetup
{
    Endpoint endpoint;
    RateLimits limits{};              ///< a minute; what is empty is read from headers or learned
    std::optional<int> mostAtOnce{};  ///< requests in flight there, at most
    double weight = 1;                ///< > 0: of two that are equally quick, that many times the requests
    Price price{};
};

/// Every rule of the pool, so that tests can run the same ones at a hundredth of the time.
struct PoolPolicy
{
    RatePolicy rate{};
    ConcurrencyPolicy concurrency{};
    std::optional<int> fixedConcurrency{};   ///< of a person: exactly so many, of all endpoints together
    HealthPolicy health{};
    PickPolicy pick{};
    RetryBudgetPolicy budget{};
    SpendLimit spend{};
    int silent = 5;                          ///< connections in a row that nobody took: nobody is there
    std::chrono::milliseconds longestOutage{300'000};   ///< nobody at any endpoint for so long ends the run
};

/// Why an attempt waits.
enum class Hold {
    RequestRate,
    Tokens,
    Concurrency,   ///< as many are in flight as the endpoints take well
    RetryBudget,
    Spend,         ///< what is in flight may use up the rest of the cap
    Unreachable,   ///< nobody answers at any endpoint; it is looked every few seconds whether somebody does
};

/// What came of an attempt, as far as it says something of the endpoint.
struct AttemptEnd
{
    std::optional<Error> failure{};
    std::optional<Throttle> throttle{};    ///< beside Code::RateLimited and Code::Server
    bool answered = false;                 ///< at least the head of an answer came
    bool mayBeBilled = true;
    RateHeaders headers{};
    metrics::Usage usage{};
    QDateTime utc{};
    std::optional<Instant> firstTokenAt{};
};

/// The endpoints of one run and all that is known of them: where the next attempt goes, when, and whether at all. Puts
/// RateLimiter, ConcurrencyLimit, EndpointHealth, RetryBudget, SpendCap and pickEndpoint() together. Pure; each `now` must not
/// be before the one given last. `random` gives numbers in [0, 1).
class EndpointPool final
{
public:
    /// Handed out with an attempt, and back with its end.
    struct Permit
    {
        std::size_t endpoint = 0;
        Demand::Kind kind = Demand::Kind::First;
        RateLimiter::Sent sent{};
        int inFlight = 0;        ///< there, this one included
        double work = 1;
        qint64 reserved = 0;     ///< of the spend cap
    };
    struct Wait
    {
        Hold why;
        std::optional<Instant> until{};   ///< empty: until an attempt or a probe has ended
    };
    /// No endpoint will ever take it.
    struct Never
    {
        Error error;
    };
    using Verdict = std::variant<Permit, Wait, Never>;

    struct Member
    {
        Member(const EndpointSetup &setup, const PoolPolicy &policy, Instant now);
        /// A person's number for all endpoints, of which this one may have a lower one of its own.
        void setFixed(Instant now, std::optional<int> number);

        EndpointSetup setup;
        std::shared_ptr<EndpointState> state;
        RateLimiter rate;
        ConcurrencyLimit concurrency;
        EndpointHealth health;
        EndpointLatency latency;
        std::optional<Throttle> pausedFor;   ///< what the last pause was for
        std::optional<Error> disabled;       ///< money or key: it is not asked any more
        int inFlight = 0;
        int silent = 0;                      ///< connections in a row that nobody took
        bool probing = false;
        std::optional<Instant> lookAt;       ///< … then: whether somebody is there again
        qint64 requests = 0;
        qint64 errors = 0;
    };

    EndpointPool(const std::vector<EndpointSetup> &endpoints, const PoolPolicy &policy, Instant now,
                 std::function<double()> random);

    [[nodiscard]] Verdict admit(Instant now, const Demand &demand);
    /// Each permit once.
    void ended(Instant now, const Permit &permit, const AttemptEnd &end);

    struct Probe
    {
        std::size_t endpoint;
        Instant at;
    };
    /// The next look, without cost, whether somebody is there; empty: none is wanted. Then probeStarted() and probeEnded().
    [[nodiscard]] std::optional<Probe> nextProbe() const;
    void probeStarted(Instant now, std::size_t endpoint);
    void probeEnded(Instant now, std::size_t endpoint, bool answered);

    /// A person's own number of requests in flight, of all endpoints together; empty: it is found out again.
    void setFixedConcurrency(Instant now, std::optional<int> number);
    /// The number of all requests in flight that the endpoints take at the moment.
    [[nodiscard]] int limit() const;
    [[nodiscard]] int inFlight() const { return m_inFlight; }
    /// Since when nobody answers anywhere.
    [[nodiscard]] std::optional<Instant> silentSince() const { return m_silentSince; }
    /// All endpoints are out of use for good: why the last one is.
    [[nodiscard]] std::optional<Error> allDisabled() const;
    /// The cap leaves no room for a further request, whatever comes of those in flight.
    [[nodiscard]] bool isSpent() const { return m_spent; }
    [[nodiscard]] const SpendCap &spend() const { return m_spend; }
    [[nodiscard]] const std::vector<Member> &members() const { return m_members; }
    [[nodiscard]] std::vector<Member> &members() { return m_members; }

private:
    [[nodiscard]] std::optional<Wait> heldBack(Instant now, const Demand &demand) const;
    [[nodiscard]] Wait whyNot(Instant now, const std::vector<PickCandidate> &pool);
    [[nodiscard]] HealthTally tallyOfOthers(Instant now, std::size_t but);
    void healthChanged(Instant now, Member &member, EndpointHealth::Change change);
    void settle(const Permit &permit, const AttemptEnd &end);
    void pace(Instant now, const Permit &permit, const AttemptEnd &end);
    void heard(Instant now, Member &member, bool answered);

    PoolPolicy m_policy;
    std::function<double()> m_random;
    std::vector<Member> m_members;
    RetryBudget m_budget;
    SpendCap m_spend;
    bool m_spent = false;
    int m_inFlight = 0;
    double m_tokensAnAnswer = 0;   ///< moving average
    std::optional<Instant> m_silentSince;
};

} // namespace lw::llm
