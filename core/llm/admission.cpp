// SPDX-License-Identifier: Apache-2.0
#include "core/llm/admission.h"

#include "core/llm/provider.h"

#include <QRandomGenerator>

#include <algorithm>

namespace lw::llm {

/// One look whether somebody is there: the list of models, which costs nothing. Any head of an answer will do.
class Admission::ProbeCall final : private net::HttpSink
{
public:
    ProbeCall(Admission &owner, std::size_t endpoint, const Endpoint &which)
        : m_owner(owner)
        , m_endpoint(endpoint)
        , m_transfer(owner.m_transport.start(encodeModels(which), *this))
    {
    }

private:
    void onHead(int, const net::Headers &) override { m_answered = true; }
    void onBytes(QByteArrayView) override {}
    // Destroys this.
    void onFinished(const net::TransferEnd &) override { m_owner.probeEnded(m_endpoint, m_answered); }

    Admission &m_owner;
    std::size_t m_endpoint;
    bool m_answered = false;
    std::unique_ptr<net::HttpTransfer> m_transfer;
};

Admission::Admission(net::HttpTransport &transport, const Clock &clock, const std::vector<EndpointSetup> &endpoints,
                     const PoolPolicy &policy, QObject *parent)
    : QObject(parent)
    , m_transport(transport)
    , m_clock(clock)
    , m_policy(policy)
    , m_pool(endpoints, policy, clock.now(), [] { return QRandomGenerator::global()->generateDouble(); })
    , m_probes(endpoints.size())
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Admission::onTimer);
}

Admission::~Admission() = default;

const std::shared_ptr<EndpointState> &Admission::state(std::size_t endpoint) const
{
    return m_pool.members()[endpoint].state;
}

std::optional<Admission::Permit> Admission::acquire(Waiter &waiter, Demand demand)
{
    std::deque<Waiting> &queue = demand.kind == Demand::Kind::First ? m_first : m_again;
    queue.push_back({&waiter, std::move(demand)});
    // Whoever came before goes before; so the queue decides, and the newcomer is asked for last.
    if (m_closed || (m_held && &queue == &m_first) || queue.size() > 1
        || (&queue == &m_first && !m_again.empty() && m_holding && *m_holding != Hold::RetryBudget)) {
        schedule();
        return {};
    }
    const EndpointPool::Verdict verdict = m_pool.admit(m_clock.now(), queue.front().demand);
    if (const auto *permit = std::get_if<Permit>(&verdict)) {
        queue.pop_front();
        return *permit;
    }
    // It is told from the event loop: who asks is in the middle of something.
    const auto *wait = std::get_if<EndpointPool::Wait>(&verdict);
    m_holding = wait ? wait->why : Hold::Spend;
    m_wakeAt = std::min(m_wakeAt.value_or(Instant::max()), wait ? wait->until.value_or(Instant::max()) : Instant(0));
    schedule();
    return {};
}

void Admission::withdraw(Waiter &waiter)
{
    const auto isWaiter = [&waiter](const Waiting &each) { return each.waiter == &waiter; };
    for (std::deque<Waiting> *queue : {&m_again, &m_first})
        queue->erase(std::remove_if(queue->begin(), queue->end(), isWaiter), queue->end());
}

void Admission::ended(const Permit &permit, const AttemptEnd &end)
{
    m_pool.ended(m_clock.now(), permit, end);
    // Where it failed its question goes on waiting and nobody else looks: those who may ask in its place are told.
    if (end.failure && !std::exchange(m_roomTold, true)) {
        QMetaObject::invokeMethod(this, [this] {
            m_roomTold = false;
            Q_EMIT room();
        }, Qt::QueuedConnection);
    }
    if (const auto error = m_pool.allDisabled())
        tellOver(*error);
    serve();
}

void Admission::setHeld(bool held)
{
    m_held = held;
    if (!held)
        serve();
}

void Admission::setFixedConcurrency(std::optional<int> number)
{
    m_pool.setFixedConcurrency(m_clock.now(), number);
    serve();
    Q_EMIT room();
}

