// SPDX-License-Identifier: Apache-2.0
#include "core/task/example_rule.h"
#include "core/task/task_draft.h"
#include "core/task/task_spec.h"

#include <QTest>

using namespace lw;
using namespace lw::task;

class TestExampleRule : public QObject
{
    Q_OBJECT

    static Result<TaskSpec> taskWith(const QByteArray &select)
    {
        const QByteArray text = "{\"labelwright\": 1, \"kind\": \"classification\", \"labels\": [{\"name\": \"a\"}], \"select\": " + select + "}";
        return parseTask({text.constData(), std::size_t(text.size())});
    }

private Q_SLOTS:
    void whatIsReadIsWritten()
    {
        const auto task = taskWith("{\"from\": \"accepted\", \"how\": \"nearest\", \"count\": 3}");
        QVERIFY(task && task->select);
        QVERIFY(*task->select == (ExampleRule{ExampleRule::How::Nearest, 3}));
        QCOMPARE(task->toJson()["select"], (Json{{"from", "accepted"}, {"how", "nearest"}, {"count", 3}}));
        QVERIFY(readTaskDraft(task->toJson()).select == task->select);
        QVERIFY(taskWith("{}")->select == ExampleRule());
    }

    void whatCannotBeMeantIsASentence_data()
    {
        QTest::addColumn<QByteArray>("select");
        QTest::addColumn<QString>("word");
        QTest::newRow("how") << QByteArray("{\"how\": \"random\"}") << QStringLiteral("random");
        QTest::newRow("from") << QByteArray("{\"from\": \"gold\"}") << QStringLiteral("gold");
        QTest::newRow("none") << QByteArray("{\"count\": 0}") << QStringLiteral("count");
        QTest::newRow("too many") << QByteArray("{\"count\": 21}") << QStringLiteral("20");
        QTest::newRow("no number") << QByteArray("{\"count\": \"4\"}") << QStringLiteral("count");
        QTest::newRow("unknown") << QByteArray("{\"seed\": 1}") << QStringLiteral("seed");
        QTest::newRow("no object") << QByteArray("\"diverse\"") << QStringLiteral("select");
    }

    void whatCannotBeMeantIsASentence()
    {
        QFETCH(QByteArray, select);
        QFETCH(QString, word);
        const auto task = taskWith(select);
        QVERIFY(!task);
        QCOMPARE(task.error().code, Code::BadTask);
        QVERIFY2(task.error().detail.contains(word) && task.error().detail.endsWith(u'.'), qPrintable(task.error().detail));
    }
};

QTEST_APPLESS_MAIN(TestExampleRule)
#include "tst_example_rule.moc"
