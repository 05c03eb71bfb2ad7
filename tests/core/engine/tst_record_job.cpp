// SPDX-License-Identifier: Apache-2.0
#include "core/engine/record_job.h"

#include <QTest>

using namespace lw;
using namespace lw::engine;

namespace {

RecordJob jobOf(int pieces)
{
    std::vector<task::Piece> all;
    for (int i = 0; i < pieces; ++i) {
        task::Piece piece;
        piece.ordinal = i;
        piece.startCp = i * 10;
        piece.endCp = (i + 1) * 10;
        all.push_back(piece);
    }
    return RecordJob({7, {}, QStringLiteral("hash"), QStringLiteral("pending")}, std::move(all));
}

task::Answer labelled(const char *label) { return {Json{{"label", label}}, {}}; }

Error because(Code code) { return {code, QStringLiteral("so it is"), {}, {}}; }

} // namespace

class TestRecordJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onePiece()
    {
        RecordJob job = jobOf(1);
        QCOMPARE(job.nextToAsk().value_or(-1), 0);
        QVERIFY(!job.nextToAsk() && !job.isSettled());
        job.answered(0, labelled("spam"), RecordJob::Source::Model);
        QVERIFY(job.isSettled());
        const store::NewResult result = job.result(task::TaskSpec());
        QCOMPARE(result.record, 7);
        QCOMPARE(result.state, QStringLiteral("annotated"));
        QCOMPARE(stringOr(result.value, "label"), QStringLiteral("spam"));
        QCOMPARE(result.source, QStringLiteral("model"));
    }

    void whatStandsIsKeptWhenAskingAgainIsCalledOff_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<bool>("sent");
        QTest::addColumn<int>("code");
        QTest::addColumn<bool>("keeps");
        QTest::newRow("annotated, cancelled") << "annotated" << true << int(Code::Cancelled) << true;
        QTest::newRow("refused, cancelled") << "refused" << true << int(Code::Cancelled) << true;
        QTest::newRow("annotated, failed") << "annotated" << true << int(Code::Server) << false;
        QTest::newRow("pending, cancelled") << "pending" << true << int(Code::Cancelled) << false;
        QTest::newRow("failed, cancelled") << "failed:parse" << true << int(Code::Cancelled) << false;
        QTest::newRow("pending, cancelled before it was sent") << "pending" << false << int(Code::Cancelled) << true;
        QTest::newRow("failed, cancelled before it was sent") << "failed:parse" << false << int(Code::Cancelled) << true;
        QTest::newRow("pending, no cache entry") << "pending" << false << int(Code::NotCached) << false;
    }
    void whatStandsIsKeptWhenAskingAgainIsCalledOff()
    {
        QFETCH(QString, before);
        QFETCH(int, code);
        RecordJob job({7, {}, QStringLiteral("hash"), before}, jobOf(1).pieces());
        QFETCH(bool, sent);
        QVERIFY(job.nextToAsk());
        if (sent)
            job.sent();
        QVERIFY(!job.keepsItsResult());
        job.failed(because(Code(code)));
        QTEST(job.keepsItsResult(), "keeps");
    }

    void chunksAreMergedWhenTheLastHasCome()
    {
        RecordJob job = jobOf(3);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(job.nextToAsk().value_or(-1), i);
        job.answered(2, labelled("ham"), RecordJob::Source::Model);
        job.answered(0, labelled("spam"), RecordJob::Source::Cache);
        QVERIFY(!job.isSettled());
        job.answered(1, labelled("ham"), RecordJob::Source::Model);
        QVERIFY(job.isSettled());
        QCOMPARE(stringOr(job.result(task::TaskSpec()).value, "label"), QStringLiteral("ham"));
        QCOMPARE(job.result(task::TaskSpec()).pieces, 3);
    }

    void whatWasKeptIsNotAsked()
    {
        RecordJob job = jobOf(3);
        job.answered(0, labelled("spam"), RecordJob::Source::Kept);
        job.answered(1, labelled("spam"), RecordJob::Source::Kept);
        QCOMPARE(job.nextToAsk().value_or(-1), 2);
        job.answered(2, labelled("spam"), RecordJob::Source::Cache);
        QVERIFY(job.isSettled());
        QCOMPARE(job.result(task::TaskSpec()).source, QStringLiteral("model"));
    }

    void whatIsStoredStandsInTheRecordsOwnText()
    {
        // "<b>Ada</b> 123" went out as "Ada [PHONE_1]".
        const text::EditedText sent = text::edited(QStringLiteral("<b>Ada</b> 123"), {{0, 3}, {6, 10}, {11, 14, QStringLiteral("[PHONE_1]")}});
        task::Piece piece;
        piece.endCp = 13;
        RecordJob job({7, {}, QStringLiteral("hash"), QStringLiteral("pending")}, {piece}, {},
                      WayBack{QStringLiteral("<b>Ada</b> 123"), sent.map, {{QStringLiteral("[PHONE_1]"), QStringLiteral("123"), 1}}});
        (void)job.nextToAsk();
        const task::Answer said{Json{{"spans", Json::array({{{"label", "a"}, {"start", 4}, {"end", 13}, {"text", "[PHONE_1]"}}})}}, {}};
        QCOMPARE(job.newAnswer(0, said).startCp, 3);
        QCOMPARE(job.newAnswer(0, said).endCp, 14);
        job.answered(0, said, RecordJob::Source::Model);
        task::TaskSpec task;
        task.kind = task::TaskKind::Spans;
        const Json span = job.result(task).value["spans"][0];
        QCOMPARE(integerOr(span, "start"), 11);
        QCOMPARE(integerOr(span, "end"), 14);
        QCOMPARE(stringOr(span, "text"), QStringLiteral("123"));
    }

    void allFromTheCache()
    {
        RecordJob job = jobOf(2);
        for (const int i : {0, 1}) {
            (void)job.nextToAsk();
            job.answered(i, labelled("spam"), RecordJob::Source::Cache);
        }
        QCOMPARE(job.result(task::TaskSpec()).source, QStringLiteral("cache-exact"));
    }

    void aFailureWaitsForWhatIsOnItsWayAndAsksNothingMore()
    {
        RecordJob job = jobOf(4);
        (void)job.nextToAsk();
        (void)job.nextToAsk();
        job.failed(because(Code::Label));
        QVERIFY(!job.isSettled());
        QVERIFY(!job.nextToAsk());
        job.failed(because(Code::Cancelled));
        QVERIFY(job.isSettled());
        QCOMPARE(job.result(task::TaskSpec()).state, QStringLiteral("failed:label"));   // the first reason stands
    }

    void states_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("state");
        const auto row = [](Code code, const char *state) {
            QTest::newRow(state) << int(code) << QString::fromLatin1(state);
        };
        row(Code::Refused, "refused");
        row(Code::Cancelled, "cancelled");
        row(Code::Parse, "failed:parse");
        row(Code::Truncated, "failed:truncated");
        row(Code::Label, "failed:label");
        row(Code::IdleTimeout, "failed:timeout");
        row(Code::Transport, "failed:transport");
        row(Code::Server, "failed:server");
        row(Code::RateLimited, "failed:rate_limited");
        row(Code::Quota, "failed:quota");
        row(Code::Auth, "failed:auth");
        row(Code::Request, "failed:request");
        row(Code::Context, "failed:context");
        row(Code::NotCached, "failed:not-cached");
    }
    void states()
    {
        QFETCH(int, code);
        QFETCH(QString, state);
        RecordJob job = jobOf(1);
        (void)job.nextToAsk();
        job.failed(because(Code(code)));
        QVERIFY(job.isSettled() && job.hasFailed());
        QCOMPARE(job.result(task::TaskSpec()).state, state);
        QCOMPARE(job.result(task::TaskSpec()).detail, QStringLiteral("so it is"));
    }
};

QTEST_APPLESS_MAIN(TestRecordJob)
#include "tst_record_job.moc"
