// SPDX-License-Identifier: Apache-2.0
#include "core/task/normalisation.h"
#include "tests/support/support.h"

#include <QTest>

using lw::Json;
using lw::task::NormalisationRules;
using lw::task::Normalised;

class tst_normalisation : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namedFieldsAreRewritten();
    void aPathLeadsToItsFields_data();
    void aPathLeadsToItsFields();
    void whatIsNotNamedOrNotSureStays();
    void anAnswerIsFlagged();
    void theSchemaHasTheLastWord();
    void rulesAreWrittenAndRead();
    void badRulesAreNamed_data();
    void badRulesAreNamed();
};

void tst_normalisation::namedFieldsAreRewritten()
{
    Json fields = {{"due", "3 May 2021"},
                   {"parties", Json::array({{{"born", "2001年1月2日"}}, {{"born", nullptr}}, {{"name", "x"}}, {{"born", "2001-01-02"}}})},
                   {"sums", Json::array({"1.234,5", "3.5万", 7})}};
    const NormalisationRules rules{{QStringLiteral("due"), QStringLiteral("parties.born")}, {QStringLiteral("sums")}};
    const auto changes = lw::task::normalise(fields, rules);
    const Json expected = {{"due", "2021-05-03"},
                           {"parties", Json::array({{{"born", "2001-01-02"}}, {{"born", nullptr}}, {{"name", "x"}}, {{"born", "2001-01-02"}}})},
                           {"sums", Json::array({"1234.5", "35000", 7})}};
    QCOMPARE(QString::fromStdString(lw::dumpJson(fields)), QString::fromStdString(lw::dumpJson(expected)));
    QCOMPARE(changes.size(), std::size_t(4));
    QVERIFY((changes[1] == Normalised{QStringLiteral("parties.born"), QStringLiteral("2001年1月2日"), QStringLiteral("2001-01-02")}));
}

void tst_normalisation::aPathLeadsToItsFields_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *path, const char *fields, const char *expected) {
        QTest::newRow(path) << QString::fromUtf8(path) << QByteArray(fields) << QByteArray(expected);
    };
    const char *parties = R"({"parties":[{"date":"3 May 2021"},{"date":"4 May 2021"}]})";
    row("parties.date", parties, R"({"parties":[{"date":"2021-05-03"},{"date":"2021-05-04"}]})");
    row("parties[].date", parties, R"({"parties":[{"date":"2021-05-03"},{"date":"2021-05-04"}]})");
    row("parties.1.date", parties, R"({"parties":[{"date":"3 May 2021"},{"date":"2021-05-04"}]})");
    row("parties.2.date", parties, parties);
    row("parties.-1.date", parties, parties);
    row("parties[0].date", parties, parties);
    row("parties", parties, parties);
    row("parties.date.more", parties, parties);
    row("one[].date", R"({"one":{"date":"3 May 2021"}})", R"({"one":{"date":"3 May 2021"}})");
    row("dates[]", R"({"dates":["3 May 2021","x"]})", R"({"dates":["2021-05-03","x"]})");
    row("dates.0", R"({"dates":["3 May 2021","4 May 2021"]})", R"({"dates":["2021-05-03","4 May 2021"]})");
    row("grid[][]", R"({"grid":[["3 May 2021"],["4 May 2021"]]})", R"({"grid":[["2021-05-03"],["2021-05-04"]]})");
    row("grid.1.0", R"({"grid":[["3 May 2021"],["4 May 2021"]]})", R"({"grid":[["3 May 2021"],["2021-05-04"]]})");
    row("0", R"({"0":"3 May 2021"})", R"({"0":"2021-05-03"})");
    row("a.b", R"({"a":{"b":"3 May 2021"},"a.b":"4 May 2021"})", R"({"a":{"b":"3 May 2021"},"a.b":"2021-05-04"})");
    row("a[]", R"({"a":["3 May 2021"],"a[]":"4 May 2021"})", R"({"a":["3 May 2021"],"a[]":"2021-05-04"})");
    row("deep.in.a[].row.date", R"({"deep":{"in":{"a":[{"row":{"date":"3 May 2021"}},{"row":null}]}}})",
        R"({"deep":{"in":{"a":[{"row":{"date":"2021-05-03"}},{"row":null}]}}})");
}

