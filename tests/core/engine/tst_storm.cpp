// SPDX-License-Identifier: Apache-2.0
#include "tests/core/engine/run_bench.h"
#include "tests/core/engine/storm_server.h"

#include <QTest>

using namespace lw;
using namespace lw::engine;
using namespace lw::test;
using namespace std::chrono_literals;

namespace {

constexpr int labels = 97;   // so that the answer of another record is a wrong one

int fromEnvironment(const char *name, int otherwise)
{
    const int value = qEnvironmentVariableIntValue(name);
    return value > 0 ? value : otherwise;
}

QString rightLabel(const QString &text) { return RunBench::labelOf(text); }

/// The rules of a real run at a hundredth of the time.
void hurry(RunPlan &plan)
{
    llm::RetryPolicy &retry = plan.policy.retry;
    retry.base = 5ms;
    retry.throttledBase = 10ms;
    retry.cap = 300ms;
    retry.longestRetryAfter = 3'000ms;
    llm::Deadlines &deadlines = plan.policy.deadlines;
    // What runs at a hundredth of the time on a busy machine does not all run a hundred times as fast: many answers at once
    // must not be late.
    const auto slack = std::max(1, plan.concurrency) * 15ms;
    deadlines.connect = 10'000ms;
    deadlines.firstToken = 1'200ms + slack;
    deadlines.idle = 600ms + slack;
    deadlines.tokenIdle = 1'800ms + slack;
    deadlines.total = 6'000ms + slack;
    deadlines.question = 120'000ms;
    llm::RatePolicy &rate = plan.pool.rate;
    rate.pause = 10ms;
    rate.longestPause = 300ms;
    rate.rampStep = 20ms;
    rate.learn.window = 10ms;
    rate.learn.evidence = 100ms;
    rate.learn.badLuck = 3'000ms;
    rate.learn.settle = 300ms;
    rate.learn.probeEvery = 600ms;
    rate.learn.probeLongest = 4'800ms;
    rate.learn.longWindow = 600ms;
    rate.learn.longSilence = 30ms;
    plan.pool.budget.trickle = 10ms;
    plan.batch.quick = 10ms;
    plan.batch.slow = 50ms;
}

/// How often one record may be asked at most, refusals for the rate left out: in so many batches in vain, then alone, of which
/// so many answers may lack it and one may be cut off; each of these questions with the attempts of both retry classes.
int mostAttempts(const RunPlan &plan)
{
    const int attempts = 1 + plan.policy.retry.transient + plan.policy.retry.stalled;
    const bool alone = plan.batch.mode == BatchPolicy::Mode::Fixed && plan.batch.fixed == 1;
    const int questions = (alone ? 0 : PieceMachine::triesInBatches) + 1 + PieceMachine::furtherTries + 1;
    return attempts * questions;
}

} // namespace

