// SPDX-License-Identifier: Apache-2.0
#include "core/task/fields_schema.h"
#include "core/task/schema_form.h"

#include <QTest>

using namespace lw;
using namespace lw::task;
using Type = SchemaField::Type;

namespace {

OrderedJson schemaOf(const char *text) { return parseOrderedJson(text).value(); }

} // namespace

class TestSchemaForm final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typesAreSeen_data()
    {
        QTest::addColumn<QByteArray>("property");
        QTest::addColumn<int>("type");
        QTest::addColumn<bool>("saysMore");
        const auto row = [](const char *property, Type type, bool saysMore) {
            QTest::newRow(property) << QByteArray(property) << int(type) << saysMore;
        };
        row(R"({"type":"string"})", Type::Words, false);
        row(R"({"type":"string","description":"who"})", Type::Words, false);
        row(R"({"type":"string","pattern":"^a"})", Type::Words, true);
        row(R"({"type":["string","null"]})", Type::Words, true);
        row(R"({"type":["null","integer"]})", Type::Integer, true);
        row(R"({"type":"integer"})", Type::Integer, false);
        row(R"({"type":"number","minimum":0})", Type::Number, true);
        row(R"({"type":"boolean"})", Type::YesNo, false);
        row(R"({"type":"string","enum":["a","b"]})", Type::Choice, false);
        row(R"({"enum":["a",null]})", Type::Choice, false);
        row(R"({"type":"integer","enum":[1,2]})", Type::Other, true);
        row(R"({"type":"array","items":{"type":"string"}})", Type::WordList, false);
        row(R"({"type":"array","items":{"type":"object","properties":{}}})", Type::Other, true);
        row(R"({"type":"array"})", Type::Other, true);
        row(R"({"type":["string","integer"]})", Type::Other, true);
        row(R"({"type":"object","properties":{}})", Type::Other, true);
        row(R"({})", Type::Other, true);
        row(R"(true)", Type::Other, true);
    }
    void typesAreSeen()
    {
        QFETCH(QByteArray, property);
        const SchemaField field(QStringLiteral("a"), schemaOf(property.constData()), false);
        QTEST(int(field.type()), "type");
        QTEST(field.saysMore(), "saysMore");
    }

    void whatIsNotTouchedStaysAsItWas_data()
    {
        QTest::addColumn<QByteArray>("schema");
        QTest::newRow("plain") << QByteArray(R"({"type":"object","properties":{"z":{"type":"string"},"a":{"type":"integer"}},"required":["z"]})");
        QTest::newRow("more") << QByteArray(R"({"$schema":"x","type":"object","properties":{"z":{"enum":["u",null]},"o":{"type":"object","properties":{"p":{"type":"string"}}}},"additionalProperties":false})");
    }
    void whatIsNotTouchedStaysAsItWas()
    {
        QFETCH(QByteArray, schema);
        const OrderedJson before = schemaOf(schema.constData());
        QCOMPARE(dumpJson(withFields(before, schemaFields(before))), dumpJson(before));
    }

    void aFormMakesASchema()
    {
        std::vector<SchemaField> fields(4);
        fields[0].name = QStringLiteral("priority");
        fields[0].required = true;
        fields[0].setType(Type::Choice);
        fields[0].setChoices({QStringLiteral("low"), QStringLiteral("high")});
        fields[0].setDescription(QStringLiteral("how urgent"));
        fields[1].name = QStringLiteral("dates");
        fields[1].setType(Type::WordList);
        fields[3].name = QStringLiteral("priority"); // like the first; the third has no name
        const OrderedJson schema = withFields({}, fields);
        const std::string wanted = R"({"type":"object","properties":{"priority":{"type":"string","enum":["low","high"],"description":"how urgent"},)"
                                   R"("dates":{"type":"array","items":{"type":"string"}}},"required":["priority"]})";
        QCOMPARE(dumpJson(schema), wanted);
        QVERIFY(FieldsSchema::compile(parseJson(dumpJson(schema)).value()));
        const std::vector<SchemaField> read = schemaFields(schema);
        QCOMPARE(read.size(), std::size_t(2));
        QCOMPARE(read[0].choices().size(), 2);
        QCOMPARE(read[0].description(), QStringLiteral("how urgent"));
        QVERIFY(read[0].required && !read[1].required);
    }

    void anotherTypeKeepsWhatBothHave()
    {
        SchemaField field(QStringLiteral("a"), schemaOf(R"({"type":["string","null"],"pattern":"^a","description":"who"})"), true);
        field.setType(Type::Choice);
        field.setChoices({QStringLiteral("x")});
        const std::string choice = R"({"type":["string","null"],"enum":["x",null],"description":"who"})";
        const std::string words = R"({"type":["string","null"],"description":"who"})";
        QCOMPARE(dumpJson(field.schema()), choice);
        field.setType(Type::Words);
        QCOMPARE(dumpJson(field.schema()), words);
        field.setDescription({});
        QVERIFY(!field.schema().contains("description"));
    }

    void anythingIsRead()
    {
        for (const char *text : {"null", "7", "[]", R"({"properties":3})", R"({"properties":{"a":1},"required":5})"})
            QVERIFY(schemaFields(schemaOf(text)).size() < 2);
    }
};

QTEST_GUILESS_MAIN(TestSchemaForm)
#include "tst_schema_form.moc"