void tst_normalisation::aPathLeadsToItsFields()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, fields);
    QFETCH(QByteArray, expected);
    Json json = lw::parseJson(fields.toStdString()).value();
    const auto changes = lw::task::normalise(json, {{path}, {}});
    QCOMPARE(QByteArray::fromStdString(lw::dumpJson(json)), expected);
    for (const Normalised &change : changes)
        QCOMPARE(change.path, path);
    QCOMPARE(changes.empty(), fields == expected);
}

void tst_normalisation::whatIsNotNamedOrNotSureStays()
{
    const Json before = {{"due", "03/04/2021"}, {"other", "3 May 2021"}, {"total", "1,234"}, {"deep", {{"total", "1,5"}}}};
    Json fields = before;
    QVERIFY(lw::task::normalise(fields, {{QStringLiteral("due"), QStringLiteral("none.at.all")}, {QStringLiteral("total"), QStringLiteral("other.x")}}).empty());
    QVERIFY(fields == before);
    QCOMPARE(lw::task::normalise(fields, {{QStringLiteral("due")}, {QStringLiteral("total")}, lw::text::DateOrder::DayFirst, lw::text::DecimalMark::Point}).size(),
             std::size_t(2));
    QCOMPARE(lw::stringOr(fields, "due"), QStringLiteral("2021-04-03"));
    QCOMPARE(lw::stringOr(fields, "total"), QStringLiteral("1234"));
}

void tst_normalisation::anAnswerIsFlagged()
{
    const Json schema = {{"type", "object"}, {"properties", {{"due", {{"type", "string"}}}}}};
    const NormalisationRules rules{{QStringLiteral("due")}, {}};
    const lw::task::Answer changed = lw::task::normalised({{{"fields", {{"due", "3 May 2021"}}}}, {QStringLiteral("repaired")}}, rules, schema);
    QCOMPARE(lw::stringOr(changed.value["fields"], "due"), QStringLiteral("2021-05-03"));
    QCOMPARE(changed.flags, (QStringList{QStringLiteral("repaired"), QStringLiteral("normalised")}));
    const lw::task::Answer same = lw::task::normalised({{{"fields", {{"due", "2021-05-03"}}}}, {}}, rules, schema);
    QVERIFY(same.flags.isEmpty());
    QVERIFY(lw::task::normalised({{{"label", "a"}}, {}}, rules, {}).flags.isEmpty());
}

void tst_normalisation::theSchemaHasTheLastWord()
{
    const Json schema = {{"type", "object"}, {"properties", {{"due", {{"type", "string"}, {"enum", Json::array({"3 May 2021"})}}}}}};
    const lw::task::Answer kept = lw::task::normalised({{{"fields", {{"due", "3 May 2021"}}}}, {}}, {{QStringLiteral("due")}, {}}, schema);
    QCOMPARE(lw::stringOr(kept.value["fields"], "due"), QStringLiteral("3 May 2021"));
    QVERIFY(kept.flags.isEmpty());
}

void tst_normalisation::rulesAreWrittenAndRead()
{
    const NormalisationRules some{{QStringLiteral("a"), QStringLiteral("b.c")}, {}, lw::text::DateOrder::MonthFirst, lw::text::DecimalMark::Comma};
    for (const NormalisationRules &rules : {NormalisationRules(), some}) {
        const auto read = NormalisationRules::fromJson(rules.toJson());
        LW_VERIFY_RESULT(read);
        QVERIFY(*read == rules);
    }
    QVERIFY(NormalisationRules().toJson().empty());
}

void tst_normalisation::badRulesAreNamed_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("word");
    QTest::newRow("a slip") << QByteArray("{\"date\": []}") << QStringLiteral("did you mean \"dates\"");
    QTest::newRow("another order") << QByteArray("{\"date_order\": \"year\"}") << QStringLiteral("\"day_first\" or \"month_first\"");
    QTest::newRow("no list") << QByteArray("{\"dates\": \"due\"}") << QStringLiteral("\"dates\" must be an array");
    QTest::newRow("no name") << QByteArray("{\"numbers\": [\"\"]}") << QStringLiteral("field names");
}

void tst_normalisation::badRulesAreNamed()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, word);
    const auto rules = NormalisationRules::fromJson(*lw::parseJson(json.toStdString()));
    QVERIFY(!rules);
    QVERIFY2(rules.error().detail.contains(word), rules.error().detail.toUtf8().constData());
}

QTEST_APPLESS_MAIN(tst_normalisation)
#include "tst_normalisation.moc"
