// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/llm/admission.h"
#include "core/llm/chat_request.h"
#include "core/llm/completion_reader.h"
#include "core/llm/endpoint_state.h"
#include "core/llm/request_machine.h"
#include "core/metrics/attempt.h"
#include "core/net/http_transport.h"

#include <QObject>
#include <QTimer>

#include <array>
#include <memory>
#include <optional>

namespace lw::llm {

/// Carries out what RequestMachine decides for one question: owns its attempt and its timers, and asks Admission for a place
/// before each attempt. Lives on the thread of the transport. Deleting it aborts everything, and nothing is heard of it any more; it may be deleted in any of its signals
/// only by deleteLater().
///
/// Order of signals: (attemptStarted, text…, attemptFinished, [restarted])…, finished once and last.
class RequestRunner final : public QObject, private net::HttpSink, private Admission::Waiter
{
    Q_OBJECT

public:
    struct Policy
    {
        RetryPolicy retry;
        Deadlines deadlines;
    };

    /// Each attempt goes where and when `admission` says; it and the transport must outlive the runner.
    RequestRunner(net::HttpTransport &transport, const Clock &clock, Admission &admission, ChatRequest request,
                  const Policy &policy, QObject *parent = nullptr);
    /// One question alone, to one endpoint and at once. The transport must outlive the runner.
    RequestRunner(net::HttpTransport &transport, const Clock &clock, std::shared_ptr<EndpointState> state,
                  ChatRequest request, const Policy &policy, QObject *parent = nullptr);
    ~RequestRunner() override;

    void start();
    /// Ends with Code::Cancelled, at once.
    void cancel();
    [[nodiscard]] int attempts() const { return m_machine.attempts(); }
    /// Of the running attempt, or of the last one; null before the first.
    [[nodiscard]] const std::shared_ptr<EndpointState> &endpoint() const { return m_state; }
    /// Requests that are still to be sent in the run, this one included, as far as it is known.
    void setWaiting(qint64 requests) { m_waiting = requests; }

Q_SIGNALS:
    void attemptStarted(int number, const QDateTime &startedAt);
    /// New text, as it came; UTF-8, cut where the server cut it (always between characters).
    void text(lw::llm::CompletionReader::Part part, const QString &text);
    /// The text shown so far is void; another attempt begins.
    void restarted();
    void attemptFinished(const lw::metrics::Attempt &attempt);
    void finished(const lw::Result<lw::llm::Completion> &result);

private:
    void onHead(int status, const net::Headers &headers) override;
    void onBytes(QByteArrayView bytes) override;
    void onFinished(const net::TransferEnd &end) override;

    RequestRunner(net::HttpTransport &transport, const Clock &clock, Admission *admission, std::shared_ptr<EndpointState> state,
                  ChatRequest request, const Policy &policy, QObject *parent);

    void admitted(const Admission::Permit &permit) override;
    void turnedAway(const Error &error) override;

    void carryOut(const RequestMachine::Actions &actions);
    void acquire(Demand::Kind kind);
    void leaveQueue();
    void handBack(const std::optional<Error> &failure);
    void beginAttempt(int number);
    void judge();
    void endAttempt(const std::optional<Error> &failure);
    void arm(RequestMachine::Timer timer, std::chrono::milliseconds delay);
    void schedule();
    void onTimer();

    net::HttpTransport &m_transport;
    const Clock &m_clock;
    Admission *m_admission;            ///< null: every attempt goes to m_state, at once
    std::shared_ptr<EndpointState> m_state;
    ChatRequest m_request;
    std::chrono::milliseconds m_connectTimeout;
    RequestMachine m_machine;

    std::optional<Admission::Permit> m_permit;    ///< of the running attempt
    bool m_queued = false;
    std::vector<std::size_t> m_failedAt;
    qint64 m_waiting = std::numeric_limits<qint64>::max();
    RateHeaders m_rateHeaders;         ///< of the running attempt, as the one below
    std::optional<Instant> m_firstTokenAt;

    std::unique_ptr<net::HttpTransfer> m_transfer;
    std::optional<CompletionReader> m_reader;   ///< stays until the next attempt: an attempt may be ended from inside it
    bool m_attemptRuns = false;
    Capabilities m_usedCapabilities;   ///< of the running attempt: others may have learned meanwhile
    metrics::Attempt m_attempt;
    Instant m_attemptStart{0};
    std::optional<Instant> m_overAt;   ///< when the answer had logically ended, though its body may go on
    std::optional<Completion> m_completion;

    // One QTimer serves all deadlines: it sleeps until the earliest and looks which have passed. Moving a deadline into the
    // future, which happens at every read, then costs one store.
    QTimer m_timer;
    std::array<std::optional<Instant>, RequestMachine::timerCount> m_dueAt;
    std::optional<Instant> m_wakeAt;
};

} // namespace lw::llm
