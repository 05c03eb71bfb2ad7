// SPDX-License-Identifier: Apache-2.0
#include "core/store/project_schema.h"
#include "core/store/record_store.h"
#include "core/store/report_store.h"
#include "core/store/run_history_store.h"
#include "core/store/run_store.h"
#include "tests/support/support.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace lw;
using namespace lw::store;

namespace {

Configuration configurationOf(const char *model)
{
    return {QStringLiteral("{}"), QStringLiteral("task"), QString::fromLatin1(model), Json::object()};
}

} // namespace

class TestRunStore : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Database> m_db;

    void addRecord(const char *id, const char *hash, qint64 import)
    {
        const QString name = QString::fromLatin1(id);
        QVERIFY(putRecord(*m_db, {name, name, QStringLiteral("{\"text\":\"x\"}"), QString::fromLatin1(hash), {}, QStringLiteral("in"), 1},
                          import)
                    .has_value());
    }
    RunIds begin(const char *model, Asks asks = Asks::Missing)
    {
        const qint64 configuration = putConfiguration(*m_db, configurationOf(model)).value();
        if (!activate(*m_db, configuration))
            qFatal("activate failed");
        return {beginRun(*m_db, configuration, QStringLiteral("http://x/v1"), asks).value(), configuration};
    }
    NewResult annotated(qint64 record, const char *hash)
    {
        NewResult result;
        result.record = record;
        result.dataHash = QString::fromLatin1(hash);
        result.state = QStringLiteral("annotated");
        result.value = Json{{"label", "a"}};
        result.source = QStringLiteral("model");
        return result;
    }
    qint64 annotatedNow() { return stateCounts(*m_db)->of(QStringLiteral("annotated")); }

