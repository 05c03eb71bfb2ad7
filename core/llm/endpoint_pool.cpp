// SPDX-License-Identifier: Apache-2.0
#include "core/llm/endpoint_pool.h"

#include "core/llm/profile.h"

#include <algorithm>

namespace lw::llm {
namespace {

/// Where nothing is in flight and no time is known, it is looked again after so long.
constexpr Instant lookAgain = std::chrono::milliseconds(100);

/// Of the newest answer in the average length of answers.
constexpr double newestAnswer = 0.05;

bool isRetry(Demand::Kind kind) { return kind == Demand::Kind::Retry || kind == Demand::Kind::Throttled; }

RetryBudget::Kind budgetKind(Demand::Kind kind)
{
    return kind == Demand::Kind::Throttled ? RetryBudget::Kind::Throttle : RetryBudget::Kind::Transient;
}

RatePolicy rateOf(RatePolicy policy, const EndpointSetup &setup)
{
    const Profile &profile = profileOf(setup.endpoint);
    policy.user = setup.limits;
    policy.countsMaxTokens = profile.maxTokensCount;
    policy.creditsUnused = profile.unusedIsCredited;
    policy.rampAtStart = policy.rampAtStart || profile.rampAtStart;
    policy.share = std::min(policy.share, profile.rateShare);
    return policy;
}

ConcurrencyPolicy concurrencyOf(ConcurrencyPolicy policy, const EndpointSetup &setup)
{
    policy.most = std::max(policy.least, std::min(policy.most, setup.mostAtOnce.value_or(policy.most)));
    policy.start = std::min(profileOf(setup.endpoint).startAtOnce.value_or(policy.start), policy.most);
    return policy;
}

/// The connection was taken by nobody: nothing is known of the server but that it is not there.
bool isSilence(const std::optional<Error> &failure)
{
    return failure
        && (failure->code == Code::Connect || failure->code == Code::Resolve || failure->code == Code::ConnectTimeout);
}

} // namespace

EndpointPool::Member::Member(const EndpointSetup &which, const PoolPolicy &policy, Instant now)
    : setup(which)
    , state(std::make_shared<EndpointState>(which.endpoint))
    , rate(now, rateOf(policy.rate, which))
    , concurrency(now, concurrencyOf(policy.concurrency, which))
    , health(policy.health)
{
    setFixed(now, policy.fixedConcurrency);
    static_cast<void>(concurrency.takeChanges()); // what it begins with is no change
}

EndpointPool::EndpointPool(const std::vector<EndpointSetup> &endpoints, const PoolPolicy &policy, Instant now,
                           std::function<double()> random)
    : m_policy(policy)
    , m_random(std::move(random))
    , m_budget(policy.budget)
    , m_spend(policy.spend)
{
    m_members.reserve(endpoints.size());
    for (const EndpointSetup &setup : endpoints)
        m_members.emplace_back(setup, policy, now);
}

std::optional<EndpointPool::Wait> EndpointPool::heldBack(Instant now, const Demand &demand) const
{
    if (m_silentSince)
        return Wait{Hold::Unreachable, {}};
    if (m_policy.fixedConcurrency && m_inFlight >= *m_policy.fixedConcurrency)
        return Wait{Hold::Concurrency, {}};
    if (isRetry(demand.kind) && !m_budget.allows(now, budgetKind(demand.kind), m_inFlight)) {
        const Instant at = m_budget.retryAt(now, budgetKind(demand.kind));
        return Wait{Hold::RetryBudget, at > now ? std::optional(at) : std::nullopt};
    }
    return {};
}

EndpointPool::Verdict EndpointPool::admit(Instant now, const Demand &demand)
{
    if (const auto error = allDisabled())
        return Never{*error};
    if (const auto wait = heldBack(now, demand))
        return *wait;

    std::vector<PickCandidate> pool(m_members.size());
    std::vector<Cost> costs(m_members.size());
    std::vector<qint64> reserve(m_members.size(), 0);
    bool roomLater = false;
    bool capped = m_spend.limit().unit != SpendLimit::Unit::None;
    for (std::size_t i = 0; i < m_members.size(); ++i) {
        Member &member = m_members[i];
        costs[i] = member.rate.estimate(demand.promptTokens, demand.maxTokens, m_tokensAnAnswer * demand.records);
        pool[i].standing = standing(member.health);
        pool[i].ejectedUntil = member.health.ejectedUntil();
        pool[i].throttledUntil = member.rate.readyAt(now, costs[i]);
        pool[i].lacks = member.disabled.has_value();
        pool[i].failedHere = std::find(demand.failedAt.begin(), demand.failedAt.end(), i) != demand.failedAt.end();
        pool[i].inFlight = member.inFlight;
        pool[i].limit = member.concurrency.limit();
        pool[i].weight = member.setup.weight;
        pool[i].latency = member.latency;
        if (!capped || pool[i].lacks)
            continue;
        const auto most = m_spend.most(member.setup.price, qint64(demand.promptTokens), qint64(demand.maxTokens));
        const SpendCap::Room room = most ? m_spend.room(*most) : SpendCap::Room::Never;
        reserve[i] = most.value_or(0);
        pool[i].lacks = room != SpendCap::Room::Now;
        roomLater = roomLater || room == SpendCap::Room::Later;
    }
    const auto lacks = [](const PickCandidate &each) { return each.lacks; };
    if (capped && std::all_of(pool.begin(), pool.end(), lacks)) {
        m_spent = m_spent || !roomLater;
        if (!roomLater)
            return Never{{Code::Cancelled, QStringLiteral("The cap of this run is reached."), {}, {}}};
        return Wait{Hold::Spend, {}};
    }
    const auto pick = pickEndpoint(m_policy.pick, pool, now, {m_tokensAnAnswer * demand.records, demand.waiting}, m_random);
    if (!pick)
        return whyNot(now, pool);

    Member &member = m_members[pick->index];
    if (pick->kind == Pick::Kind::Trial)
        member.health.trialStarted();
    if (isRetry(demand.kind))
        m_budget.started(now, budgetKind(demand.kind));
    if (capped)
        static_cast<void>(m_spend.reserve(reserve[pick->index]));
    ++member.inFlight;
    ++member.requests;
    ++m_inFlight;
    return Permit{pick->index, demand.kind, member.rate.sent(now, costs[pick->index]), member.inFlight, double(demand.records),
                  reserve[pick->index]};
}

EndpointPool::Wait EndpointPool::whyNot(Instant now, const std::vector<PickCandidate> &pool)
{
    Wait wait{Hold::Concurrency, {}};
    bool full = false;
    for (std::size_t i = 0; i < pool.size(); ++i) {
        if (pool[i].lacks)
            continue;
        const bool throttled = pool[i].throttledUntil > now;
        full = full || (!throttled && pool[i].inFlight >= pool[i].limit);
        if (!throttled || pool[i].inFlight >= pool[i].limit || (wait.until && *wait.until <= pool[i].throttledUntil))
            continue;
        wait.until = pool[i].throttledUntil;
        Member &member = m_members[i];
        const bool paused = member.rate.pausedUntil() > now;
        const bool requests = paused ? member.pausedFor != Throttle::Tokens : member.rate.requestReadyAt(now) > now;
        wait.why = requests ? Hold::RequestRate : Hold::Tokens;
    }
    if (full)
        wait.why = Hold::Concurrency;
    if (!wait.until && m_inFlight == 0)
        wait.until = now + lookAgain;
    return wait;
}

void EndpointPool::ended(Instant now, const Permit &permit, const AttemptEnd &end)
{
    Member &member = m_members[permit.endpoint];
    settle(permit, end);
    pace(now, permit, end);
    if (end.failure && end.failure->code != Code::Cancelled)
        ++member.errors;
    heard(now, member, end.answered || !isSilence(end.failure));
    // Of one endpoint alone nothing is gained by putting it aside.
    if (m_members.size() > 1) {
        const HealthSign sign = healthSign(end.failure ? std::optional(end.failure->code) : std::nullopt);
        healthChanged(now, member, member.health.ended(now, permit.sent.at, sign, tallyOfOthers(now, permit.endpoint), m_random()));
    }
    const bool forGood = end.failure && (end.failure->code == Code::Quota || (end.failure->code == Code::Auth && m_members.size() > 1));
    if (forGood)
        member.disabled = end.failure;
    --member.inFlight;
    --m_inFlight;
}

/// What it cost, in tokens of the limits, of the retry budget and of the cap.
void EndpointPool::settle(const Permit &permit, const AttemptEnd &end)
{
    const bool well = !end.failure;
    if (isRetry(permit.kind))
        m_budget.ended(budgetKind(permit.kind), well ? RetryBudget::End::Succeeded : RetryBudget::End::Failed);
    else if (well)
        m_budget.cleanSuccess();
    if (well && end.usage.completion)
        m_tokensAnAnswer += (m_tokensAnAnswer == 0 ? 1.0 : newestAnswer)
            * (double(*end.usage.completion) / permit.work - m_tokensAnAnswer);
    if (m_spend.limit().unit == SpendLimit::Unit::None)
        return;
    std::optional<qint64> actual;
    if (!end.mayBeBilled && m_spend.limit().unit != SpendLimit::Unit::Requests)
        actual = 0;
    else
        actual = m_spend.used(m_members[permit.endpoint].setup.price, end.usage, end.utc);
    m_spend.settle(permit.reserved, actual);
}

/// What it says of how fast and how many at once.
void EndpointPool::pace(Instant now, const Permit &permit, const AttemptEnd &end)
{
    Member &member = m_members[permit.endpoint];
    std::optional<Cost> actual;
    if (end.usage.prompt && end.usage.completion)
        actual = Cost{double(*end.usage.prompt), double(*end.usage.completion)};
    member.rate.ended(now, permit.sent, actual, end.headers);
    std::optional<Throttle> throttle = end.throttle;
    if (!throttle && end.failure && end.failure->code == Code::RateLimited)
        throttle = profileOf(member.setup.endpoint).unsaid;
    if (throttle && *throttle != Throttle::Concurrency) {
        member.rate.throttled(now, permit.sent, *throttle, end.failure ? end.failure->retryAfter : std::nullopt, m_random());
        member.pausedFor = throttle;
    }
    const bool late = end.failure && (end.failure->code == Code::ConnectTimeout || end.failure->code == Code::FirstTokenTimeout);
    if (throttle == Throttle::Concurrency)
        member.concurrency.dropped(now, ConcurrencyLimit::Drop::Refused, permit.inFlight);
    else if (late)
        member.concurrency.dropped(now, ConcurrencyLimit::Drop::Timeout, permit.inFlight);
    else if (!end.failure)
        member.concurrency.answered(now, {permit.sent.at, end.firstTokenAt, permit.work}, member.inFlight);
    if (!end.failure) {
        const Instant total = now - permit.sent.at;
        const Instant first = end.firstTokenAt ? *end.firstTokenAt - permit.sent.at : total;
        member.latency.add(first, total, end.usage.completion.value_or(0));
    }
    member.concurrency.setRate(member.rate.targetPerSecond());
}

void EndpointPool::heard(Instant now, Member &member, bool answered)
{
    if (!answered) {
        ++member.silent;
        if (member.silent >= m_policy.silent && !member.lookAt)
            member.lookAt = now + Instant(m_policy.health.probeEvery);
        const auto silent = [this](const Member &each) { return each.disabled || each.silent >= m_policy.silent; };
        if (!m_silentSince && std::all_of(m_members.begin(), m_members.end(), silent))
            m_silentSince = now;
        return;
    }
    member.silent = 0;
    member.lookAt.reset();
    if (std::exchange(m_silentSince, {}))
        member.concurrency.restart(now);
}

HealthTally EndpointPool::tallyOfOthers(Instant now, std::size_t but)
{
    HealthTally sum;
    for (std::size_t i = 0; i < m_members.size(); ++i) {
        if (i != but)
            sum += m_members[i].health.tally(now);
    }
    return sum;
}

void EndpointPool::healthChanged(Instant now, Member &member, EndpointHealth::Change change)
{
    if (change == EndpointHealth::Change::Returned)
        member.concurrency.restart(now);
}

std::optional<EndpointPool::Probe> EndpointPool::nextProbe() const
{
    std::optional<Probe> next;
    for (std::size_t i = 0; i < m_members.size(); ++i) {
        const Member &member = m_members[i];
        const EndpointHealth::Next wanted = member.health.next();
        std::optional<Instant> at = member.lookAt;
        if (wanted.what == EndpointHealth::Next::What::FreeProbe)
            at = std::min(at.value_or(wanted.at), wanted.at);
        if (at && !member.disabled && !member.probing && (!next || *at < next->at))
            next = Probe{i, *at};
    }
    return next;
}

void EndpointPool::probeStarted(Instant now, std::size_t endpoint)
{
    Member &member = m_members[endpoint];
    member.probing = true;
    member.lookAt.reset();
    if (member.health.next().what == EndpointHealth::Next::What::FreeProbe)
        member.health.probeStarted(now);
}

void EndpointPool::probeEnded(Instant now, std::size_t endpoint, bool answered)
{
    Member &member = m_members[endpoint];
    member.probing = false;
    healthChanged(now, member, member.health.probeEnded(now, answered, m_random()));
    heard(now, member, answered);
}

void EndpointPool::Member::setFixed(Instant now, std::optional<int> number)
{
    if (number)
        number = std::min(*number, setup.mostAtOnce.value_or(*number));
    concurrency.setFixed(now, number);
}

void EndpointPool::setFixedConcurrency(Instant now, std::optional<int> number)
{
    m_policy.fixedConcurrency = number;
    for (Member &member : m_members)
        member.setFixed(now, number);
}

int EndpointPool::limit() const
{
    int sum = 0;
    for (const Member &member : m_members) {
        if (!member.disabled && standing(member.health) == PickCandidate::Standing::In)
            sum += member.concurrency.limit();
    }
    // All are aside: all are used.
    for (const Member &member : m_members)
        sum = sum > 0 ? sum : member.concurrency.limit();
    return m_policy.fixedConcurrency ? std::min(sum, *m_policy.fixedConcurrency) : sum;
}

std::optional<Error> EndpointPool::allDisabled() const
{
    std::optional<Error> last;
    for (const Member &member : m_members) {
        if (!member.disabled)
            return {};
        last = member.disabled;
    }
    return last;
}

} // namespace lw::llm
