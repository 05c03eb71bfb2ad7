// SPDX-License-Identifier: Apache-2.0
#include "core/task/answer_schema.h"

#include <QTest>

using namespace lw;

class tst_answer_schema : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysTheShapeOfAnAnswer();
    void asksForMoreOnlyWhereTheTaskDoes();
};

void tst_answer_schema::saysTheShapeOfAnAnswer()
{
    task::TaskSpec task;
    task.labels = {{QStringLiteral("spam"), {}, {}, {}}, {QStringLiteral("不是\"垃圾\""), {}, {}, {}}};
    const auto expected = parseJson(R"({
        "type": "object", "required": ["annotations"], "additionalProperties": false,
        "properties": {"annotations": {"type": "array", "items": {
            "type": "object", "required": ["id", "label"], "additionalProperties": false,
            "properties": {"id": {"type": "integer"},
                           "label": {"type": "string", "enum": ["spam", "不是\"垃圾\""]}}}}}})");
    QVERIFY(expected.has_value());
    QCOMPARE(QByteArray::fromStdString(dumpJson(task::answerSchema(task))),
             QByteArray::fromStdString(dumpJson(*expected)));
}

void tst_answer_schema::asksForMoreOnlyWhereTheTaskDoes()
{
    task::TaskSpec task;
    task.labels = {{QStringLiteral("a"), {}, {}, {}}};
    task.rationale = true;
    task.confidence = true;
    const Json items = task::answerSchema(task)["properties"]["annotations"]["items"];
    QCOMPARE(QByteArray::fromStdString(dumpJson(items["required"])),
             QByteArray(R"(["confidence","id","label","rationale"])"));
    QCOMPARE(QByteArray::fromStdString(dumpJson(items["properties"]["rationale"])), QByteArray(R"({"type":"string"})"));
    QCOMPARE(QByteArray::fromStdString(dumpJson(items["properties"]["confidence"])),
             QByteArray(R"({"type":"number"})"));
}

QTEST_APPLESS_MAIN(tst_answer_schema)
#include "tst_answer_schema.moc"
