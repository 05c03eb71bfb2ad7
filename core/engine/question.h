// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/flight.h"
#include "core/engine/piece_job.h"
#include "core/llm/request_runner.h"

#include <QObject>

#include <functional>
#include <memory>

namespace lw::engine {

/// One request on its way with the pieces it asks for: watches its runner, numbers its attempts over all requests that its
/// pieces were in, and keeps the picture of it. Lives on the engine's thread; deleting it aborts it. It may be deleted in its
/// signals only by deleteLater().
///
/// Order of signals: (text…, attemptEnded)…, ended once and last.
class Question final : public QObject
{
    Q_OBJECT

public:
    Question(qint64 number, std::vector<PieceJob> pieces, const Clock &clock, QObject *parent = nullptr);
    ~Question() override;

    /// Once. The transport must outlive it.
    void ask(net::HttpTransport &transport, llm::Admission &admission, llm::ChatRequest request,
             const llm::RequestRunner::Policy &policy, qint64 waiting);
    void cancel();
    /// Asked before each attempt, when nothing of it has been sent yet; false: it is not sent, and the question is cancelled.
    void setGate(std::function<bool()> gate) { m_gate = std::move(gate); }

    [[nodiscard]] std::vector<PieceJob> &pieces() { return m_pieces; }
    [[nodiscard]] const std::vector<PieceJob> &pieces() const { return m_pieces; }
    /// Which attempt this is, of the piece that was asked most often: from 1, over all requests that its pieces were in.
    [[nodiscard]] int attemptNumber() const;
    /// All its pieces but the first.
    [[nodiscard]] std::vector<store::PieceRef> company() const;
    [[nodiscard]] int size() const { return int(m_pieces.size()); }
    /// As they were counted before it was sent.
    [[nodiscard]] qint64 promptTokens() const { return m_promptTokens; }
    [[nodiscard]] const Flight &flight() const { return m_flight; }
    /// It waits to be sent for the first time.
    [[nodiscard]] bool isUnsent() const { return !m_runner || m_runner->attempts() == 0; }
    [[nodiscard]] bool isRunning() const { return m_flight.runningSince().has_value(); }
    /// That the running attempt, or the last one, was sent to; null before the first.
    [[nodiscard]] const llm::EndpointState *endpoint() const { return m_runner ? m_runner->endpoint().get() : nullptr; }
    [[nodiscard]] bool isCanary() const { return m_canary; }
    void setCanary(bool canary) { m_canary = canary; }

Q_SIGNALS:
    /// Text of the answer came.
    void text();
    void attemptEnded(const lw::metrics::Attempt &attempt);
    void ended(const lw::Result<lw::llm::Completion> &result);

private:
    [[nodiscard]] static Flight flightOf(qint64 number, const std::vector<PieceJob> &pieces, Instant now);

    const Clock &m_clock;
    std::vector<PieceJob> m_pieces;
    Flight m_flight;
    std::unique_ptr<llm::RequestRunner> m_runner;
    std::function<bool()> m_gate;
    bool m_canary = false;
    qint64 m_promptTokens = 0;
};

} // namespace lw::engine