std::vector<Admission::ConcurrencyChange> Admission::takeConcurrencyChanges()
{
    std::vector<ConcurrencyChange> all;
    for (std::size_t i = 0; i < m_pool.members().size(); ++i) {
        for (const ConcurrencyLimit::Change &change : m_pool.members()[i].concurrency.takeChanges())
            all.push_back({i, change});
    }
    return all;
}

void Admission::serve()
{
    if (std::exchange(m_serving, true))
        return; // one that was admitted ended at once: the loop below goes on
    m_wakeAt.reset();
    m_holding.reset();
    // Retries come first; what only their own budget holds back holds nobody else.
    const bool free = !m_closed && (serve(m_again) || m_holding == Hold::RetryBudget);
    if (free && !m_held)
        static_cast<void>(serve(m_first));
    m_serving = false;
    if (m_pool.isSpent())
        tellOver({Code::Cancelled, QStringLiteral("The cap of this run is reached."), {}, {}});
    schedule();
}

bool Admission::serve(std::deque<Waiting> &queue)
{
    while (!queue.empty()) {
        const EndpointPool::Verdict verdict = m_pool.admit(m_clock.now(), queue.front().demand);
        if (const auto *wait = std::get_if<EndpointPool::Wait>(&verdict)) {
            m_holding = wait->why;
            if (wait->until)
                m_wakeAt = std::min(m_wakeAt.value_or(*wait->until), *wait->until);
            return false;
        }
        if (std::holds_alternative<EndpointPool::Never>(verdict) && !m_mayTurnAway) {
            m_wakeAt = Instant(0);
            return false;
        }
        Waiter *waiter = queue.front().waiter;
        queue.pop_front();
        if (const auto *permit = std::get_if<Permit>(&verdict))
            waiter->admitted(*permit);
        else if (const auto *never = std::get_if<EndpointPool::Never>(&verdict))
            waiter->turnedAway(never->error);
    }
    return true;
}

void Admission::schedule()
{
    std::optional<Instant> at = m_wakeAt;
    if (const auto probe = m_pool.nextProbe())
        at = std::min(at.value_or(probe->at), probe->at);
    if (!at || *at == Instant::max()) {
        m_timer.stop();
        return;
    }
    // A server may ask for a pause of months, which no timer holds: it is looked at again before.
    const Instant left = std::clamp(*at - m_clock.now(), Instant(0), Instant(std::chrono::hours(1)));
    m_timer.start(std::chrono::ceil<std::chrono::milliseconds>(left));
}

void Admission::onTimer()
{
    look();
    m_mayTurnAway = true;
    serve();
    m_mayTurnAway = false;
    if (m_first.empty())
        Q_EMIT room();
}

/// Whether somebody is there again, where nobody was.
void Admission::look()
{
    const Instant now = m_clock.now();
    while (const auto next = m_pool.nextProbe()) {
        if (next->at > now)
            break;
        probe(next->endpoint);
    }
    const auto silent = m_pool.silentSince();
    if (silent && now - *silent >= Instant(m_policy.longestOutage)) {
        const QString url = m_pool.members().front().state->endpoint.shownUrl();
        tellOver({Code::Connect, QStringLiteral("Nobody has answered at %1 for %2 s. Start the server or look at the network, then "
                                                "run again: what is missing is asked then.")
                                     .arg(url)
                                     .arg(double(m_policy.longestOutage.count()) / 1000.0), {}, {}});
    }
}

void Admission::probe(std::size_t endpoint)
{
    m_pool.probeStarted(m_clock.now(), endpoint);
    m_probes[endpoint] = std::make_unique<ProbeCall>(*this, endpoint, state(endpoint)->endpoint);
}

void Admission::probeEnded(std::size_t endpoint, bool answered)
{
    m_probes[endpoint].reset();
    m_pool.probeEnded(m_clock.now(), endpoint, answered);
    serve();
    if (m_first.empty())
        Q_EMIT room();
}

void Admission::tellOver(const Error &error)
{
    if (std::exchange(m_over, true))
        return;
    QMetaObject::invokeMethod(this, [this, error] { Q_EMIT over(error); }, Qt::QueuedConnection);
}

} // namespace lw::llm
