// SPDX-License-Identifier: Apache-2.0
#include "tests/app/cli/cli_process.h"
#include "tests/support/fake_llm_server.h"
#include "tests/support/fake_proxy.h"

#include <QTest>

using namespace lw;
using namespace lw::test;

namespace {

const char *const threeEndpoints = "[ "
    "{'url': '%1', 'model': 'one', 'headers': {'X-Team': 'labels'}, 'limits': {'requests_per_minute': 60000, 'concurrency': 4}}, "
    "{'url': '%2', 'model': 'two', 'api_key_env': 'LW_TEST_KEY', "
    "'price': {'kind': 'token', 'currency': 'EUR', 'input': '0.15', 'output': '0.60'}}, "
    "{'url': '%3', 'model': 'three'}]";

/// JSON as it can be read in a C++ text; raw strings are more than moc takes.
QByteArray inQuotes(const char *text) { return QByteArray(text).replace('\'', '"'); }

} // namespace

/// Who is asked, and by which way: `--endpoints`, `--proxy`, `--ca-file`, and what the report says of each.
class TestCliEndpoints : public QObject
{
    Q_OBJECT

    std::unique_ptr<CliFolder> m_folder;
    std::unique_ptr<FakeLlmServer> m_server;

    static QString colourOf(const QString &text)
    {
        return text.section(u' ', 2, 2).toInt() % 2 == 0 ? QStringLiteral("red") : QStringLiteral("blue");
    }
    QStringList command(int rows, const QString &more) const
    {
        return QStringList{QStringLiteral("annotate"), m_folder->write(QStringLiteral("in.csv"), numberedRows(rows)),
                           QStringLiteral("--task"), m_folder->write(QStringLiteral("task.json"), colourTask()),
                           QStringLiteral("--project"), m_folder->path(QStringLiteral("p.lwproj")), QStringLiteral("--text-column"),
                           QStringLiteral("text"), QStringLiteral("--id-column"), QStringLiteral("id"), QStringLiteral("--report"),
                           m_folder->path(QStringLiteral("report.json")), QStringLiteral("--cache"), QStringLiteral("off")}
            + more.split(u' ', Qt::SkipEmptyParts);
    }
    /// --endpoints with this list.
    QString listed(const QByteArray &list) const
    {
        return QStringLiteral("--endpoints ") + m_folder->write(QStringLiteral("endpoints.json"), list);
    }
    Json report() const { return m_folder->readJson(QStringLiteral("report.json")); }
    static Json entryOf(const Json &report, const QUrl &url)
    {
        for (const Json &entry : report["endpoints"]) {
            if (stringOr(entry, "url") == url.toString())
                return entry;
        }
        return {};
    }
    /// As CliFolder::run(), while the event loop of this test serves what lives in it.
    CliResult runBeside(const QStringList &arguments) const
    {
        QProcess process;
        m_folder->start(process, arguments);
        CliResult result;
        if (!QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, 120'000))
            process.kill();
        process.waitForFinished();
        result.exitCode = process.exitCode();
        result.out = QString::fromUtf8(process.readAllStandardOutput());
        result.err = QString::fromUtf8(process.readAllStandardError());
        return result;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<CliFolder>();
        m_server = std::make_unique<FakeLlmServer>();
        m_server->setLabel(colourOf);
    }
    void cleanup()
    {
        m_server.reset();
        m_folder.reset();
    }

    void aListOfEndpoints()
    {
        FakeLlmServer other;
        other.setLabel(colourOf);
        other.setKey("sk-test-0123456789abcdef");
        FakeLlmServer gone;
        const QUrl nobody = gone.url();
        gone.stopListening();
        const QByteArray list = QString::fromUtf8(inQuotes(threeEndpoints))
                                    .arg(m_server->url().toString(), other.url().toString(), nobody.toString()).toUtf8();
        const CliResult result = m_folder->run(command(60, listed(list) + QStringLiteral(" --batch 1 --concurrency 8")));
        QVERIFY2(result.exitCode == 0, result.text().constData());
        QCOMPARE(report()["annotated"], Json(60));
        QCOMPARE(m_server->counts().chats + other.counts().chats, 60);
        QVERIFY(m_server->counts().chats > 0 && other.counts().chats > 0);
        QVERIFY(m_server->counts().maxInFlight <= 4);
        for (const FakeRequest &request : m_server->chats()) {
            QCOMPARE(request.header("x-team"), QByteArray("labels"));
            QVERIFY(request.header("authorization").isEmpty());
            QCOMPARE(stringOr(parseJson(request.body.toStdString()).value_or(Json()), "model"), QStringLiteral("one"));
        }
        for (const FakeRequest &request : other.chats())
            QVERIFY(request.header("x-team").isEmpty());

        // Each stands in the report with what it did itself.
        const Json one = entryOf(report(), m_server->url());
        QCOMPARE(stringOr(one, "model"), QStringLiteral("one"));
        QCOMPARE(one["requests"], Json(m_server->counts().chats));
        QCOMPARE(one["errors"], Json(0));
        QVERIFY(one["latency_ms"]["p50"].get<double>() > 0);
        QCOMPARE(stringOr(one, "state"), QStringLiteral("healthy"));
        QCOMPARE(entryOf(report(), other.url())["requests"], Json(other.counts().chats));
        const Json three = entryOf(report(), nobody);
        QCOMPARE(three["requests"], Json(0));
        QVERIFY(three["latency_ms"]["p50"].is_null());
        QVERIFY2(stringOr(three, "state") != QLatin1String("healthy"), three.dump().c_str());
    }

    void whatIsWrongWithAListIsSaid_data()
    {
        QTest::addColumn<QByteArray>("list");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("word");
        const auto row = [](const char *name, const char *list, const char *word, int status = 2) {
            QTest::newRow(name) << inQuotes(list) << status << QString::fromLatin1(word);
        };
        row("no JSON", "[{", "JSON list");
        row("no list", "{'url': 'http://127.0.0.1:1/v1'}", "JSON list");
        row("nobody in it", "[]", "JSON list");
        row("no object", "['http://127.0.0.1:1/v1']", "endpoint 1: is no object");
        row("no URL", "[{'model': 'm'}]", "endpoint 1: url takes");
        row("no http", "[{'url': 'http://127.0.0.1:1/v1'}, {'url': 'localhost:1'}]", "endpoint 2: url takes");
        row("an unknown field", "[{'url': 'http://127.0.0.1:1/v1', 'api_key': 'sk-1234567890'}]", "\"api_key\" is not known");
        row("a model that is no text", "[{'url': 'http://127.0.0.1:1/v1', 'model': 4}]", "model takes");
        row("an unknown profile", "[{'url': 'http://127.0.0.1:1/v1', 'profile': 'nonsense'}]", "\"nonsense\" is no kind");
        row("headers in a list", "[{'url': 'http://127.0.0.1:1/v1', 'headers': ['a']}]", "headers takes");
        row("a header of two lines", "[{'url': 'http://127.0.0.1:1/v1', 'headers': {'A': 'b\\r\\nC: d'}}]", "one line");
        row("a header's name with a colon", "[{'url': 'http://127.0.0.1:1/v1', 'headers': {'A: b': 'c'}}]", "one line");
        row("a header of the program", "[{'url': 'http://127.0.0.1:1/v1', 'headers': {'content-length': '5'}}]", "program's own");
        row("a price as a number", "[{'url': 'http://127.0.0.1:1/v1', 'price': 0.2}]", "price takes");
        row("a price without currency", "[{'url': 'http://127.0.0.1:1/v1', 'price': {'kind': 'token', 'input': '1', 'output': '2'}}]",
            "price takes");
        row("an unknown limit", "[{'url': 'http://127.0.0.1:1/v1', 'limits': {'rpm': 4}}]", "limits.rpm is not known");
        row("a limit of nothing", "[{'url': 'http://127.0.0.1:1/v1', 'limits': {'requests_per_minute': 0}}]", "from 1 to");
        row("a key that is not set", "[{'url': 'http://127.0.0.1:1/v1', 'api_key_env': 'LW_NO_SUCH_KEY'}]", "LW_NO_SUCH_KEY", 1);
    }
    void whatIsWrongWithAListIsSaid()
    {
        QFETCH(QByteArray, list);
        QFETCH(int, status);
        QFETCH(QString, word);
        const CliResult result = m_folder->run(command(2, listed(list)));
        QVERIFY2(result.exitCode == status, result.text().constData());
        QVERIFY2(result.err.contains(word), result.text().constData());
        QVERIFY2(result.err.trimmed().count(u'\n') == 0, result.text().constData());
        QVERIFY2(!result.err.contains(QLatin1String("sk-1234567890")), result.text().constData());
        QVERIFY(!m_folder->names().contains(QStringLiteral("p.lwproj")));
    }

    void aListOrNamesButNotBoth()
    {
        const QString list = listed(inQuotes("[{'url': 'http://127.0.0.1:1/v1'}]"));
        const CliResult both = m_folder->run(command(2, list + QStringLiteral(" --endpoint http://127.0.0.1:1/v1")));
        QVERIFY2(both.exitCode == 1 && both.err.contains(QLatin1String("--endpoints")), both.text().constData());
        const CliResult none = m_folder->run(command(2, QStringLiteral("--endpoints /no/such/file.json")));
        QVERIFY2(none.exitCode == 2 && none.err.contains(QLatin1String("/no/such/file.json")), none.text().constData());
    }

    void withoutANumberBatchesAreFoundOut()
    {
        const CliResult server = m_folder->run(command(200, QStringLiteral("--model fake-model --endpoint ") + m_server->url().toString()));
        QVERIFY2(server.exitCode == 0, server.text().constData());
        QCOMPARE(report()["annotated"], Json(200));
        QVERIFY(m_server->counts().chats < 100);
        // The embedded baseline is asked for one at a time: there is nothing to save.
        QFile::remove(m_folder->path(QStringLiteral("p.lwproj")));
        const CliResult embedded = m_folder->run(command(30, QString()));
        QVERIFY2(embedded.exitCode == 0, embedded.text().constData());
        QCOMPARE(report()["requests"], Json(30));
    }

    void throughAProxy()
    {
        FakeProxy proxy;
        proxy.setLogIn("someone", "open-sesame");
        // A name that only the proxy can resolve.
        QUrl url = m_server->url();
        url.setHost(QStringLiteral("model.invalid"));
        const QString to = QStringLiteral("--model fake-model --batch 1 --endpoint ") + url.toString();
        const auto way = [&](const QString &user) {
            return QStringLiteral(" --proxy http://%1localhost:%2").arg(user).arg(proxy.port());
        };
        const CliResult refused = runBeside(command(5, to + way({})));
        QVERIFY2(refused.exitCode == 2, refused.text().constData());
        QCOMPARE(m_server->counts().requests, 0);
        const CliResult result = runBeside(command(5, to + way(QStringLiteral("someone:open-sesame@"))));
        QVERIFY2(result.exitCode == 0, result.text().constData());
        QCOMPARE(m_server->counts().chats, 5);
        QVERIFY(!proxy.forwarded().isEmpty());
        const CliResult wrong = m_folder->run(command(5, to + QStringLiteral(" --proxy ftp://127.0.0.1:1")));
        QVERIFY2(wrong.exitCode == 1 && wrong.err.contains(QLatin1String("--proxy")), wrong.text().constData());
    }

    void aServerOfAnAuthorityOfOnesOwn()
    {
        FakeLlmServer safe(FakeLlmServer::Wire::Tls);
        safe.setLabel(colourOf);
        const QString to = QStringLiteral("--model fake-model --batch 1 --endpoint ") + safe.url().toString();
        const CliResult untrusted = m_folder->run(command(5, to));
        QVERIFY2(untrusted.exitCode == 2, untrusted.text().constData());
        QCOMPARE(safe.counts().requests, 0);
        const CliResult trusted = m_folder->run(command(5, to + QStringLiteral(" --ca-file ") + FakeLlmServer::caFile()));
        QVERIFY2(trusted.exitCode == 0, trusted.text().constData());
        QCOMPARE(safe.counts().chats, 5);
        const CliResult missing = m_folder->run(command(5, to + QStringLiteral(" --ca-file /no/such/ca.pem")));
        QVERIFY2(missing.exitCode == 2 && missing.err.contains(QLatin1String("/no/such/ca.pem")), missing.text().constData());
    }
};

QTEST_GUILESS_MAIN(TestCliEndpoints)
#include "tst_cli_endpoints.moc"
