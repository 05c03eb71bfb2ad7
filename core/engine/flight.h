// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/engine/request_view.h"

#include <QDateTime>

namespace lw::engine {

/// What came before a request, where its pieces were asked in vain.
struct AskedBefore
{
    int attempts = 0;
    std::optional<Code> because;
    std::optional<Instant> first;
};

/// What can be seen of one question while it is in flight: gathers what happens to it, and gives a picture when asked. No I/O.
class Flight final
{
public:
    static constexpr int tailLength = 400;

    /// What the rest of the run is like, so far as it is known.
    struct Norm
    {
        std::optional<double> pieces;    ///< of an answer
        std::optional<Instant> slowAfter;
    };

    Flight(qint64 number, std::vector<RequestRecord> records, Instant now, const AskedBefore &before = {});

    /// `utc`: as Attempt::startedAt.
    void attemptStarted(const QString &endpoint, Instant now, const QDateTime &utc);
    void text(const QString &piece, Instant now);
    /// The text so far is void.
    void restarted();
    /// Empty: a completion came.
    void attemptEnded(std::optional<Code> failure);
    [[nodiscard]] qint64 number() const { return m_number; }
    /// Pieces of the running attempt, or of the last one.
    [[nodiscard]] qint64 pieces() const { return m_pieces; }
    /// Since when the running attempt runs.
    [[nodiscard]] const std::optional<QDateTime> &runningSince() const { return m_runningSince; }
    [[nodiscard]] bool is(RequestWatch::Which which, Instant now, const Norm &norm) const;
    [[nodiscard]] RequestView view(Instant now, const Norm &norm) const;

private:
    qint64 m_number;
    QString m_endpoint;
    std::vector<RequestRecord> m_records;
    Instant m_asked;
    int m_attempts = 0;
    Instant m_attemptStart;
    std::optional<QDateTime> m_runningSince;
    std::optional<Instant> m_firstToken;
    std::optional<Code> m_retriedAfter;
    QString m_tail;
    qint64 m_pieces = 0;
};

/// The part of `flights`, in their order, that the watch names. Pure.
[[nodiscard]] RequestPage requestPage(const std::vector<const Flight *> &flights, const RequestWatch &watch, Instant now,
                                      const Flight::Norm &norm);

} // namespace lw::engine
