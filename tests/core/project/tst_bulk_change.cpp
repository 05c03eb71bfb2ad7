// SPDX-License-Identifier: Apache-2.0
#include "core/project/bulk_change.h"

#include "core/store/blind_review.h"
#include "core/store/record_row.h"
#include "tests/core/store/project_fixture.h"
#include "tests/support/support.h"

#include <QTest>

using namespace lw;
using namespace lw::project;
using Kind = task::Decision::Kind;
using store::Verdict;

namespace {

task::TaskSpec mailTask(task::TaskKind kind = task::TaskKind::Classification)
{
    task::TaskSpec task;
    task.kind = kind;
    for (const auto &name : {u"ham"_qs, u"spam"_qs, u"ads"_qs}) {
        task::Label label;
        label.name = name;
        task.labels.push_back(label);
    }
    return task;
}

/// "r1 r3" with what is decided of them: "r1=correct:spam".
QString words(const test::ProjectFixture &p, const BulkPlan &plan)
{
    QStringList all;
    for (const task::Decision &each : plan.decisions)
        all.append(QStringLiteral("%1=%2:%3").arg(p.numbers.key(each.record), task::decisionWord(each.kind), fromUtf8(dumpJson(each.value))));
    return all.join(u' ');
}

} // namespace

/// What a change of many labels would do, what it does, and that one undo takes it back.
class TestBulkChange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsBeforeItChanges()
    {
        test::ProjectFixture p;
        for (const auto &id : {u"r1"_qs, u"r2"_qs, u"r3"_qs, u"r4"_qs, u"r5"_qs, u"r6"_qs})
            p.add(id, {{"text", toUtf8(id)}});
        p.answer(u"r1"_qs, u"spam"_qs);
        p.answer(u"r2"_qs, u"ham"_qs);
        p.answer(u"r3"_qs, u"ads"_qs);
        p.answer(u"r4"_qs, u"spam"_qs);
        p.answer(u"r5"_qs, u"spam"_qs);
        p.answer(u"r6"_qs, u"failed:truncated"_qs);
        (void)p.decide(u"r2"_qs, Kind::Correct, u"spam"_qs, u"ham"_qs);
        (void)p.decide(u"r3"_qs, Kind::Correct, u"spam"_qs, u"ads"_qs);
        (void)p.decide(u"r4"_qs, Kind::Reject, {}, u"spam"_qs);
        (void)p.decide(u"r5"_qs, Kind::Skip);
        BulkChange change{u"spam"_qs, u"ads"_qs};
        const auto plan = planBulkChange(*p.db, mailTask(), change);
        LW_VERIFY_RESULT(plan);
        // r3: the model had said it; a rejected answer is none.
        QCOMPARE(words(p, *plan), u"r1=correct:{\"label\":\"ads\"} r2=correct:{\"label\":\"ads\"} r3=accept:{\"label\":\"ads\"} r5=correct:{\"label\":\"ads\"}"_qs);
        QCOMPARE(plan->decidedBefore, 2);
        QCOMPARE(plan->blind, 0);
        const auto labelOf = [&p](qint64 id) { return store::recordRows(*p.db, {id}, {}).value().front().label; };
        QCOMPARE(labelOf(1), u"spam"_qs);

        const auto step = store::putDecisions(*p.db, plan->decisions, p.signature());
        LW_VERIFY_RESULT(step);
        QCOMPARE(step->records, (std::vector<qint64>{1, 2, 3, 5}));
        for (const qint64 id : step->records)
            QCOMPARE(labelOf(id), u"ads"_qs);
        QCOMPARE(store::recordRows(*p.db, {1}, {}).value().front().modelLabel, u"spam"_qs);
        QVERIFY(planBulkChange(*p.db, mailTask(), change).value().decisions.empty());
        LW_VERIFY_RESULT(store::turnStep(*p.db, step->step, store::Turn::Undo, p.signature()));
        QCOMPARE(labelOf(1), u"spam"_qs);
        QCOMPARE(labelOf(3), u"spam"_qs);
        QCOMPARE(store::recordRows(*p.db, {5}, {}).value().front().verdict, Verdict::Skipped);

        change.filter.state = store::RecordFilter::State::Reviewed;
        QCOMPARE(planBulkChange(*p.db, mailTask(), change).value().decisions.size(), std::size_t(2));
        change.records = {5, 1};
        QCOMPARE(words(p, *planBulkChange(*p.db, mailTask(), change)), u"r1=correct:{\"label\":\"ads\"} r5=correct:{\"label\":\"ads\"}"_qs);
        change.records = std::vector<qint64>();
        QVERIFY(planBulkChange(*p.db, mailTask(), change).value().decisions.empty());
        change = {u"spam"_qs, u"no label"_qs};
        QVERIFY(planBulkChange(*p.db, mailTask(), change).value().decisions.empty());
    }

    void whatIsDecidedBlindIsLeftAlone()
    {
        test::ProjectFixture p;
        for (const auto &id : {u"r1"_qs, u"r2"_qs}) {
            p.add(id, {{"text", toUtf8(id)}});
            p.answer(id, u"spam"_qs);
        }
        LW_VERIFY_RESULT(store::setBlindPercent(*p.db, 100));
        (void)p.decide(u"r2"_qs, Kind::Correct, u"spam"_qs);
        const auto plan = planBulkChange(*p.db, mailTask(), {u"spam"_qs, u"ads"_qs});
        LW_VERIFY_RESULT(plan);
        QCOMPARE(plan->blind, 1);
        QCOMPARE(words(p, *plan), u"r2=correct:{\"label\":\"ads\"}"_qs);
    }

    void answersOfSeveralLabelsAndSpans()
    {
        test::ProjectFixture p;
        const auto put = [&p](const QString &id, const Json &value) {
            p.add(id, {{"text", toUtf8(id)}});
            store::NewResult result;
            result.record = p.numbers.value(id);
            result.dataHash = p.hashes.value(id);
            result.state = u"annotated"_qs;
            result.value = value;
            result.source = u"model"_qs;
            LW_VERIFY_RESULT(store::putResult(*p.db, p.ids, result));
        };
        put(u"r1"_qs, Json{{"labels", {"ham", "spam"}}, {"confidence", 0.4}});
        put(u"r2"_qs, Json{{"labels", {"ham"}}});
        put(u"r3"_qs, Json{{"spans", {Json{{"label", "spam"}, {"start", 0}, {"end", 1}, {"text", "x"}}}}});
        const BulkChange change{u"spam"_qs, u"ads"_qs};
        QCOMPARE(words(p, *planBulkChange(*p.db, mailTask(task::TaskKind::Multilabel), change)), u"r1=correct:{\"labels\":[\"ham\",\"ads\"]}"_qs);
        QCOMPARE(words(p, *planBulkChange(*p.db, mailTask(task::TaskKind::Spans), change)),
                 u"r3=correct:{\"spans\":[{\"end\":1,\"label\":\"ads\",\"start\":0,\"text\":\"x\"}]}"_qs);
    }

    void manyPages()
    {
        constexpr int count = 5000; // more than are read at once
        test::ProjectFixture p;
        LW_VERIFY_RESULT(p.db->begin());
        for (int i = 0; i < count; ++i) {
            const QString id = QString::number(i);
            p.add(id, {{"text", "t"}});
            p.answer(id, i % 2 == 0 ? u"spam"_qs : u"ham"_qs);
        }
        LW_VERIFY_RESULT(p.db->commit());
        const auto plan = planBulkChange(*p.db, mailTask(), {u"spam"_qs, u"ham"_qs});
        LW_VERIFY_RESULT(plan);
        QCOMPARE(plan->decisions.size(), std::size_t(count / 2));
        const StopFlag stop;
        stop.requestStop();
        QCOMPARE(planBulkChange(*p.db, mailTask(), {u"spam"_qs, u"ham"_qs}, stop).error().code, Code::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestBulkChange)
#include "tst_bulk_change.moc"
