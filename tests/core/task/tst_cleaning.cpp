// SPDX-License-Identifier: Apache-2.0
#include "core/task/cleaning.h"
#include "core/text/token_estimate.h"
#include "tests/support/support.h"

#include <QFile>
#include <QTest>

using lw::Json;
using lw::task::cleaned;
using lw::task::CleaningRules;

namespace {

CleaningRules everything()
{
    return {true, true, true, true, 0, 0};
}

QString covered(const QString &text, lw::text::CodePoints range)
{
    const auto all = text.toUcs4();
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(all.constData()) + range.start, range.end - range.start);
}

} // namespace

class tst_cleaning : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rulesWorkTogether();
    void everyRuleStandsAlone_data();
    void everyRuleStandsAlone();
    void whatIsLeftIsWhereItWas();
    void nothingIsCleanedAway();
    void rulesAreWrittenAndRead();
    void badRulesAreNamed_data();
    void badRulesAreNamed();
    void realMailsLeadBack();
};

void tst_cleaning::rulesWorkTogether()
{
    const QString mail = QStringLiteral("<div>I   agree.</div><div>-- </div><div>Ada</div><br>"
                                        "<div>On Mon, 3 May 2021, Bob wrote:</div><div>&gt; So?</div>");
    QCOMPARE(cleaned(mail, everything(), lw::text::TokenEstimate()).text, QStringLiteral("I agree."));
}

void tst_cleaning::everyRuleStandsAlone_data()
{
    QTest::addColumn<CleaningRules>("rules");
    QTest::addColumn<QString>("left");
    QTest::newRow("off") << CleaningRules{} << QStringLiteral("<b>Hi</b>  x\n> q\n-- \nA");
    QTest::newRow("html") << CleaningRules{.html = true} << QStringLiteral("Hi  x\n> q\n-- \nA");
    QTest::newRow("quotes") << CleaningRules{.quotes = true} << QStringLiteral("<b>Hi</b>  x\n-- \nA");
    QTest::newRow("signature") << CleaningRules{.signature = true} << QStringLiteral("<b>Hi</b>  x\n> q\n");
    QTest::newRow("white space") << CleaningRules{.whiteSpace = true} << QStringLiteral("<b>Hi</b> x\n> q\n--\nA");
}

void tst_cleaning::everyRuleStandsAlone()
{
    QFETCH(CleaningRules, rules);
    QFETCH(QString, left);
    QCOMPARE(cleaned(QStringLiteral("<b>Hi</b>  x\n> q\n-- \nA"), rules, lw::text::TokenEstimate()).text, left);
}

void tst_cleaning::whatIsLeftIsWhereItWas()
{
    const QString mail = QStringLiteral("> 😀 quoted &amp; long\n\n<b>😀</b>   Ada&nbsp;&nbsp; Lovelace  was <i>here</i>.\n-- \nA");
    const auto out = cleaned(mail, everything(), lw::text::TokenEstimate());
    QCOMPARE(out.text, QStringLiteral("😀 Ada Lovelace was here."));
    QCOMPARE(covered(mail, out.map.toOriginal({2, 5})), QStringLiteral("Ada"));
    QCOMPARE(covered(mail, out.map.toOriginal({2, 14})), QStringLiteral("Ada&nbsp;&nbsp; Lovelace"));
    QCOMPARE(covered(mail, out.map.toOriginal({19, 23})), QStringLiteral("here"));
}

void tst_cleaning::nothingIsCleanedAway()
{
    QCOMPARE(cleaned(QStringLiteral("<img src=x>"), everything(), lw::text::TokenEstimate()).text, QStringLiteral("<img src=x>"));
    QCOMPARE(cleaned(QString(), everything(), lw::text::TokenEstimate()).text, QString());
}

void tst_cleaning::rulesAreWrittenAndRead()
{
    const CleaningRules some{true, false, true, false, 500, 0};
    QCOMPARE(lw::dumpJson(some.toJson()), std::string("{\"head\":500,\"html\":true,\"signature\":true}"));
    for (const CleaningRules &rules : {CleaningRules(), some, everything()}) {
        const auto read = CleaningRules::fromJson(rules.toJson());
        LW_VERIFY_RESULT(read);
        QCOMPARE(*read, rules);
    }
    QVERIFY(CleaningRules().isOff() && CleaningRules().toJson().empty());
}

void tst_cleaning::badRulesAreNamed_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("word");
    QTest::newRow("no object") << QByteArray("true") << QStringLiteral("object");
    QTest::newRow("a slip") << QByteArray("{\"quote\": true}") << QStringLiteral("did you mean \"quotes\"");
    QTest::newRow("a number for a switch") << QByteArray("{\"html\": 1}") << QStringLiteral("true or false");
    QTest::newRow("below nothing") << QByteArray("{\"head\": -1}") << QStringLiteral("0 or more");
    QTest::newRow("half a token") << QByteArray("{\"tail\": 1.5}") << QStringLiteral("0 or more");
}

void tst_cleaning::badRulesAreNamed()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, word);
    const auto rules = CleaningRules::fromJson(*lw::parseJson(json.toStdString()));
    QVERIFY(!rules);
    QCOMPARE(rules.error().code, lw::Code::BadTask);
    QVERIFY2(rules.error().detail.contains(word), rules.error().detail.toUtf8().constData());
}

/// Every stretch of a real mail that no rule touched is found again where the map says.
void tst_cleaning::realMailsLeadBack()
{
    if (lw::test::dataDir().isEmpty())
        QSKIP(lw::test::noData);
    QFile file(lw::test::dataDir() + QStringLiteral("/mail.csv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString all = QString::fromUtf8(file.readAll());
    CleaningRules rules = everything();
    rules.head = 20'000;
    rules.tail = 1'000;
    for (qsizetype from = 0; from < all.size(); from += 200'000) {
        const QString mail = all.sliced(from, std::min<qsizetype>(200'000, all.size() - from));
        const auto out = cleaned(mail, rules, lw::text::TokenEstimate());
        QVERIFY(out.text.size() < mail.size());
        const auto before = mail.toUcs4();
        const auto after = out.text.toUcs4();
        qint64 done = 0;
        const auto isEqualUpTo = [&](qint64 end) {
            if (end == done)
                return true;
            const lw::text::CodePoints there = out.map.toOriginal({done, end});
            return there.end - there.start == end - done &&
                   std::equal(after.begin() + done, after.begin() + end, before.begin() + there.start);
        };
        for (const auto &stretch : out.map.stretches()) {
            QVERIFY(isEqualUpTo(stretch.edited.start));
            done = stretch.edited.end;
        }
        QVERIFY(isEqualUpTo(after.size()));
    }
}

QTEST_APPLESS_MAIN(tst_cleaning)
#include "tst_cleaning.moc"
