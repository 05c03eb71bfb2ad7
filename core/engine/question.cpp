// SPDX-License-Identifier: Apache-2.0
#include "core/engine/question.h"

#include <algorithm>

namespace lw::engine {

Question::Question(qint64 number, std::vector<PieceJob> pieces, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_pieces(std::move(pieces))
    , m_flight(flightOf(number, m_pieces, clock.now()))
{
    for (PieceJob &piece : m_pieces) {
        if (!piece.firstAsked)
            piece.firstAsked = clock.now();
    }
}

Question::~Question() = default;

Flight Question::flightOf(qint64 number, const std::vector<PieceJob> &pieces, Instant now)
{
    std::vector<RequestRecord> records;
    AskedBefore before;
    for (const PieceJob &piece : pieces) {
        records.push_back({piece.job->record().id, piece.job->shown().id, {}});
        before.attempts = std::max(before.attempts, piece.attempts);
        if (piece.because)
            before.because = piece.because;
        if (piece.firstAsked)
            before.first = std::min(before.first.value_or(*piece.firstAsked), *piece.firstAsked);
    }
    return Flight(number, std::move(records), now, before);
}

std::vector<store::PieceRef> Question::company() const
{
    std::vector<store::PieceRef> others;
    for (std::size_t i = 1; i < m_pieces.size(); ++i)
        others.push_back({m_pieces[i].job->record().id, m_pieces[i].ordinal});
    return others;
}

int Question::attemptNumber() const
{
    int before = 0;
    for (const PieceJob &piece : m_pieces)
        before = std::max(before, piece.attempts);
    return before + 1;
}

void Question::ask(net::HttpTransport &transport, llm::Admission &admission, llm::ChatRequest request,
                   const llm::RequestRunner::Policy &policy, qint64 waiting)
{
    using llm::RequestRunner;
    m_promptTokens = request.promptTokens;
    m_runner = std::make_unique<RequestRunner>(transport, m_clock, admission, std::move(request), policy);
    m_runner->setWaiting(waiting);
    connect(m_runner.get(), &RequestRunner::attemptStarted, this,
            [this](int, const QDateTime &startedAt) {
        if (m_gate && !m_gate()) {
            cancel();
            return;
        }
        for (const PieceJob &piece : m_pieces)
            piece.job->sent();
        m_flight.attemptStarted(endpoint()->shownUrl, m_clock.now(), startedAt);
    });
    connect(m_runner.get(), &RequestRunner::text, this, [this](llm::CompletionReader::Part, const QString &piece) {
        m_flight.text(piece, m_clock.now());
        Q_EMIT text();
    });
    connect(m_runner.get(), &RequestRunner::restarted, this, [this] { m_flight.restarted(); });
    connect(m_runner.get(), &RequestRunner::attemptFinished, this, [this](metrics::Attempt attempt) {
        attempt.question = m_flight.number();
        attempt.number = attemptNumber();
        for (PieceJob &piece : m_pieces)
            ++piece.attempts;
        m_flight.attemptEnded(attempt.failure);
        Q_EMIT attemptEnded(attempt);
    });
    connect(m_runner.get(), &RequestRunner::finished, this, &Question::ended);
    m_runner->start();
}

void Question::cancel()
{
    if (m_runner)
        m_runner->cancel();
}

} // namespace lw::engine
