// SPDX-License-Identifier: Apache-2.0
#include "core/project/again.h"
#include "core/project/comparison.h"
#include "core/project/run_controller.h"
#include "core/project/run_forecast.h"
#include "core/project/task_versions.h"
#include "core/store/record_detail.h"
#include "core/store/record_query.h"
#include "core/store/record_store.h"
#include "tests/support/fake_llm_server.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace lw;
using namespace lw::project;
using namespace std::chrono_literals;
using engine::ChosenRecords;
using engine::RunOutcome;

/// Versions of a task, records that are asked again, and what becomes of the answers they had. Gold of every record is ham; the
/// server says spam to mails 3 and 7 as long as it is wrong.
class TestAskingAgain : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Project> m_project;
    std::unique_ptr<test::FakeLlmServer> m_server;
    std::atomic<bool> m_isWrong{true};
    engine::RunPlan m_plan;

    store::Database &db() { return m_project->reader(); }
    void write(const std::function<Result<void>(store::Database &)> &change)
    {
        if (const auto put = m_project->writer().postAndWait(change); !put)
            qFatal("%s", qPrintable(put.error().detail));
    }
    RunOutcome run()
    {
        RunController controller(*m_project, m_plan);
        std::optional<RunOutcome> outcome;
        connect(&controller, &RunController::finished, this, [&outcome](const RunOutcome &ended) { outcome = ended; });
        controller.begin();
        if (!QTest::qWaitFor([&outcome] { return outcome.has_value(); }, 30'000))
            qFatal("the run did not end");
        return *outcome;
    }
    RunOutcome runOf(ChosenRecords chosen)
    {
        m_plan.chosen = std::make_shared<const ChosenRecords>(std::move(chosen));
        const RunOutcome outcome = run();
        m_plan.chosen.reset();
        return outcome;
    }
    QString labelOf(qint64 record) { return store::recordRows(db(), {record}, {}).value().front().modelLabel; }
    std::vector<store::GivenAnswer> answersOf(qint64 record) { return store::givenAnswers(db(), record).value(); }
    std::vector<qint64> find(const store::RecordFilter &filter) { return store::findRecords(db(), {filter}).value(); }
    std::vector<qint64> stale()
    {
        store::RecordFilter filter;
        filter.isStale = true;
        return find(filter);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_project = Project::open(m_folder->filePath(QStringLiteral("p.lwproj")), Project::Opening::Write).value();
        write([](store::Database &db) -> Result<void> {
            for (int i = 1; i <= 10; ++i) {
                const QString id = QStringLiteral("m%1").arg(i);
                const QString data = QStringLiteral("{\"text\":\"mail %1\"}").arg(i);
                store::NewRecord record{id, id, data, sha256Hex(toUtf8(data)), {}, QStringLiteral("in"), i, {}};
                record.gold = QStringLiteral("{\"label\":\"ham\"}");
                if (auto one = store::putRecord(db, record, 1); !one)
                    return one;
            }
            return {};
        });
        m_isWrong = true;
        m_server = std::make_unique<test::FakeLlmServer>();
        m_server->setLabel([this](const QString &text) {
            return m_isWrong && (text.endsWith(u'3') || text.endsWith(u'7')) ? QStringLiteral("spam") : QStringLiteral("ham");
        });
        m_plan = {};
        m_plan.task.name = QStringLiteral("Mail");
        m_plan.task.instructions = QStringLiteral("Is it spam?");
        m_plan.task.labels = {{QStringLiteral("ham"), {}, {}, {}}, {QStringLiteral("spam"), {}, {}, {}}};
        m_plan.textColumns = {QStringLiteral("text")};
        m_plan.ask({m_server->url(), QStringLiteral("fake-model"), {}});
        m_plan.family = QStringLiteral("fake");
        m_plan.cacheFolder = m_folder->filePath(QStringLiteral("cache"));
        m_plan.concurrency = 4;
        m_plan.policy.retry = {5, 2, 1, 2ms, 4ms, 50ms, 3000ms};
    }
    void cleanup()
    {
        m_project.reset();
        m_server.reset();
    }

    void wrongOnesAreAskedAnewAndTheOldAnswerIsKept()
    {
        QCOMPARE(run().ending, RunOutcome::Ending::Done);
        QCOMPARE(m_server->counts().chats, 10);
        const ChosenRecords wrong = chooseAgain(db(), Again::WrongOnGold).value();
        QCOMPARE(wrong.records, (std::vector<qint64>{3, 7}));
        m_isWrong = false;
        const RunOutcome outcome = runOf(wrong);
        QCOMPARE(outcome.ending, RunOutcome::Ending::Done);
        QCOMPARE(outcome.last.recordsPlanned, 2);
        // Not from the cache, which has the wrong ones.
        QCOMPARE(m_server->counts().chats, 12);
        QCOMPARE(outcome.last.states.of(QStringLiteral("annotated")), 10);
        QCOMPARE(labelOf(3), QStringLiteral("ham"));
        const auto answers = answersOf(3);
        QCOMPARE(answers.size(), std::size_t(2));
        QCOMPARE(answers[0].line, QStringLiteral("ham"));
        QCOMPARE(answers[0].run, 2);
        QVERIFY(answers[0].counts && !answers[1].counts);
        QCOMPARE(answers[1].line, QStringLiteral("spam"));
        QCOMPARE(answers[1].run, 1);
        QCOMPARE(answersOf(4).size(), std::size_t(1));
        QVERIFY(chooseAgain(db(), Again::WrongOnGold)->records.empty());
    }

    void anotherModelStandsBesideAndChangesNothingElse()
    {
        run();
        m_isWrong = false;
        m_plan.ask({m_server->url(), QStringLiteral("other-model"), {}});
        const qint64 before = store::activeConfiguration(db()).value().value();
        const RunOutcome outcome = runOf(chosenRecords({7, 3, 3, 1}));
        QCOMPARE(outcome.last.recordsPlanned, 3);
        QCOMPARE(m_server->counts().chats, 13);
        QCOMPARE(outcome.last.states.of(QStringLiteral("annotated")), 10);
        QCOMPARE(store::activeConfiguration(db()).value().value(), before);
        QCOMPARE(labelOf(3), QStringLiteral("spam"));
        QCOMPARE(labelOf(9), QStringLiteral("ham"));
        // Side by side, and the queue knows that they disagree.
        const auto answers = answersOf(3);
        QCOMPARE(answers.size(), std::size_t(2));
        QCOMPARE(answers[0].model, QStringLiteral("other-model"));
        QCOMPARE(answers[0].line, QStringLiteral("ham"));
        QCOMPARE(answers[1].model, QStringLiteral("fake-model"));
        store::RecordFilter contested;
        contested.state = store::RecordFilter::State::Contested;
        QCOMPARE(find(contested), (std::vector<qint64>{3, 7}));
    }

    void anAnswerIsNotGivenUpForAFailure()
    {
        run();
        m_server->setLabel([](const QString &) { return QStringLiteral("egg"); });
        const RunOutcome outcome = runOf(chosenRecords({3}));
        QCOMPARE(outcome.ending, RunOutcome::Ending::Done);
        QCOMPARE(outcome.last.states.of(QStringLiteral("annotated")), 10);
        QCOMPARE(labelOf(3), QStringLiteral("spam"));
    }

    void failedOnesAloneAreAsked()
    {
        m_server->setLabel([](const QString &text) { return text.endsWith(u'5') ? QStringLiteral("egg") : QStringLiteral("ham"); });
        run();
        const ChosenRecords failed = chooseAgain(db(), Again::Failed).value();
        QCOMPARE(failed.records, std::vector<qint64>{5});
        m_server->setLabel([](const QString &) { return QStringLiteral("ham"); });
        QCOMPARE(runOf(failed).last.states.of(QStringLiteral("annotated")), 10);
        QVERIFY(chooseAgain(db(), Again::Failed)->records.empty());
    }

    void savedVersionsMakeAnswersStale()
    {
        run();
        QVERIFY(stale().empty());
        m_plan.task.instructions = QStringLiteral("Is it bulk mail?");
        write([this](store::Database &db) -> Result<void> {
            const auto number = saveVersion(db, m_plan.task, QStringLiteral("clearer"));
            return number && *number == 2 ? Result<void>{} : fail(Code::Internal, QStringLiteral("not the second"));
        });
        QCOMPARE(stale().size(), std::size_t(10));
        VersionList list = versionList(db()).value();
        QCOMPARE(list.stale, 10);
        QCOMPARE(list.versions.size(), std::size_t(2));
        QCOMPARE(list.versions[0].version.number, 2);
        QCOMPARE(list.versions[0].version.note, QStringLiteral("clearer"));
        QVERIFY(list.versions[0].isCurrent && !list.versions[1].isCurrent);
        QVERIFY(!list.versions[0].since->instructions.empty() && list.versions[0].answers.empty());
        QCOMPARE(list.versions[1].answers.size(), std::size_t(1));
        QCOMPARE(list.versions[1].answers[0].gold->right, 8);
        QCOMPARE(list.versions[1].answers[0].gold->n, 10);

        // Two of them are asked, and are stale no more; the others wait and still are.
        ChosenRecords some = chooseAgain(db(), Again::Stale).value();
        some.records.resize(2);
        runOf(some);
        QCOMPARE(stale(), (std::vector<qint64>{3, 4, 5, 6, 7, 8, 9, 10}));
        QCOMPARE(versionList(db())->versions[0].answers[0].from.annotated, 2);
        run();
        QVERIFY(stale().empty());
        QCOMPARE(versionList(db())->versions[0].version.number, 2);

        // Back to the first: it holds again, and keeps its number.
        m_plan.task.instructions = QStringLiteral("Is it spam?");
        run();
        list = versionList(db()).value();
        QCOMPARE(list.versions.size(), std::size_t(2));
        QVERIFY(list.versions[1].isCurrent);
        QVERIFY(stale().empty());
    }

    void dataThatChangedIsNoStaleAnswer()
    {
        run();
        m_plan.task.instructions = QStringLiteral("Is it bulk mail?");
        write([this](store::Database &db) -> Result<void> {
            const QString data = QStringLiteral("{\"text\":\"another\"}");
            if (auto put = store::putRecord(db, {QStringLiteral("m4"), QStringLiteral("m4"), data, sha256Hex(toUtf8(data)), {}, QStringLiteral("in"), 4, {}}, 2); !put)
                return put;
            const auto saved = saveVersion(db, m_plan.task, {});
            return saved ? Result<void>{} : Result<void>(fail(saved.error()));
        });
        QCOMPARE(stale(), (std::vector<qint64>{1, 2, 3, 5, 6, 7, 8, 9, 10}));
    }

    void aStoppedRefreshIsNotMixedUpWithChosenRecords()
    {
        run();
        m_plan.cache = engine::CacheMode::Refresh;
        m_plan.limit = 4;
        QCOMPARE(run().ending, RunOutcome::Ending::Limit);
        m_plan.limit = 0;
        m_plan.cache = engine::CacheMode::Exact;
        QCOMPARE(runOf(chosenRecords({9})).last.recordsPlanned, 1);
        m_plan.cache = engine::CacheMode::Refresh;
        QCOMPARE(run().last.recordsPlanned, 6);
    }

    void theEstimateIsOfTheChosenOnes()
    {
        run();
        m_plan.chosen = std::make_shared<const ChosenRecords>(chosenRecords({2, 5, 8}));
        const RunForecast forecast = forecastRun(db(), m_plan, QDateTime::currentDateTimeUtc()).value();
        QCOMPARE(forecast.records, 3);
        QCOMPARE(forecast.cached, 0);
        QVERIFY(!forecast.cost);
    }

    void twoVersionsOnTheSameGold()
    {
        run();
        m_isWrong = false;
        m_plan.task.instructions = QStringLiteral("Is it bulk mail?");
        m_plan.parameters.temperature = 0.5;
        run();
        const qint64 one = configurationNamed(db(), QStringLiteral("1")).value();
        const qint64 other = configurationNamed(db(), QStringLiteral("2/fake-model")).value();
        const Comparison comparison = compareAnswers(db(), one, other).value();
        QCOMPARE(comparison.records, 10);
        QCOMPARE(comparison.one.gold->right, 8);
        QCOMPARE(comparison.other.gold->right, 10);
        QCOMPARE(comparison.onlyOneRight, 0);
        QCOMPARE(comparison.onlyOtherRight, 2);
        QCOMPARE(comparison.chance.value(), 0.5); // of two flips both in one way: 2 * 1/4
        QCOMPARE(comparison.flipped.size(), std::size_t(2));
        QCOMPARE(comparison.flipped[0].shownId, QStringLiteral("m3"));
        QCOMPARE(comparison.flipped[0].one, QStringLiteral("spam"));
        QCOMPARE(comparison.flipped[0].other, QStringLiteral("ham"));
        QVERIFY(!comparison.flipped[0].isOneRight);
        QCOMPARE(comparison.settings.size(), std::size_t(1));
        QCOMPARE(comparison.settings[0].name, QStringLiteral("temperature"));
        QCOMPARE(comparison.one.asking.requests, 10);
        QVERIFY(comparison.one.asking.latencyMs);

        const OrderedJson json = comparisonJson(comparison);
        QVERIFY(json["a"]["cost"].is_null()); // nobody knows what the fake model costs
        QCOMPARE(json["b"]["accuracy"]["right"].get<int>(), 10);
        const QString text = comparisonText(comparison);
        QVERIFY2(text.contains(QStringLiteral("Cost: unknown")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("m7: gold ham, a spam, b ham")), qPrintable(text));

        // The same with itself: no flips, and so no chance.
        const Comparison same = compareAnswers(db(), one, one).value();
        QVERIFY(!same.chance && same.flipped.empty());
        QVERIFY(comparisonText(same).contains(QStringLiteral("undefined")));
    }

    void namesOfVersions()
    {
        QCOMPARE(configurationNamed(db(), QStringLiteral("1")).error().code, Code::WrongUse);
        run();
        m_plan.ask({m_server->url(), QStringLiteral("other-model"), {}});
        run();
        const auto several = configurationNamed(db(), QStringLiteral("1"));
        QVERIFY(!several);
        QVERIFY2(several.error().detail.contains(QStringLiteral("1/other-model, 1/fake-model")), qPrintable(several.error().detail));
        QVERIFY(configurationNamed(db(), QStringLiteral("1/fake-model")));
        const auto none = configurationNamed(db(), QStringLiteral("9"));
        QVERIFY2(none.error().detail.contains(QStringLiteral("1/fake-model, 1/other-model")), qPrintable(none.error().detail));
        QCOMPARE(compareAnswers(db(), 1, 99).error().code, Code::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestAskingAgain)
#include "tst_asking_again.moc"
