// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/llm/endpoint_pool.h"
#include "core/net/http_transport.h"

#include <QObject>
#include <QTimer>

#include <deque>

namespace lw::llm {

/// The one queue of a run before its endpoints: who wants to send an attempt asks here, and is told when and where. Carries
/// out what EndpointPool decides; owns its timer and its probes. Retries go before first attempts, but what a retry budget
/// holds back holds nobody else. Lives on the thread of the transport, which must outlive it.
class Admission final : public QObject
{
    Q_OBJECT

public:
    using Permit = EndpointPool::Permit;

    /// Who waits. Both calls come from the event loop or from ended() of another one, never from acquire().
    class Waiter
    {
    public:
        virtual ~Waiter() = default;
        virtual void admitted(const Permit &permit) = 0;
        /// No endpoint will ever take it; it waits no more.
        virtual void turnedAway(const Error &error) = 0;
    };

    Admission(net::HttpTransport &transport, const Clock &clock, const std::vector<EndpointSetup> &endpoints,
              const PoolPolicy &policy, QObject *parent = nullptr);
    ~Admission() override;

    /// The permit where it may be sent now; else it waits in the queue, until it is admitted or withdrawn. Each permit is to be
    /// handed back with ended().
    [[nodiscard]] std::optional<Permit> acquire(Waiter &waiter, Demand demand);
    void withdraw(Waiter &waiter);
    void ended(const Permit &permit, const AttemptEnd &end);
    /// While it holds, no first attempt is admitted; retries are.
    void setHeld(bool held);
    /// From now on exactly so many in flight, of all endpoints together; empty: as many as they take well.
    void setFixedConcurrency(std::optional<int> number);
    struct ConcurrencyChange
    {
        std::size_t endpoint;
        ConcurrencyLimit::Change change;
    };
    /// What has changed since the last call.
    [[nodiscard]] std::vector<ConcurrencyChange> takeConcurrencyChanges();
    /// Nobody is admitted any more.
    void close() { m_closed = true; }

    [[nodiscard]] const std::shared_ptr<EndpointState> &state(std::size_t endpoint) const;
    /// First attempts that wait: while there are some, more would only wait behind them.
    [[nodiscard]] bool isHoldingFirst() const { return !m_first.empty(); }
    [[nodiscard]] const EndpointPool &pool() const { return m_pool; }
    /// What the first in the queue waits for; empty: nobody waits.
    [[nodiscard]] std::optional<Hold> holding() const { return m_holding; }

Q_SIGNALS:
    /// More first attempts may be asked for than before. From the event loop.
    void room();
    /// Once: the run can send nothing more. Code::Connect after PoolPolicy::longestOutage, Code::Cancelled where the cap is
    /// reached, else why the last endpoint is out of use. From the event loop.
    void over(const lw::Error &error);

private:
    struct Waiting
    {
        Waiter *waiter;
        Demand demand;
    };
    class ProbeCall;

    void serve();
    [[nodiscard]] bool serve(std::deque<Waiting> &queue);
    void look();
    void schedule();
    void onTimer();
    void probe(std::size_t endpoint);
    void probeEnded(std::size_t endpoint, bool answered);
    void tellOver(const Error &error);

    net::HttpTransport &m_transport;
    const Clock &m_clock;
    PoolPolicy m_policy;
    EndpointPool m_pool;
    std::deque<Waiting> m_again;
    std::deque<Waiting> m_first;
    std::optional<Hold> m_holding;
    std::optional<Instant> m_wakeAt;       ///< of those who wait
    bool m_serving = false;
    bool m_held = false;
    bool m_closed = false;
    bool m_mayTurnAway = false;            ///< in the event loop, where nobody is in the middle of something
    bool m_over = false;
    bool m_roomTold = false;               ///< room() is on its way
    std::vector<std::unique_ptr<ProbeCall>> m_probes;   ///< one an endpoint
    QTimer m_timer;
};

} // namespace lw::llm