private Q_SLOTS:
    void init()
    {
        static int number = 0;
        m_db = Database::open(m_folder.filePath(QString::number(++number)), Database::Mode::Write, projectSchema()).value();
        addRecord("a", "h1", 1);
        addRecord("b", "h2", 1);
    }
    void cleanup() { m_db.reset(); }

    void anotherModelAsksAgainAndTheFirstIsStillThere()
    {
        const RunIds first = begin("one");
        QVERIFY(putResult(*m_db, first, annotated(1, "h1")).has_value());
        QCOMPARE(annotatedNow(), 1);
        (void)begin("two");
        QCOMPARE(annotatedNow(), 0);
        (void)begin("one");
        QCOMPARE(annotatedNow(), 1);
        QCOMPARE(nextPending(*m_db, 0, 10, Failed::LeaveAlone)->size(), std::size_t(1));
    }

    void aRecordWhoseContentChangedIsAskedAgain()
    {
        const RunIds ids = begin("one");
        QVERIFY(putResult(*m_db, ids, annotated(1, "h1")).has_value());
        QVERIFY(putResult(*m_db, ids, annotated(2, "h2")).has_value());
        addRecord("a", "changed", 2);
        addRecord("b", "h2", 2);
        const auto pending = nextPending(*m_db, 0, 10, Failed::LeaveAlone).value();
        QCOMPARE(pending.size(), std::size_t(1));
        QCOMPARE(pending.front().id, 1);
        (void)begin("two");
        (void)begin("one");
        QVERIFY2(annotatedNow() == 1, "the result for the old content came back");
    }

    void anAnswerIsStoredOnceAndNeverReplaced()
    {
        const RunIds ids = begin("one");
        NewAnswer answer;
        answer.record = 1;
        answer.hash = QStringLiteral("p");
        answer.value = Json{{"label", "first"}};
        answer.source = QStringLiteral("model");
        answer.endpoint = QStringLiteral("e");
        answer.answeredAt = QStringLiteral("t");
        QVERIFY(putAnswer(*m_db, ids, answer).has_value());
        answer.value = Json{{"label", "second"}};
        QVERIFY(putAnswer(*m_db, ids, answer).has_value());
        const auto kept = keptAnswers(*m_db, 1, ids).value();
        QCOMPARE(kept.size(), std::size_t(1));
        QCOMPARE(stringOr(kept.front().value, "label"), QStringLiteral("first"));
    }

    void aRoundAsksEveryRecordOnce()
    {
        const auto left = [this](const RunIds &ids, Failed failed = Failed::LeaveAlone) {
            QString all;
            const auto records = nextOfRound(*m_db, ids, 0, 10, failed).value();
            for (const PendingRecord &record : records)
                all += QString::number(record.id);
            return all.size() == countOfRound(*m_db, ids, failed).value() ? all : QStringLiteral("counted otherwise");
        };
        const auto result = [this](const RunIds &ids, qint64 record, const char *hash, const char *state) {
            NewResult put = annotated(record, hash);
            put.state = QString::fromLatin1(state);
            QVERIFY(putResult(*m_db, ids, put).has_value());
        };
        addRecord("c", "h3", 1);
        const RunIds before = begin("one");
        for (const auto &[record, hash] : {std::pair(1, "h1"), std::pair(2, "h2"), std::pair(3, "h3")})
            result(before, record, hash, "annotated");

        const RunIds first = begin("one", Asks::All);
        QCOMPARE(left(first), QStringLiteral("123"));
        result(first, 1, "h1", "annotated");
        result(first, 2, "h2", "failed:parse");
        result(first, 3, "h3", "cancelled");
        QCOMPARE(left(first), QStringLiteral("3"));
        // A crash, which wrote no ending, a stop and a run that only asked what was missing end no round.
        const RunIds second = begin("one", Asks::All);
        QCOMPARE(left(second), QStringLiteral("3"));
        QCOMPARE(left(second, Failed::AskAgain), QStringLiteral("23"));
        QVERIFY(endRun(*m_db, second.run, QStringLiteral("limit")).has_value());
        QVERIFY(endRun(*m_db, begin("one").run, QStringLiteral("done")).has_value());
        QCOMPARE(left(begin("two", Asks::All)), QStringLiteral("123"));
        const RunIds third = begin("one", Asks::All);
        QCOMPARE(left(third), QStringLiteral("3"));
        addRecord("a", "changed", 2);
        QCOMPARE(left(third), QStringLiteral("13"));
        result(third, 1, "changed", "annotated");
        result(third, 3, "h3", "refused");
        QCOMPARE(left(third), QString());
        QVERIFY(endRun(*m_db, third.run, QStringLiteral("done")).has_value());
        QCOMPARE(left(begin("one", Asks::All)), QStringLiteral("123"));
    }

    // What a record was asked in another round is history, and no part of this one.
    void aRoundKeepsOnlyItsOwnAnswers()
    {
        const auto put = [this](const RunIds &ids, const char *label) {
            NewAnswer answer;
            answer.record = 1;
            answer.hash = QStringLiteral("p");
            answer.value = Json{{"label", label}};
            answer.source = QStringLiteral("model");
            answer.endpoint = QStringLiteral("e");
            answer.answeredAt = QStringLiteral("t");
            QVERIFY(putAnswer(*m_db, ids, answer).has_value());
        };
        const auto kept = [this](const RunIds &ids) {
            QStringList labels;
            const auto answers = keptAnswers(*m_db, 1, ids).value();
            for (const KeptAnswer &answer : answers)
                labels.append(stringOr(answer.value, "label"));
            return labels.join(u' ');
        };
        put(begin("one"), "old");
        QCOMPARE(kept(begin("one")), QStringLiteral("old"));
        const RunIds first = begin("one", Asks::All);
        QCOMPARE(kept(first), QString());
        put(first, "new");
        QCOMPARE(kept(begin("one", Asks::All)), QStringLiteral("new"));
        QCOMPARE(kept(begin("one")), QStringLiteral("new"));
    }

    void failedIsLeftAloneUnlessAskedFor()
    {
        const RunIds ids = begin("one");
        NewResult failed = annotated(1, "h1");
        failed.state = QStringLiteral("failed:parse");
        failed.value = nullptr;
        QVERIFY(putResult(*m_db, ids, failed).has_value());
        QCOMPARE(nextPending(*m_db, 0, 10, Failed::LeaveAlone)->size(), std::size_t(1));
        QCOMPARE(nextPending(*m_db, 0, 10, Failed::AskAgain)->size(), std::size_t(2));
        QCOMPARE(stateCounts(*m_db)->failed(), 1);
    }

    void anAttemptNamesAllThatItAskedFor()
    {
        const RunIds ids = begin("one");
        metrics::Attempt attempt;
        attempt.batchSize = 3;
        QVERIFY(putAttempt(*m_db, ids, {1, 0}, attempt, {{2, 0}, {2, 1}}).has_value());
        QVERIFY(putVerdict(*m_db, Code::Parse).has_value());
        QStringList seen;
        {
            QSqlDatabase other = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("look"));
            other.setDatabaseName(m_db->path());
            QVERIFY(other.open());
            QSqlQuery query(other);
            QVERIFY(query.exec(QStringLiteral("SELECT batch_size, verdict, other.record, other.ordinal FROM attempt "
                                              "JOIN attempt_piece AS other ON other.attempt = attempt.id "
                                              "ORDER BY other.ordinal")));
            while (query.next()) {
                seen.append(QStringLiteral("%1 %2 %3/%4").arg(query.value(0).toString(), query.value(1).toString(),
                                                              query.value(2).toString(), query.value(3).toString()));
            }
        }
        QSqlDatabase::removeDatabase(QStringLiteral("look"));
        QCOMPARE(seen, (QStringList{QStringLiteral("3 parse 2/0"), QStringLiteral("3 parse 2/1")}));
    }

    void figuresComeFromTheAttempts()
    {
        const RunIds ids = begin("one");
        metrics::Attempt bad;
        bad.failure = Code::RateLimited;
        bad.reachedSocket = true;
        metrics::Attempt good;
        good.number = 2;
        good.reachedSocket = true;
        good.total = std::chrono::milliseconds(40);
        good.firstToken = std::chrono::milliseconds(10);
        good.usage.prompt = 7;
        QVERIFY(putAttempt(*m_db, ids, {1, 0}, bad).has_value());
        QVERIFY(putAttempt(*m_db, ids, {1, 0}, good).has_value());
        QVERIFY(markLease(*m_db, ids.run, 1000).has_value());
        QVERIFY(markLease(*m_db, ids.run, 9000).has_value());
        QVERIFY(markCommit(*m_db, ids, 3500, 1).has_value());
        const RunFigures figures = lastRun(*m_db, {}).value().value();
        QCOMPARE(figures.requests, 2);
        QCOMPARE(figures.retries, 1);
        QCOMPARE(figures.rateLimited, 1);
        QCOMPARE(figures.latencyMs->p50, 40.0);
        QCOMPARE(figures.firstTokenMs->p99, 10.0);
        QCOMPARE(figures.promptTokens, 7);
        QCOMPARE(figures.wallSeconds, 2.5);
        QCOMPARE(figures.fromCache, 1);
    }
};

QTEST_GUILESS_MAIN(TestRunStore)
#include "tst_run_store.moc"
