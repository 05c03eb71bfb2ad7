// SPDX-License-Identifier: Apache-2.0
#include "core/engine/record_text.h"

#include <nlohmann/json.hpp>

#include <QTest>

using namespace lw;

/// Which columns a prompt sends, and what is left of a record where not all are shared.
class TestRecordText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePromptsColumns_data()
    {
        QTest::addColumn<QString>("templateText");
        QTest::addColumn<QStringList>("textColumns");
        QTest::addColumn<QStringList>("columns");
        const QStringList both{QStringLiteral("subject"), QStringLiteral("body")};
        QTest::newRow("a template") << QStringLiteral("{{subject}}: {{ body }}") << QStringList() << both;
        QTest::newRow("a column twice") << QStringLiteral("{{subject}} {{body}} {{subject}}") << QStringList() << both;
        QTest::newRow("text columns beside a template") << QStringLiteral("{{subject}}") << both << both.mid(0, 1);
        QTest::newRow("no template") << QString() << both << both;
        QTest::newRow("a text column twice") << QString() << both + both << both;
        QTest::newRow("a template without columns") << QStringLiteral("Hello") << both << QStringList();
        QTest::newRow("braces around nothing") << QStringLiteral("{{}} {body} {{{body}}}") << QStringList() << both.mid(1);
        QTest::newRow("nothing") << QString() << QStringList() << QStringList();
    }
    void thePromptsColumns()
    {
        QFETCH(QString, templateText);
        QFETCH(QStringList, textColumns);
        task::TaskSpec task;
        task.templateText = templateText;
        task.instructions = QStringLiteral("{{notes}} is no column here");
        task.examples = {{QStringLiteral("{{phone}} neither"), {}}};
        QTEST(engine::promptColumns(task, textColumns), "columns");
    }

    /// What promptColumns() does not name, recordText() does not read.
    void noOtherColumnIsInTheText()
    {
        const OrderedJson data{{"subject", "Subject"}, {"body", "Body"}, {"phone", "secret"}};
        task::TaskSpec task;
        const QStringList columns{QStringLiteral("subject"), QStringLiteral("body")};
        QCOMPARE(engine::recordText(task, columns, data), QStringLiteral("Subject\nBody"));
        task.templateText = QStringLiteral("{{body}}");
        QCOMPARE(engine::recordText(task, columns, data), QStringLiteral("Body"));
    }

    void twoTextsToCompare()
    {
        const OrderedJson data{{"one", "First %1\ntext"}, {"two", "Second"}};
        task::TaskSpec task;
        task.kind = task::TaskKind::Preference;
        QCOMPARE(engine::recordText(task, {QStringLiteral("one"), QStringLiteral("two")}, data), QStringLiteral("A:\nFirst %1\ntext\n\nB:\nSecond"));
        task.templateText = QStringLiteral("{{two}}/{{one}}");
        QCOMPARE(engine::recordText(task, {}, data), QStringLiteral("Second/First %1\ntext"));
    }

    void whatIsNotSharedIsGone()
    {
        const OrderedJson data{{"subject", "Subject"}, {"正文", Json::array({1})}, {"phone", "secret"}};
        QCOMPARE(engine::sharedPart(data, std::nullopt), data);
        QCOMPARE(engine::sharedPart(data, QStringList()), OrderedJson::object());
        const OrderedJson part = engine::sharedPart(data, QStringList{QStringLiteral("正文"), QStringLiteral("none"), QStringLiteral("subject")});
        QCOMPARE(part, (OrderedJson{{"subject", "Subject"}, {"正文", Json::array({1})}}));
        task::TaskSpec task;
        task.templateText = QStringLiteral("{{subject}} {{phone}}");
        QCOMPARE(engine::recordText(task, {}, part), QStringLiteral("Subject "));
    }
};

QTEST_APPLESS_MAIN(TestRecordText)
#include "tst_record_text.moc"
