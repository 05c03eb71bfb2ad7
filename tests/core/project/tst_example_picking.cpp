// SPDX-License-Identifier: Apache-2.0
#include "core/project/example_picking.h"
#include "core/project/report.h"
#include "core/project/run_controller.h"
#include "core/project/run_forecast.h"
#include "core/store/review_store.h"
#include "tests/support/fake_llm_server.h"
#include "tests/support/support.h"

#include <QTemporaryDir>
#include <QTest>

using namespace lw;
using namespace lw::project;
using How = task::ExampleRule::How;

/// Examples that a task has picked from what people accepted, as the server gets to see them.
class TestExamplePicking : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Project> m_project;
    std::unique_ptr<test::FakeLlmServer> m_server;
    engine::RunPlan m_plan;
    int m_records = 0;

    void write(const std::function<Result<void>(store::Database &)> &job)
    {
        if (const auto done = m_project->writer().postAndWait(job); !done)
            qFatal("%s", qPrintable(done.error().detail));
    }
    qint64 add(const QString &text, const QString &gold = {})
    {
        const int n = ++m_records;
        write([&](store::Database &db) {
            const QString id = QString::number(n);
            const QString data = fromUtf8(dumpJson(Json{{"text", toUtf8(text)}}));
            store::NewRecord record{id, id, data, sha256Hex(toUtf8(data)), {}, id, n};
            if (!gold.isEmpty())
                record.gold = fromUtf8(dumpJson(task::labelValue(gold)));
            return store::putRecord(db, record, 1);
        });
        return n;
    }
    void decide(qint64 record, const Json &value)
    {
        write([&](store::Database &db) -> Result<void> {
            const auto written = store::putDecisions(db, {{record, task::Decision::Kind::Correct, value, {}, {}}},
                                                     {QStringLiteral("Ada"), QStringLiteral("2026-01-01T00:00:00.000Z")});
            return written ? Result<void>() : Result<void>(fail(written.error()));
        });
    }
    void accept(qint64 record, const char *label) { decide(record, task::labelValue(QString::fromLatin1(label))); }
    bool run()
    {
        RunController controller(*m_project, m_plan);
        std::optional<engine::RunOutcome> outcome;
        connect(&controller, &RunController::finished, this, [&outcome](const engine::RunOutcome &ended) { outcome = ended; });
        controller.begin();
        return QTest::qWaitFor([&outcome] { return outcome.has_value(); }, 30'000)
            && outcome->ending == engine::RunOutcome::Ending::Done;
    }
    static QString message(const test::FakeRequest &request, const char *role)
    {
        const Json body = parseJson({request.body.constData(), std::size_t(request.body.size())}).value_or(Json::object());
        for (const Json &each : *member(body, "messages")) {
            if (stringOr(each, "role") == QLatin1String(role))
                return stringOr(each, "content");
        }
        return {};
    }
    QStringList systems() const
    {
        QStringList all;
        for (const test::FakeRequest &request : m_server->chats())
            all.append(message(request, "system"));
        all.removeDuplicates();
        return all;
    }
    qint64 left() { return forecastRun(m_project->reader(), m_plan, QDateTime::currentDateTimeUtc())->records; }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto opened = Project::open(m_folder->filePath(QStringLiteral("p.lwproj")), Project::Opening::Write);
        LW_VERIFY_RESULT(opened);
        m_project = *std::move(opened);
        m_server = std::make_unique<test::FakeLlmServer>();
        m_plan = {};
        m_plan.task.labels = {{QStringLiteral("ham"), {}, {}, {}}, {QStringLiteral("spam"), {}, {}, {}}};
        m_plan.textColumns = {QStringLiteral("text")};
        m_plan.family = QStringLiteral("fake");
        m_plan.cache = engine::CacheMode::Off;
        m_plan.ask({m_server->url(), QStringLiteral("fake-model"), {}});
        m_plan.batch.fixed = 4;
        m_records = 0;
    }
    void cleanup()
    {
        m_project.reset();
        m_server.reset();
    }

    void diverseOnesStandInThePrefix()
    {
        accept(add(QStringLiteral("win a prize today")), "spam");
        accept(add(QStringLiteral("win a prize tomorrow")), "spam");
        accept(add(QStringLiteral("see you at lunch")), "ham");
        accept(add(QStringLiteral("the gold one that is measured by"), QStringLiteral("ham")), "ham");
        accept(add(QStringLiteral("of a label that is gone")), "gone");
        for (int i = 0; i < 6; ++i)
            add(QStringLiteral("letter %1").arg(i));
        m_plan.task.select = {How::Diverse, 2};
        QVERIFY(run());
        QCOMPARE(systems().size(), 1);
        const QString system = systems().front();
        QCOMPARE(system.count(QStringLiteral("<example>")), 2);
        QVERIFY2(system.contains(QStringLiteral("see you at lunch")) && system.contains(QStringLiteral("win a prize")), qPrintable(system));
        QVERIFY(!system.contains(QStringLiteral("measured")) && !system.contains(QStringLiteral("gone")));

        // It goes on with the prompt that it began with, whatever was accepted meanwhile.
        m_server->forget();
        accept(6, "ham");
        accept(7, "spam");
        add(QStringLiteral("a late letter"));
        QCOMPARE(left(), 1);
        QVERIFY(run());
        QCOMPARE(m_server->chats().size(), 1);
        QCOMPARE(systems(), QStringList{system});

        // Until one of them is not accepted any more as it was.
        m_server->forget();
        accept(3, "spam");
        QCOMPARE(left(), qint64(m_records));
        QVERIFY(run());
        QVERIFY(systems().size() == 1 && systems().front() != system);
    }

    void nearestOnesStandBeforeEachRecord()
    {
        accept(add(QStringLiteral("win a prize in the lottery today")), "spam");
        accept(add(QStringLiteral("see you at lunch in the canteen")), "ham");
        add(QStringLiteral("lunch in the canteen at noon?"));
        add(QStringLiteral("your lottery prize is waiting"));
        add(QStringLiteral("zzz"));
        m_plan.task.select = {How::Nearest, 1};
        const auto told = forecastRun(m_project->reader(), m_plan, QDateTime::currentDateTimeUtc());
        LW_VERIFY_RESULT(told);
        QCOMPARE(told->requests, std::optional<qint64>(5));
        QVERIFY(forecastText(*told).contains(QStringLiteral("each request asks one record")));
        QVERIFY(run());
        QCOMPARE(m_server->chats().size(), 5);
        QCOMPARE(systems().size(), 1);
        QVERIFY(!systems().front().contains(QStringLiteral("<example>")));
        for (const test::FakeRequest &request : m_server->chats()) {
            const QString user = message(request, "user");
            const QString record = test::FakeLlmServer::records(request).front().second;
            const QString examples = user.left(user.lastIndexOf(QStringLiteral("</example>")) + 1);
            QVERIFY2(!examples.contains(record), "its own answer");
            if (record.startsWith(QStringLiteral("lunch")))
                QVERIFY2(examples.contains(QStringLiteral("see you at lunch")) && examples.contains(QStringLiteral("\"ham\"")), qPrintable(user));
            if (record.startsWith(QStringLiteral("your lottery")))
                QVERIFY2(examples.contains(QStringLiteral("win a prize")) && examples.contains(QStringLiteral("\"spam\"")), qPrintable(user));
            if (record == QStringLiteral("zzz"))
                QVERIFY2(!user.contains(QStringLiteral("<example>")), qPrintable(user));
        }
        // A record more is one request more.
        m_server->forget();
        add(QStringLiteral("one more"));
        QVERIFY(run());
        QCOMPARE(m_server->chats().size(), 1);
    }

    // Another example is another question: the cache does not answer it with what was said to the old one.
    void theCacheKnowsThem()
    {
        m_plan.cache = engine::CacheMode::Exact;
        m_plan.cacheFolder = m_folder->filePath(QStringLiteral("cache"));
        accept(add(QStringLiteral("win a prize in the lottery today")), "spam");
        add(QStringLiteral("your lottery prize is waiting"));
        m_plan.task.select = {How::Nearest, 1};
        QVERIFY(run());
        QCOMPARE(m_server->chats().size(), 2);
        accept(1, "ham");
        m_plan.task.name = QStringLiteral("a name is no part of a prompt");
        QVERIFY(run());
        QCOMPARE(m_server->chats().size(), 3);
    }

    void whatIsNoExample()
    {
        const auto example = [this](const QString &text, const Json &value) {
            return exampleOf(m_plan, OrderedJson{{"text", toUtf8(text)}}, value);
        };
        QVERIFY(example(QStringLiteral("fine"), Json{{"label", "ham"}, {"confidence", 0.5}}));
        QCOMPARE(example(QStringLiteral("fine"), Json{{"label", "ham"}, {"confidence", 0.5}})->answer, (Json{{"label", "ham"}}));
        QVERIFY(!example(QStringLiteral("  "), Json{{"label", "ham"}}));
        QVERIFY(!example(QStringLiteral("word ").repeated(1000), Json{{"label", "ham"}}));
        QVERIFY(!example(QStringLiteral("fine"), Json{{"label", "gone"}}));
        QVERIFY(!example(QStringLiteral("fine"), Json{{"labels", Json::array({"ham"})}}));

        m_plan.task.mask.email = true;
        const QString mail = QStringLiteral("write to ada@example.com");
        QCOMPARE(example(mail, Json{{"label", "ham"}})->text, QStringLiteral("write to [EMAIL_1]"));
        m_plan.task.kind = task::TaskKind::Spans;
        const Json spans{{"spans", Json::array({Json{{"label", "ham"}, {"start", 9}, {"end", 24}, {"text", "ada@example.com"}}})}};
        QVERIFY2(!example(mail, spans), "the masked address would go out in the answer");
        m_plan.task.mask = {};
        QCOMPARE(example(mail, spans)->answer, (Json{{"spans", Json::array({Json{{"label", "ham"}, {"text", "ada@example.com"}}})}}));
    }
};

QTEST_GUILESS_MAIN(TestExamplePicking)
#include "tst_example_picking.moc"
