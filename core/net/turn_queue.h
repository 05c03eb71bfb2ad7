// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QString>

#include <deque>

class QUrl;

namespace lw::net {

class TurnQueue;

/// A request that waits for its turn, or has had it. Leaves the queue with its end.
class Turn
{
public:
    Turn(const Turn &) = delete;
    Turn &operator=(const Turn &) = delete;
    /// It may connect now. Called once at most, from inside enter() or from another's leave().
    virtual void begin() = 0;

protected:
    explicit Turn(TurnQueue &queue)
        : m_queue(queue)
    {}
    virtual ~Turn();
    void enter(const QUrl &url);
    /// Its connection is free for another. More calls than one do no harm.
    void leave();

private:
    friend class TurnQueue;
    enum class State { Outside, Waiting, Begun };

    TurnQueue &m_queue;
    QString m_host;
    State m_state = State::Outside;
};

/// Lets so many requests begin at once, in all and for each host and port, in the order they came; one whose host is
/// full lets those behind it pass. With HTTP/1.1 a request under way is a connection in use.
class TurnQueue final
{
public:
    TurnQueue(int most, int mostPerHost);

    [[nodiscard]] int begun() const { return m_begun; }
    [[nodiscard]] int waiting() const { return static_cast<int>(m_waiting.size()); }

private:
    friend class Turn;
    void enter(Turn &turn);
    void leave(Turn &turn);
    void pump();
    [[nodiscard]] bool hasRoom(const Turn &turn) const;

    int m_most;
    int m_mostPerHost;
    int m_begun = 0;
    QHash<QString, int> m_begunOfHost;
    std::deque<Turn *> m_waiting;
};

} // namespace lw::net
