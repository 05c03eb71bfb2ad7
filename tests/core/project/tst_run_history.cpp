// SPDX-License-Identifier: Apache-2.0
#include "core/project/run_controller.h"
#include "core/project/run_history.h"
#include "core/project/series_csv.h"
#include "core/store/record_store.h"
#include "tests/support/fake_llm_server.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace lw;
using namespace lw::project;
using namespace std::chrono_literals;
using engine::RunOutcome;
using engine::RunSnapshot;
using metrics::ErrorClass;
namespace replies = lw::test::replies;

/// Runs as the window starts them, and what it can read of them afterwards.
class TestRunHistory : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Project> m_project;
    std::unique_ptr<test::FakeLlmServer> m_server;
    engine::RunPlan m_plan;

    /// Twenty-four, with ids such as m1.
    void putRecords(QChar prefix, qint64 import)
    {
        const auto put = m_project->writer().postAndWait([prefix, import](store::Database &db) -> Result<void> {
            for (int i = 1; i <= 24; ++i) {
                const QString id = prefix + QString::number(i);
                const QString data = QStringLiteral("{\"text\":\"mail %1\"}").arg(i);
                if (auto one = store::putRecord(db, {id, id, data, sha256Hex(toUtf8(data)), {}, id, i}, import); !one)
                    return one;
            }
            return {};
        });
        if (!put)
            qFatal("%s", qPrintable(put.error().detail));
    }
    struct Run
    {
        std::unique_ptr<RunController> controller;
        std::optional<RunOutcome> outcome;
        std::vector<engine::FinishedRecord> finished;
        std::optional<RunSnapshot> last;
        int pages = 0;
        bool begun = false;
    };
    std::unique_ptr<Run> begin(bool watched = false)
    {
        auto run = std::make_unique<Run>();
        Run *raw = run.get();
        raw->controller = std::make_unique<RunController>(*m_project, m_plan);
        RunController *controller = raw->controller.get();
        connect(controller, &RunController::started, this, [raw] { raw->begun = true; });
        connect(controller, &RunController::finished, this, [raw](const RunOutcome &outcome) { raw->outcome = outcome; });
        connect(controller, &RunController::progress, this, [raw](const RunSnapshot &snapshot) { raw->last = snapshot; });
        connect(controller, &RunController::requests, this, [raw] { ++raw->pages; });
        connect(controller, &RunController::recordsFinished, this, [raw](const std::vector<engine::FinishedRecord> &records) {
            raw->finished.insert(raw->finished.end(), records.begin(), records.end());
        });
        if (watched)
            controller->watch(0, 64);
        controller->begin();
        return run;
    }
    static bool ends(const Run &run)
    {
        return QTest::qWaitFor([&run] { return run.outcome.has_value(); }, 30'000);
    }
    std::optional<RunFigures> figuresOf(RunHistory &history, qint64 number)
    {
        std::optional<RunFigures> figures;
        const auto connection = connect(&history, &RunHistory::figures, this,
                                        [&figures](const RunFigures &read) { figures = read; });
        history.show(number);
        (void)QTest::qWaitFor([&figures] { return figures.has_value(); }, 10'000);
        disconnect(connection);
        return figures;
    }
    std::vector<RunEntry> listOf(RunHistory &history)
    {
        std::optional<std::vector<RunEntry>> entries;
        const auto connection = connect(&history, &RunHistory::runs, this,
                                        [&entries](const std::vector<RunEntry> &read) { entries = read; });
        history.list();
        (void)QTest::qWaitFor([&entries] { return entries.has_value(); }, 10'000);
        disconnect(connection);
        return entries.value_or(std::vector<RunEntry>());
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_project = Project::open(m_folder->filePath(QStringLiteral("p.lwproj")), Project::Opening::Write).value();
        putRecords(u'm', 1);
        m_server = std::make_unique<test::FakeLlmServer>();
        m_server->setLabel([](const QString &) { return QStringLiteral("ham"); });
        m_plan = {};
        m_plan.task.name = QStringLiteral("Mail");
        m_plan.task.labels = {{QStringLiteral("ham"), {}, {}, {}}, {QStringLiteral("spam"), {}, {}, {}}};
        m_plan.textColumns = {QStringLiteral("text")};
        m_plan.ask({m_server->url(), QStringLiteral("fake-model"), {}});
        m_plan.family = QStringLiteral("fake");
        m_plan.cache = engine::CacheMode::Off;
        m_plan.cacheFolder = m_folder->filePath(QStringLiteral("cache"));
        m_plan.concurrency = 4;
        m_plan.policy.retry = {5, 2, 1, 2ms, 4ms, 50ms, 3000ms};
    }
    void cleanup()
    {
        m_project.reset();
        m_server.reset();
    }

    void beginWaitsForNothing()
    {
        const auto run = begin(true);
        QVERIFY(!run->begun);
        QVERIFY(ends(*run));
        QVERIFY(run->begun);
        QCOMPARE(run->outcome->ending, RunOutcome::Ending::Done);
        QCOMPARE(run->controller->ids().run, 1);
        QCOMPARE(run->finished.size(), std::size_t(24));
        QVERIFY(run->finished.front().shownId.startsWith(u'm'));
        QVERIFY(run->pages > 0);
        QCOMPARE(run->last->states.of(QStringLiteral("annotated")), 24);
        RunHistory history(m_project->path());
        QCOMPARE(listOf(history).front().ending, std::optional(RunOutcome::Ending::Done));
    }

    void whatIsWishedBeforeItBegan()
    {
        const auto cancelled = begin();
        cancelled->controller->cancel();
        cancelled->controller->resume();
        QVERIFY(ends(*cancelled));
        QCOMPARE(cancelled->outcome->ending, RunOutcome::Ending::Cancelled);

        const auto paused = begin();
        paused->controller->pause();
        QVERIFY(QTest::qWaitFor([&paused] { return paused->last && paused->last->phase == RunSnapshot::Phase::Paused; }, 10'000));
        QVERIFY(!paused->outcome);
        paused->controller->resume();
        QVERIFY(ends(*paused));
        QCOMPARE(paused->outcome->ending, RunOutcome::Ending::Done);
    }

    void aControllerMayGoAtAnyMoment()
    {
        for (int round = 0; round < 10; ++round) {
            const auto run = begin(true);
            QTest::qWait(round * 3);
            run->controller.reset();
        }
        QCOMPARE(begin()->controller->ids().run, 0); // gone before the writer had come to it
    }

    void whatFailedIsRetriedByTheNextRun()
    {
        m_server->setLabel([](const QString &text) { return text.endsWith(u'7') ? QStringLiteral("egg") : QStringLiteral("ham"); });
        const auto first = begin();
        QVERIFY(ends(*first));
        QCOMPARE(first->outcome->last.states.of(QStringLiteral("failed:label")), 2);
        m_server->setLabel([](const QString &) { return QStringLiteral("ham"); });
        m_plan.failed = store::Failed::AskAgain;
        const auto second = begin();
        QVERIFY(ends(*second));
        QCOMPARE(second->finished.size(), std::size_t(2));
        QCOMPARE(second->outcome->last.states.of(QStringLiteral("annotated")), 24);
        QCOMPARE(second->outcome->last.recordsPlanned, 2);

        RunHistory history(m_project->path());
        const auto entries = listOf(history);
        QCOMPARE(entries.size(), std::size_t(2));
        QCOMPARE(entries[0].run, 2);
        QCOMPARE(entries[0].records, 2);
        QCOMPARE(entries[1].records, 22);
        QCOMPARE(entries[1].model, QStringLiteral("fake-model"));
        QCOMPARE(entries[1].taskName, QStringLiteral("Mail"));
        QCOMPARE(entries[1].configuration, entries[0].configuration);
        QVERIFY(entries[1].startedAt.isValid());
        // What was wrong with the first run's answers stays known.
        const auto figures = figuresOf(history, 1);
        QVERIFY(figures);
        QCOMPARE(figures->series.totals.errorsByClass[std::size_t(ErrorClass::Label)], 2);
    }

    void figuresOfARunWithEveryMishap()
    {
        m_server->enqueue(replies::azureRateLimit(1ms), 1);
        m_server->enqueue(replies::serverError(), 2);
        m_server->enqueue(replies::closesWithoutAnswer(), 1);
        test::FakeCompletion noJson;
        noJson.text = QStringLiteral("Well.");
        test::FakeCompletion cutOff;
        cutOff.text = QStringLiteral("{\"annotations\":[");
        cutOff.finishReason = "length";
        const auto said = std::make_shared<std::atomic<int>>(0);
        test::FakeLlmServer &server = *m_server;
        m_server->setHandler([said, noJson, cutOff, &server](const test::FakeRequest &request) {
            switch (said->fetch_add(1)) {
            case 0: return test::completionReply(noJson, request);
            case 1: return test::completionReply(cutOff, request);
            default: return server.answer(request);
            }
        });
        const auto run = begin();
        QVERIFY(ends(*run));
        QCOMPARE(run->outcome->last.states.of(QStringLiteral("annotated")), 24);

        RunHistory history(m_project->path());
        const auto figures = figuresOf(history, 1);
        QVERIFY(figures);
        QVERIFY(!figures->live);
        const metrics::RunTotals &totals = figures->series.totals;
        QCOMPARE(totals.requests, 30);
        QCOMPARE(totals.answers, 26);
        QCOMPARE(totals.errors, 6);
        const auto of = [&totals](ErrorClass error) { return totals.errorsByClass[std::size_t(error)]; };
        QCOMPARE(of(ErrorClass::RateLimited), 1);
        QCOMPARE(of(ErrorClass::Server), 2);
        QCOMPARE(of(ErrorClass::Lost), 1);
        QCOMPARE(of(ErrorClass::NotJson), 1);
        QCOMPARE(of(ErrorClass::CutOff), 1);
        QVERIFY(*totals.completionTokens > 0);
        QVERIFY(totals.latencyMs && totals.firstTokenMs);
        QCOMPARE(totals.retries, 6);
        int inBuckets = 0;
        for (const metrics::RunBucket &bucket : figures->series.buckets)
            inBuckets += bucket.requests;
        QCOMPARE(inBuckets, 30);
        QCOMPARE(figures->endpoints.size(), std::size_t(1));
        QCOMPARE(figures->endpoints.front().errors, 6);
        QCOMPARE(figures->endpoints.front().share, 1.0);
    }

    void answersFromTheCacheHaveTheirTime()
    {
        m_plan.cache = engine::CacheMode::Exact;
        QVERIFY(ends(*begin()));
        putRecords(u'n', 2); // the same texts under other ids
        QVERIFY(ends(*begin()));
        RunHistory history(m_project->path());
        QCOMPARE(figuresOf(history, 1)->series.totals.fromCache, 0);
        const auto figures = figuresOf(history, 2);
        QCOMPARE(figures->series.totals.fromCache, 24);
        QCOMPARE(figures->series.totals.requests, 0);
        QVERIFY(!figures->series.totals.latencyMs);
        QVERIFY(!figures->series.totals.completionTokens);
    }

    void aLiveRunIsFollowed()
    {
        test::FakeCompletion style;
        style.beforeHead = 400ms;
        m_server->setStyle(style);
        RunHistory history(m_project->path());
        std::vector<RunFigures> seen;
        std::vector<RunEntry> entries;
        connect(&history, &RunHistory::figures, this, [&seen](const RunFigures &figures) { seen.push_back(figures); });
        connect(&history, &RunHistory::runs, this, [&entries](const std::vector<RunEntry> &read) { entries = read; });
        const auto run = begin();
        connect(run->controller.get(), &RunController::progress, &history,
                [&history](const RunSnapshot &snapshot) { history.setRunning(snapshot.runningAttempts); });
        QVERIFY(QTest::qWaitFor([&run] { return run->begun; }, 10'000));
        history.setLive(1);
        history.show(1);
        QVERIFY(ends(*run));
        QVERIFY(!entries.empty() && entries.front().live && !entries.front().ending);
        history.setLive({});
        QVERIFY(QTest::qWaitFor([&] { return !seen.back().live && entries.front().ending.has_value(); }, 10'000));
        QVERIFY2(seen.size() >= 4, qPrintable(QString::number(seen.size())));
        QCOMPARE(seen.back().series.totals.answers, 24);
        int before = -1;
        int most = 0;
        for (const RunFigures &figures : seen) {
            QVERIFY(figures.series.totals.answers >= before);
            before = figures.series.totals.answers;
            // What runs is in no table; it is seen all the same.
            if (figures.live && figures.series.totals.answers > 0 && figures.series.totals.answers < 20)
                most = std::max(most, figures.series.buckets.back().inFlight);
            for (const metrics::RunBucket &bucket : figures.series.buckets)
                QVERIFY2(bucket.inFlight <= 4, qPrintable(QString::number(bucket.inFlight)));
        }
        QCOMPARE(most, 4);
        const std::size_t told = seen.size();
        QTest::qWait(1500);
        QCOMPARE(seen.size(), told);
    }

    void aRunThatIsNotThere()
    {
        RunHistory history(m_project->path());
        std::optional<Error> error;
        connect(&history, &RunHistory::failed, this, [&error](const Error &said) { error = said; });
        history.show(7);
        QVERIFY(QTest::qWaitFor([&error] { return error.has_value(); }, 10'000));
        QCOMPARE(error->code, Code::NotFound);
        QVERIFY(listOf(history).empty());
    }

    void savedAsCsv()
    {
        metrics::Attempt attempt;
        attempt.startedAt = QDateTime(QDate(2026, 1, 1), QTime(12, 0), Qt::UTC);
        attempt.total = 1500ms;
        attempt.reachedSocket = true;
        const auto series = metrics::runSeries({attempt.startedAt, attempt.startedAt.addMSecs(1500), {attempt}, {}, {}});
        const QString path = m_folder->filePath(QStringLiteral("run.csv"));
        QVERIFY(saveSeriesCsv(path, series).has_value());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = file.readAll().split('\n');
        QCOMPARE(lines.size(), 4);
        QCOMPARE(lines[0].count(','), lines[2].count(','));
        QCOMPARE(lines[1], QByteArray("2026-01-01T12:00:00Z,0,0,0,,1,0,0,0,0,0,0,0,0,0,,,,,,\r"));
        QCOMPARE(lines[2], QByteArray("2026-01-01T12:00:01Z,1,1,,,1,0,0,0,0,0,0,0,0,0,1500.0,1500.0,1500.0,,,\r"));
        const auto failed = saveSeriesCsv(m_folder->filePath(QStringLiteral("no/such/run.csv")), series);
        QCOMPARE(failed.error().code, Code::NotWritable);
    }
};

QTEST_GUILESS_MAIN(TestRunHistory)
#include "tst_run_history.moc"
