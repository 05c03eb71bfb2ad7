// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/fake_reply.h"

#include <QByteArray>
#include <QObject>
#include <QTcpSocket>
#include <QTimer>

#include <memory>

namespace lw::test {

/// One connection of the fake server: reads requests one after the other and plays the reply that its owner gives for
/// each, piece by piece. Lives on the server's thread; deletes itself when the connection has ended.
class FakeConnection final : public QObject
{
public:
    class Owner
    {
    public:
        virtual ~Owner() = default;
        virtual FakeReply replyTo(FakeRequest request) = 0;
        virtual void replyEnded(bool cancelled) = 0;
        virtual void connectionEnded() = 0;
    };

    /// `socket` is connected; with TLS its handshake may be still to come.
    FakeConnection(std::unique_ptr<QTcpSocket> socket, int number, Owner &owner, QObject *parent);
    ~FakeConnection() override;

    [[nodiscard]] bool isIdle() const { return m_state == State::Idle; }
    void close();

private:
    enum class State { Idle, BeforeHead, Pieces, Hanging, Closing, Ended };

    void read();
    [[nodiscard]] bool takeRequest(FakeRequest &request);
    void play(FakeReply reply);
    void sendHead();
    void sendPieces();
    void doCut();
    void finishReply();
    void endReply(bool cancelled);
    void ended();
    void flush();
    void wait(std::chrono::milliseconds time);

    Owner &m_owner;
    int m_number;
    std::unique_ptr<QTcpSocket> m_socket;
    QTimer m_timer;
    State m_state = State::Idle;
    QByteArray m_in;
    QByteArray m_out;
    FakeReply m_reply;
    FakeReply::Framing m_framing = FakeReply::Framing::ContentLength;
    qsizetype m_piece = 0;
    qint64 m_bodySent = 0;
    bool m_replying = false;
};

} // namespace lw::test
