// SPDX-License-Identifier: Apache-2.0
#include "core/task/label_rules.h"
#include "tests/support/support.h"

#include <QElapsedTimer>
#include <QTest>

using lw::Json;
using lw::task::LabelRule;
using lw::task::RuleMatcher;

namespace {

const QStringList labels = {QStringLiteral("spam"), QStringLiteral("ham"), QStringLiteral("垃圾")};

std::vector<LabelRule> someRules()
{
    return {{QStringLiteral("\\bviagra\\b"), QStringLiteral("spam")},
            {QStringLiteral("^Re:"), QStringLiteral("ham"), true},
            {QStringLiteral("中奖|免费领取"), QStringLiteral("垃圾")},
            {QStringLiteral("gra"), QStringLiteral("ham")}};
}

} // namespace

class tst_label_rules : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theFirstRuleWins_data();
    void theFirstRuleWins();
    void badRulesAreNamed_data();
    void badRulesAreNamed();
    void rulesAreWrittenAndRead();
    void badFilesAreNamed_data();
    void badFilesAreNamed();
    void aRuleThatCostsTooMuchIsGivenUp();
    void longTextsAreMatched();
};

void tst_label_rules::theFirstRuleWins_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("rule"); ///< -1: none
    QTest::addColumn<QString>("label");
    QTest::addColumn<qint64>("start");
    QTest::newRow("none") << QStringLiteral("hello") << -1 << QString() << qint64(0);
    QTest::newRow("an empty text") << QString() << -1 << QString() << qint64(0);
    QTest::newRow("whatever its case") << QStringLiteral("Buy VIAGRA") << 0 << QStringLiteral("spam") << qint64(4);
    QTest::newRow("where case counts") << QStringLiteral("Re: hello") << 1 << QStringLiteral("ham") << qint64(0);
    QTest::newRow("where case counts not") << QStringLiteral("re: hello") << -1 << QString() << qint64(0);
    QTest::newRow("Chinese behind an emoji") << QStringLiteral("😀恭喜中奖") << 2 << QStringLiteral("垃圾") << qint64(3);
    QTest::newRow("a later one") << QStringLiteral("viagrab") << 3 << QStringLiteral("ham") << qint64(3);
}

void tst_label_rules::theFirstRuleWins()
{
    QFETCH(QString, text);
    QFETCH(int, rule);
    QFETCH(QString, label);
    QFETCH(qint64, start);
    const auto matcher = RuleMatcher::compiled(someRules(), labels);
    LW_VERIFY_RESULT(matcher);
    const auto outcome = matcher->match(text);
    QVERIFY(!outcome.gaveUp);
    QCOMPARE(outcome.match.has_value(), rule >= 0);
    if (rule < 0)
        return;
    QCOMPARE(outcome.match->rule, rule);
    QCOMPARE(outcome.match->label, label);
    QCOMPARE(outcome.match->where.start, start);
}

void tst_label_rules::badRulesAreNamed_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("word");
    QTest::newRow("an open bracket") << QStringLiteral("ab(c") << QStringLiteral("spam") << QStringLiteral("rule 2 cannot be read, at character 5");
    QTest::newRow("an open class") << QStringLiteral("[a") << QStringLiteral("spam") << QStringLiteral("rule 2");
    QTest::newRow("a label of no task") << QStringLiteral("a") << QStringLiteral("eggs") << QStringLiteral("Rule 2 says \"eggs\"");
}

void tst_label_rules::badRulesAreNamed()
{
    QFETCH(QString, pattern);
    QFETCH(QString, label);
    QFETCH(QString, word);
    const auto matcher = RuleMatcher::compiled({{QStringLiteral("x"), QStringLiteral("ham")}, {pattern, label}}, labels);
    QVERIFY(!matcher);
    QCOMPARE(matcher.error().code, lw::Code::BadTask);
    QVERIFY2(matcher.error().detail.contains(word), matcher.error().detail.toUtf8().constData());
}

void tst_label_rules::rulesAreWrittenAndRead()
{
    const auto read = lw::task::rulesFromJson(lw::task::rulesToJson(someRules()));
    LW_VERIFY_RESULT(read);
    QVERIFY(*read == someRules());
}

void tst_label_rules::badFilesAreNamed_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("word");
    QTest::newRow("no array") << QByteArray("{}") << QStringLiteral("array");
    QTest::newRow("no object") << QByteArray("[1]") << QStringLiteral("Rule 1 must be");
    QTest::newRow("no label") << QByteArray("[{\"pattern\": \"a\"}]") << QStringLiteral("no \"label\"");
    QTest::newRow("no pattern") << QByteArray("[{\"label\": \"a\"}]") << QStringLiteral("no \"pattern\"");
    QTest::newRow("a slip") << QByteArray("[{\"patern\": \"a\"}]") << QStringLiteral("did you mean \"pattern\"");
    QTest::newRow("a number") << QByteArray("[{\"pattern\": 1}]") << QStringLiteral("a string");
    QTest::newRow("a word for a switch") << QByteArray("[{\"case\": \"yes\"}]") << QStringLiteral("true or false");
}

void tst_label_rules::badFilesAreNamed()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, word);
    const auto rules = lw::task::rulesFromJson(*lw::parseJson(json.toStdString()));
    QVERIFY(!rules);
    QVERIFY2(rules.error().detail.contains(word), rules.error().detail.toUtf8().constData());
}

/// Nested repetition doubles the steps with each letter; without a limit 40 of them take hours.
void tst_label_rules::aRuleThatCostsTooMuchIsGivenUp()
{
    const auto matcher = RuleMatcher::compiled({{QStringLiteral("never"), QStringLiteral("ham")},
                                                {QStringLiteral("(x+x+)+[yz]"), QStringLiteral("spam")},
                                                {QStringLiteral("x"), QStringLiteral("ham")}},
                                               labels);
    LW_VERIFY_RESULT(matcher);
    QElapsedTimer timer;
    timer.start();
    const auto outcome = matcher->match(QString(4'000, u'x'));
    qInfo("given up after %lld ms", timer.elapsed());
    QCOMPARE(outcome.gaveUp, std::optional<int>(1));
    QVERIFY(!outcome.match);
    QCOMPARE(matcher->match(QStringLiteral("xxxy")).match->label, QStringLiteral("spam"));
}

void tst_label_rules::longTextsAreMatched()
{
    const QString text = QStringLiteral("some words, 12 of them (and more) at example.org; ").repeated(4'000) + QStringLiteral("the END");
    const auto matcher = RuleMatcher::compiled({{QStringLiteral("\\b\\w+ing\\b.*never"), QStringLiteral("ham")},
                                                {QStringLiteral("[a-z]+@[a-z]+\\.com"), QStringLiteral("ham")},
                                                {QStringLiteral("\\d{3,}|(foo|bar)+baz"), QStringLiteral("ham")},
                                                {QStringLiteral("the end$"), QStringLiteral("spam")}},
                                               labels);
    LW_VERIFY_RESULT(matcher);
    const auto outcome = matcher->match(text);
    QVERIFY(!outcome.gaveUp);
    QVERIFY(outcome.match);
    QCOMPARE(outcome.match->label, QStringLiteral("spam"));
}

QTEST_APPLESS_MAIN(tst_label_rules)
#include "tst_label_rules.moc"
