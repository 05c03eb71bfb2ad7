// SPDX-License-Identifier: Apache-2.0
#include "core/task/masking.h"
#include "tests/support/support.h"

#include <QTest>

using lw::Json;
using lw::task::Mask;
using lw::task::masked;
using lw::task::MaskingRules;
using lw::task::unmasked;

namespace {

MaskingRules everything()
{
    return {true, true, true, true, {QStringLiteral("Ada"), QStringLiteral("张三丰"), QStringLiteral("丰田")}};
}

QString covered(const QString &text, lw::text::CodePoints range)
{
    const auto all = text.toUcs4();
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(all.constData()) + range.start, range.end - range.start);
}

} // namespace

class tst_masking : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatGoesOut_data();
    void whatGoesOut();
    void everythingOffIsTheText();
    void aSpanLeadsBack();
    void anAnswerIsMappedBack();
    void aMarkOfTheRecordSurvives();
    void rulesAreWrittenAndRead();
    void badRulesAreNamed_data();
    void badRulesAreNamed();
};

void tst_masking::whatGoesOut_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("out");
    QTest::addColumn<int>("count");
    const auto row = [](const char *name, const QString &text, const QString &out, int count) { QTest::newRow(name) << text << out << count; };
    row("nothing", QStringLiteral("Nothing here."), QStringLiteral("Nothing here."), 0);
    row("each kind", QStringLiteral("Ada: a@b.org, 13800138000, 11010519491231002X, 4111 1111 1111 1111"),
        QStringLiteral("[WORD_1]: [EMAIL_1], [PHONE_1], [ID_1], [CARD_1]"), 5);
    row("the same value, the same mark", QStringLiteral("138 0013 8000 / 13800138000 / 13900139000"),
        QStringLiteral("[PHONE_1] / [PHONE_1] / [PHONE_2]"), 3);
    row("whatever its case", QStringLiteral("A@b.org a@B.ORG ada"), QStringLiteral("[EMAIL_1] [EMAIL_1] [WORD_1]"), 3);
    row("the address before its word", QStringLiteral("ada@b.org"), QStringLiteral("[EMAIL_1]"), 1);
    row("a card in what looks like a telephone number", QStringLiteral("call +1 4111 1111 1111 1111 now"),
        QStringLiteral("call [CARD_1] now"), 1);
    row("words that overlap", QStringLiteral("问张三丰田去"), QStringLiteral("问[WORD_1]去"), 1);
    row("a mark that is there", QStringLiteral("[PHONE_1] is not 13800138000"), QStringLiteral("[PHONE_1] is not [PHONE_2]"), 1);
}

void tst_masking::whatGoesOut()
{
    QFETCH(QString, text);
    QFETCH(QString, out);
    QFETCH(int, count);
    const auto result = masked(text, everything());
    QCOMPARE(result.text, out);
    QCOMPARE(result.count(), count);
}

void tst_masking::everythingOffIsTheText()
{
    const QString text = QStringLiteral("a@b.org 13800138000");
    QCOMPARE(masked(text, {}).text, text);
    QVERIFY(MaskingRules().isOff());
}

void tst_masking::aSpanLeadsBack()
{
    const QString text = QStringLiteral("😀 Call 138 0013 8000 or a@b.org today");
    const auto out = masked(text, everything());
    QCOMPARE(out.text, QStringLiteral("😀 Call [PHONE_1] or [EMAIL_1] today"));
    QCOMPARE(covered(text, out.map.toOriginal({7, 16})), QStringLiteral("138 0013 8000"));
    QCOMPARE(covered(text, out.map.toOriginal({8, 15})), QStringLiteral("138 0013 8000")); // without its brackets
    QCOMPARE(covered(text, out.map.toOriginal({17, 29})), QStringLiteral("or a@b.org"));
    QCOMPARE(covered(text, out.map.toOriginal({30, 35})), QStringLiteral("today"));
}

void tst_masking::anAnswerIsMappedBack()
{
    const auto out = masked(QStringLiteral("138 0013 8000, then 13800138000 and a@b.org"), everything());
    const Json answer = {{"fields", {{"phone", "[PHONE_1]"}, {"all", Json::array({"[email_1] or [PHONE_1]", 7, nullptr})}, {"[PHONE_1]", true}}},
                         {"text", "[PHONE_2] [CARD_1] [PHONE_1"}};
    const Json expected = {{"fields",
                            {{"phone", "138 0013 8000"}, {"all", Json::array({"a@b.org or 138 0013 8000", 7, nullptr})}, {"[PHONE_1]", true}}},
                           {"text", "[PHONE_2] [CARD_1] [PHONE_1"}};
    QCOMPARE(QString::fromStdString(lw::dumpJson(unmasked(answer, out.masks))), QString::fromStdString(lw::dumpJson(expected)));
}

void tst_masking::aMarkOfTheRecordSurvives()
{
    const auto out = masked(QStringLiteral("[phone_1] 13800138000 [PHONE_3] 13900139000"), everything());
    QCOMPARE(out.text, QStringLiteral("[phone_1] [PHONE_2] [PHONE_3] [PHONE_4]"));
    QCOMPARE(unmasked(out.text, out.masks), QStringLiteral("[phone_1] 13800138000 [PHONE_3] 13900139000"));
}

void tst_masking::rulesAreWrittenAndRead()
{
    for (const MaskingRules &rules : {MaskingRules(), everything(), MaskingRules{false, true, false, false, {}}}) {
        const auto read = MaskingRules::fromJson(rules.toJson());
        LW_VERIFY_RESULT(read);
        QCOMPARE(*read, rules);
    }
    QVERIFY(MaskingRules().toJson().empty());
}

void tst_masking::badRulesAreNamed_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("word");
    QTest::newRow("no object") << QByteArray("[]") << QStringLiteral("object");
    QTest::newRow("a slip") << QByteArray("{\"emails\": true}") << QStringLiteral("did you mean \"email\"");
    QTest::newRow("a word for a switch") << QByteArray("{\"id\": \"yes\"}") << QStringLiteral("true or false");
    QTest::newRow("a number for a word") << QByteArray("{\"words\": [1]}") << QStringLiteral("array of strings");
}

void tst_masking::badRulesAreNamed()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, word);
    const auto rules = MaskingRules::fromJson(*lw::parseJson(json.toStdString()));
    QVERIFY(!rules);
    QVERIFY2(rules.error().detail.contains(word), rules.error().detail.toUtf8().constData());
}

QTEST_APPLESS_MAIN(tst_masking)
#include "tst_masking.moc"
