// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"
#include "tests/support/fake_replies.h"
#include "tests/support/fake_reply.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <functional>
#include <memory>

namespace lw::test {

class FakeServerThread;

/// An OpenAI-compatible server on 127.0.0.1 that does what the test says: GET …/models, POST …/chat/completions (whole
/// and as a stream, with usage). It runs on a thread of its own, so a client that blocks (a QProcess, say) is served
/// too. All methods may be called from any thread. Out of the box it answers every record of the request, see
/// setAnswer().
class FakeLlmServer final
{
public:
    using Handler = std::function<FakeReply(const FakeRequest &)>;
    struct Counts
    {
        int requests = 0;    ///< whole requests read, of any path
        int chats = 0;       ///< of these: POST …/chat/completions
        int connections = 0; ///< accepted so far
        int openConnections = 0;
        int inFlight = 0; ///< requests read and not yet answered to the end
        int maxInFlight = 0;
        int answered = 0;  ///< replies that ended as planned, faults included
        int cancelled = 0; ///< the client closed the connection before its reply had ended
    };

    /// TlsElsewhere: with a certificate that is good, but for another host.
    enum class Wire { Plain, Tls, TlsElsewhere };

    explicit FakeLlmServer(Wire wire = Wire::Plain);
    ~FakeLlmServer();
    FakeLlmServer(const FakeLlmServer &) = delete;
    FakeLlmServer &operator=(const FakeLlmServer &) = delete;

    [[nodiscard]] quint16 port() const { return m_port; }
    /// The authority that signed the certificates of every fake server that speaks TLS.
    [[nodiscard]] static QString caFile();
    /// "http://127.0.0.1:PORT" (https with TLS) + path; without a path the base URL that a user would type.
    [[nodiscard]] QUrl url(const QString &path = QStringLiteral("/v1")) const;

    // What chat requests get: the queued replies first, one each, then the handler's. A handler runs on the server's
    // thread, without a lock: it may call the server, and what it shares with the test must be atomic or guarded.
    void enqueue(const FakeReply &reply, int times = 1);
    void setHandler(Handler handler);
    /// Every request, also of models and unknown paths, goes to this handler, past everything else.
    void setRawHandler(Handler handler);

    // The default handler: {"annotations":[{"id":1, …}]} over the records of the last user message.
    /// The fields of the answer beside its id, by the record's text; the default is the label "ham".
    void setAnswer(std::function<Json(const QString &text)> answer);
    void setLabel(std::function<QString(const QString &text)> label);
    /// How the default handler puts completions on the wire; its text is filled in.
    void setStyle(const FakeCompletion &style);
    void setModels(const QStringList &models);
    /// With a key set, requests without `Authorization: Bearer KEY` get 401.
    void setKey(const QByteArray &key);
    /// The default handler's reply, for handlers of your own that change only some requests.
    [[nodiscard]] FakeReply answer(const FakeRequest &request) const;

    [[nodiscard]] Counts counts() const;
    /// The requests seen, in order, the first `limit` ones (default 20,000).
    [[nodiscard]] QList<FakeRequest> requests() const;
    [[nodiscard]] QList<FakeRequest> chats() const;
    void setLimit(int limit);
    /// Forgets the requests and counts so far, not what is open.
    void forget();

    /// Closes every connection that waits for a request; returns when that is done.
    void closeIdle();
    /// Closes every connection, whatever it is doing.
    void closeAll();
    /// Nobody listens any more (connections stay): connecting is refused. listen() opens the same port again.
    void stopListening();
    void listen();
    /// Half-open: the system still takes connections, nobody reads from them. Until listen().
    void stopAccepting();

    /// The texts of the <record> blocks of a request's last user message, by id, in order.
    [[nodiscard]] static QList<std::pair<int, QString>> records(const FakeRequest &request);

private:
    std::unique_ptr<FakeServerThread> m_thread;
    QString m_scheme;
    quint16 m_port = 0;
};

} // namespace lw::test
