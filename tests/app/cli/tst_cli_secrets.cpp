// SPDX-License-Identifier: Apache-2.0
#include "tests/app/cli/cli_process.h"
#include "tests/support/fake_llm_server.h"
#include "tests/support/fake_proxy.h"

#include <QDirIterator>
#include <QTest>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <atomic>

using namespace lw;
using namespace lw::test;

namespace {

// Of no form that is known by its looks, and with characters that are written otherwise in a URL.
const QByteArray key = "Qz7/9+kPw~x?yZ 0123456789_long-enough";
const QByteArray password = "p@ss/w+rd:0123456789";

/// What a secret looks like where somebody repeats it.
QByteArrayList formsOf(const QByteArray &secret)
{
    const QByteArray percent = secret.toPercentEncoding();
    return {secret, percent, QByteArray(percent).replace("%2F", "%2f").replace("%2B", "%2b").replace("%3F", "%3f"),
            secret.toBase64(QByteArray::OmitTrailingEquals)};
}

QByteArray echoOf(const FakeRequest &request)
{
    const QByteArray said = request.header("authorization").mid(int(qstrlen("Bearer ")));
    return "You sent Authorization: Bearer " + said + " which is " + formsOf(said).join(" or ");
}

FakeReply textReply(int status, const QByteArray &text)
{
    FakeReply reply;
    reply.status = status;
    reply.headers = {{"Content-Type", "text/plain"}, {"X-Echo", text}};
    reply.pieces = {text};
    return reply;
}

QByteArray errorBody(const QByteArray &text)
{
    return dumpJson(Json{{"error", {{"message", text.toStdString()}, {"type", "server_error"}, {"code", nullptr}}}}).c_str();
}

} // namespace

/// A server that repeats the key in whatever it says, and a proxy with a password: neither is in any file or line of output.
class TestCliSecrets : public QObject
{
    Q_OBJECT

    std::unique_ptr<CliFolder> m_folder;
    QByteArray m_said;   ///< on all streams of all programs

    static QString colourOf(const QString &text)
    {
        return text.section(u' ', 2, 2).toInt() % 2 == 0 ? QStringLiteral("red") : QStringLiteral("blue");
    }
    QStringList annotate(const QStringList &more) const
    {
        return QStringList{QStringLiteral("annotate"), m_folder->write(QStringLiteral("in.csv"), numberedRows(40)),
                           QStringLiteral("--task"), m_folder->write(QStringLiteral("task.json"), colourTask()),
                           QStringLiteral("--project"), m_folder->path(QStringLiteral("p.lwproj")), QStringLiteral("--text-column"),
                           QStringLiteral("text"), QStringLiteral("--id-column"), QStringLiteral("id"), QStringLiteral("--report"),
                           m_folder->path(QStringLiteral("report.json")), QStringLiteral("--model"), QStringLiteral("fake-model"),
                           QStringLiteral("--retry-delay"), QStringLiteral("5"), QStringLiteral("--progress"), QStringLiteral("json"),
                           QStringLiteral("--audit"), QStringLiteral("on")}
            + more;
    }
    /// The exit status.
    int run(const QStringList &arguments)
    {
        QProcess process;
        m_folder->start(process, arguments);
        if (!QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, 120'000))
            process.kill();
        process.waitForFinished();
        m_said += process.readAllStandardOutput() + process.readAllStandardError();
        return process.exitCode();
    }
    /// Every export, and what the other commands say.
    void showEverything()
    {
        const QString project = m_folder->path(QStringLiteral("p.lwproj"));
        for (const QString &format : {QStringLiteral("jsonl"), QStringLiteral("csv"), QStringLiteral("label-studio")}) {
            QCOMPARE(run({QStringLiteral("export"), QStringLiteral("--project"), project, QStringLiteral("--format"), format,
                          QStringLiteral("--out"), m_folder->path(QStringLiteral("out.") + format)}), 0);
        }
        QCOMPARE(run({QStringLiteral("stats"), QStringLiteral("--project"), project, QStringLiteral("--json")}), 0);
        QCOMPARE(run({QStringLiteral("cache"), QStringLiteral("list")}), 0);
    }
    /// Empty where the secret is nowhere; else where it is.
    QByteArray findOf(const QByteArray &secret) const
    {
        const QByteArrayList forms = formsOf(secret);
        const auto holds = [&forms](const QByteArray &bytes) {
            return std::any_of(forms.begin(), forms.end(), [&bytes](const QByteArray &form) { return bytes.contains(form); });
        };
        if (holds(m_said))
            return "the output: " + m_said;
        QDirIterator files(m_folder->path(QString()), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        int seen = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly) || holds(file.readAll()))
                return file.fileName().toUtf8();
            ++seen;
        }
        return seen > 3 ? QByteArray() : QByteArray("no files were found to look into");
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<CliFolder>();
        m_said.clear();
        qputenv("LW_SECRET_KEY", key);
        qputenv("QT_LOGGING_RULES", "*.debug=true;qt.*=false");
        for (const char *name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"})
            qputenv(name, m_folder->path(QStringLiteral("home")).toUtf8());
    }
    void cleanup() { m_folder.reset(); }

