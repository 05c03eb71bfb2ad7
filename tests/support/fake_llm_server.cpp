// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fake_llm_server.h"

#include "tests/support/fake_listener.h"
#include "tests/support/fake_script.h"
#include "tests/support/support.h"

#include <QFile>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QThread>

#include <nlohmann/json.hpp>

#include <future>
#include <optional>
#include <utility>

namespace lw::test {

namespace {

QString tlsFile(const QString &name)
{
    return sourceDir() + QStringLiteral("/tests/data/tls/") + name;
}

std::optional<QSslConfiguration> tlsOf(FakeLlmServer::Wire wire)
{
    if (wire == FakeLlmServer::Wire::Plain)
        return std::nullopt;
    const QString name = wire == FakeLlmServer::Wire::Tls ? QStringLiteral("localhost") : QStringLiteral("elsewhere");
    QFile key(tlsFile(name + QStringLiteral(".key")));
    if (!key.open(QIODevice::ReadOnly))
        qFatal("The fake server has no key: %s", qPrintable(key.errorString()));
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setPrivateKey(QSslKey(&key, QSsl::Ec));
    tls.setLocalCertificateChain(QSslCertificate::fromPath(tlsFile(name + QStringLiteral(".pem"))));
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    return tls;
}

} // namespace

/// The server's thread with what lives on it.
class FakeServerThread final
{
public:
    explicit FakeServerThread(std::optional<QSslConfiguration> tls)
        : listener(new FakeListener(script, std::move(tls)))
    {
        listener->moveToThread(&thread);
        QObject::connect(&thread, &QThread::finished, listener, &QObject::deleteLater);
        thread.setObjectName(QStringLiteral("fake server"));
        thread.start();
        run([this] { listener->listenAgain(); });
    }
    ~FakeServerThread()
    {
        thread.quit();
        thread.wait();
    }

    template <typename Work>
    void run(Work work)
    {
        if (QThread::currentThread() == &thread) {
            work();
            return;
        }
        // Not Qt's own way of waiting: ThreadSanitizer does not see that.
        std::promise<void> done;
        QMetaObject::invokeMethod(listener, [&work, &done] { work(); done.set_value(); }, Qt::QueuedConnection);
        done.get_future().wait();
    }

    FakeScript script;
    QThread thread;
    FakeListener *listener; // dies with its thread
};

FakeLlmServer::FakeLlmServer(Wire wire)
    : m_thread(std::make_unique<FakeServerThread>(tlsOf(wire)))
    , m_scheme(wire == Wire::Plain ? QStringLiteral("http") : QStringLiteral("https"))
{
    m_thread->run([this] { m_port = m_thread->listener->serverPort(); });
}

FakeLlmServer::~FakeLlmServer() = default;

QString FakeLlmServer::caFile()
{
    return tlsFile(QStringLiteral("authority.pem"));
}

QUrl FakeLlmServer::url(const QString &path) const
{
    return QUrl(QStringLiteral("%1://127.0.0.1:%2%3").arg(m_scheme).arg(m_port).arg(path));
}

void FakeLlmServer::enqueue(const FakeReply &reply, int times)
{
    m_thread->script.with([&](FakeScript::Data &data) {
        for (int i = 0; i < times; ++i)
            data.queue.append(reply);
    });
}

void FakeLlmServer::setHandler(Handler handler)
{
    m_thread->script.with([&](FakeScript::Data &data) { data.handler = std::move(handler); });
}

void FakeLlmServer::setRawHandler(Handler handler)
{
    m_thread->script.with([&](FakeScript::Data &data) { data.rawHandler = std::move(handler); });
}

void FakeLlmServer::setAnswer(std::function<Json(const QString &)> answer)
{
    m_thread->script.with([&](FakeScript::Data &data) { data.answer = std::move(answer); });
}

void FakeLlmServer::setLabel(std::function<QString(const QString &)> label)
{
    setAnswer([label = std::move(label)](const QString &text) { return Json{{"label", toUtf8(label(text))}}; });
}

void FakeLlmServer::setStyle(const FakeCompletion &style)
{
    m_thread->script.with([&](FakeScript::Data &data) { data.style = style; });
}

void FakeLlmServer::setModels(const QStringList &models)
{
    m_thread->script.with([&](FakeScript::Data &data) { data.models = models; });
}

void FakeLlmServer::setKey(const QByteArray &key)
{
    m_thread->script.with([&](FakeScript::Data &data) { data.key = key; });
}

void FakeLlmServer::setLimit(int limit)
{
    m_thread->script.with([&](FakeScript::Data &data) { data.limit = limit; });
}

FakeReply FakeLlmServer::answer(const FakeRequest &request) const
{
    return m_thread->script.answer(request);
}

FakeLlmServer::Counts FakeLlmServer::counts() const
{
    return m_thread->script.with([](const FakeScript::Data &data) { return data.counts; });
}

QList<FakeRequest> FakeLlmServer::requests() const
{
    return m_thread->script.with([](const FakeScript::Data &data) { return data.requests; });
}

QList<FakeRequest> FakeLlmServer::chats() const
{
    QList<FakeRequest> all = requests();
    all.removeIf([](const FakeRequest &request) { return !isChat(request); });
    return all;
}

void FakeLlmServer::forget()
{
    m_thread->script.forget();
}

void FakeLlmServer::closeIdle()
{
    m_thread->run([this] { m_thread->listener->closeConnections(true); });
}

void FakeLlmServer::closeAll()
{
    m_thread->run([this] { m_thread->listener->closeConnections(false); });
}

void FakeLlmServer::stopListening()
{
    m_thread->run([this] { m_thread->listener->close(); });
}

void FakeLlmServer::listen()
{
    m_thread->run([this] { m_thread->listener->listenAgain(); });
}

void FakeLlmServer::stopAccepting()
{
    m_thread->run([this] { m_thread->listener->pauseAccepting(); });
}

QList<std::pair<int, QString>> FakeLlmServer::records(const FakeRequest &request)
{
    const Result<Json> body = parseJson({request.body.constData(), static_cast<std::size_t>(request.body.size())});
    const Json *messages = body ? member(*body, "messages") : nullptr;
    if (!messages || !messages->is_array())
        return {};
    QString text;
    for (const Json &message : *messages) {
        if (stringOr(message, "role") == QStringLiteral("user"))
            text = stringOr(message, "content");
    }
    const QString open = QStringLiteral("<record id=\"");
    const QString close = QStringLiteral("</record>");
    QList<std::pair<int, QString>> found;
    // What stands before the records is none of them.
    const qsizetype behind = std::max<qsizetype>(0, text.lastIndexOf(QStringLiteral("</example>")));
    for (qsizetype at = text.indexOf(open, behind); at >= 0; at = text.indexOf(open, at)) {
        const qsizetype idAt = at + open.size();
        const qsizetype idEnd = text.indexOf(QStringLiteral("\">"), idAt);
        const qsizetype end = text.indexOf(close, idAt);
        if (idEnd < 0 || end < idEnd)
            break;
        QString record = text.mid(idEnd + 2, end - idEnd - 2);
        for (const QString &tag : {QStringLiteral("record"), QStringLiteral("example")}) {
            record.replace(QStringLiteral("&lt;") + tag, QStringLiteral("<") + tag);
            record.replace(QStringLiteral("&lt;/") + tag, QStringLiteral("</") + tag);
        }
        found.append({text.mid(idAt, idEnd - idAt).toInt(), record.trimmed()});
        at = end;
    }
    return found;
}

} // namespace lw::test