/// Everything that servers do wrong at once. LW_STORM_RECORDS sets the number of records (500) and has all combinations tried,
/// LW_STORM_SEED the storm (one that is always the same; 0 is a new one each time).
class TestStorm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRecordHoldsItsAnswerOrOneFailure_data()
    {
        QTest::addColumn<int>("concurrency");
        QTest::addColumn<BatchPolicy::Mode>("mode");
        QTest::addColumn<int>("size");
        QTest::addColumn<llm::Streaming>("streaming");
        using Mode = BatchPolicy::Mode;
        using llm::Streaming;
        const auto row = [](int concurrency, const char *how, Mode mode, int size, Streaming streaming) {
            QTest::addRow("%d at a time, %s", concurrency, how) << concurrency << mode << size << streaming;
        };
        // All of them take minutes: those that wait most for what they find out only where a number of records is given.
        const bool all = qEnvironmentVariableIsSet("LW_STORM_RECORDS");
        for (const int concurrency : {1, 8, 256}) {
            if (all || concurrency == 8)
                row(concurrency, "each alone", Mode::Fixed, 1, Streaming::On);
            if (all || concurrency == 1)
                row(concurrency, "batches of 5", Mode::Fixed, 5, Streaming::On);
            row(concurrency, "batches found out", Mode::Auto, 1, Streaming::On);
            if (all || concurrency == 256)
                row(concurrency, "each alone, whole", Mode::Fixed, 1, Streaming::Off);
        }
    }
    void everyRecordHoldsItsAnswerOrOneFailure()
    {
        QFETCH(int, concurrency);
        QFETCH(BatchPolicy::Mode, mode);
        QFETCH(int, size);
        QFETCH(llm::Streaming, streaming);
        const int records = fromEnvironment("LW_STORM_RECORDS", 500);
        const bool always = qEnvironmentVariable("LW_STORM_SEED") != QLatin1String("0");
        const quint32 seed = always ? quint32(fromEnvironment("LW_STORM_SEED", 20)) : QRandomGenerator::global()->generate();

        RunBench run;
        run.plan.task.labels.clear();
        for (int i = 0; i < labels; ++i)
            run.plan.task.labels.push_back({QStringLiteral("label%1").arg(i), {}, {}, {}});
        for (int i = 0; i < records; ++i)
            run.add(QStringLiteral("mail %1: label%2").arg(i).arg((i * 31 + 5) % labels));
        run.plan.concurrency = concurrency;
        run.plan.batch.mode = mode;
        run.plan.batch.fixed = size;
        run.plan.parameters.streaming = streaming;
        hurry(run.plan);
        run.server.setLabel(&rightLabel);
        StormServer storm(run.server, seed, &rightLabel);
        run.server.setHandler([&storm](const FakeRequest &request) { return storm.reply(request); });

        run.start();
        const bool ended = QTest::qWaitFor([&run] { return run.outcome.has_value(); }, 60'000 + records * 250);
        // Nobody uses the storm any more when it goes.
        run.server.setHandler([&run](const FakeRequest &request) { return run.server.answer(request); });
        const QByteArray where = QStringLiteral("seed %1: %2").arg(seed).arg(storm.troubles()).toUtf8();
        qInfo("%s", where.constData());
        QVERIFY2(ended, where.constData());
        check(run, storm, records);
    }

private:
    static void check(RunBench &run, const StormServer &storm, int records)
    {
        const RunSnapshot &last = run.outcome->last;
        QCOMPARE(run.outcome->ending, RunOutcome::Ending::Done);
        QCOMPARE(run.wrongAnswers(), QString());

        const store::StateCounts counts = run.counts();
        static const QStringList known = QStringLiteral("annotated failed:parse failed:truncated failed:timeout failed:transport "
                                                        "failed:server").split(u' ');
        QStringList shares;
        for (auto it = counts.byState.begin(); it != counts.byState.end(); ++it) {
            shares.append(QStringLiteral("%1 %2").arg(it.value()).arg(it.key()));
            QVERIFY2(it.value() == 0 || known.contains(it.key()), qPrintable(it.key()));
        }
        const qint64 annotated = counts.of(QStringLiteral("annotated"));
        qInfo("%s of %d; %lld requests", qPrintable(shares.join(QStringLiteral(", "))), records, static_cast<long long>(last.requests));
        QCOMPARE(counts.total(), records);
        QVERIFY(annotated * 1000 >= qint64(records) * 995);
        QCOMPARE(run.answersKept(), int(annotated));

        QCOMPARE(last.recordsDone, records);
        QCOMPARE(last.states.of(QStringLiteral("annotated")), annotated);
        QCOMPARE(last.states.total(), records);
        QCOMPARE(last.inFlight, 0);
        QCOMPARE(last.requests, run.server.counts().chats);
        QVERIFY(run.server.counts().maxInFlight <= run.plan.concurrency);
        QCOMPARE(run.finishedSignals, 1);

        const QHash<QString, int> asked = storm.asked();
        QCOMPARE(asked.size(), records);
        const int most = mostAttempts(run.plan);
        for (auto it = asked.begin(); it != asked.end(); ++it)
            QVERIFY2(it.value() <= most, qPrintable(QStringLiteral("\"%1\" was asked %2 times").arg(it.key()).arg(it.value())));
    }
};

QTEST_GUILESS_MAIN(TestStorm)
#include "tst_storm.moc"