    void theKey()
    {
        FakeLlmServer server;
        server.setLabel(colourOf);
        const QStringList to{QStringLiteral("--endpoint"), server.url().toString(), QStringLiteral("--api-key-env"),
                             QStringLiteral("LW_SECRET_KEY"), QStringLiteral("--batch"), QStringLiteral("1")};
        // The key is refused at first: by the list of models, then by the first question.
        server.setRawHandler([](const FakeRequest &request) { return textReply(401, echoOf(request)); });
        QCOMPARE(run(annotate(to)), 2);
        server.setRawHandler([&server](const FakeRequest &request) {
            return request.method == "GET" ? modelsReply({QStringLiteral("fake-model")}) : jsonReply(401, errorBody(echoOf(request)));
        });
        QCOMPARE(run(annotate(to)), 2);
        QVERIFY2(m_said.contains("key removed"), m_said.constData());

        std::atomic<int> chats = 0;
        server.setRawHandler([&server, &chats](const FakeRequest &request) {
            if (request.method == "GET")
                return modelsReply({QStringLiteral("fake-model")});
            const QByteArray echo = echoOf(request);
            FakeCompletion completion;
            completion.text = QStringLiteral("{\"annotations\":[{\"id\":1,");
            completion.eventAfter = 1;
            completion.event = errorBody(echo);
            FakeReply limited = jsonReply(429, errorBody(echo));
            limited.headers += {{"Retry-After-Ms", "5"}};
            // What is said of the key or the model ends a run that has no answer yet.
            const int chat = chats++;
            switch (chat < 16 && chat % 8 >= 4 ? 7 : chat % 8) {
            case 0: return jsonReply(400, errorBody(echo));
            case 1: return limited;
            case 2: return textReply(500, echo);
            case 3: return completionReply(completion, request);
            case 4: return jsonReply(403, errorBody(echo));
            case 5: return jsonReply(404, errorBody(echo));
            default: return server.answer(request);
            }
        });
        QVERIFY(run(annotate(to)) >= 0);
        QVERIFY2(m_said.contains("key removed"), m_said.constData());
        server.setRawHandler({});
        const int status = run(annotate(to + QStringList{QStringLiteral("--retry-failed"), QStringLiteral("--out"),
                                                         m_folder->path(QStringLiteral("all.jsonl")), QStringLiteral("--format"),
                                                         QStringLiteral("jsonl")}));
        QVERIFY2(status == 0, m_said.constData());
        showEverything();
        const QByteArray found = findOf(key);
        QVERIFY2(found.isEmpty(), found.constData());
    }

    void thePasswordOfAProxy()
    {
        FakeLlmServer server;
        server.setLabel(colourOf);
        FakeProxy proxy;
        proxy.setLogIn("someone", password);
        const auto through = [&](const QByteArray &user, const QByteArray &secret) {
            return QStringList{QStringLiteral("--endpoint"), server.url().toString(), QStringLiteral("--proxy"),
                               QString::fromLatin1("http://" + user + ':' + secret.toPercentEncoding() + "@127.0.0.1:"
                                                   + QByteArray::number(proxy.port()))};
        };
        QCOMPARE(run(annotate(through("nobody", password))), 2);   // the proxy does not let it through
        QVERIFY(proxy.turnedAway() > 0);
        const int status = run(annotate(through("someone", password)));
        QVERIFY2(status == 0, m_said.constData());
        QVERIFY(!proxy.forwarded().isEmpty());
        showEverything();
        const QByteArray found = findOf(password);
        QVERIFY2(found.isEmpty(), found.constData());
        const QByteArray together = findOf("someone:" + password);
        QVERIFY2(together.isEmpty(), together.constData());
    }
};

QTEST_GUILESS_MAIN(TestCliSecrets)
#include "tst_cli_secrets.moc"
