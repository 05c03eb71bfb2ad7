// SPDX-License-Identifier: Apache-2.0
#include "core/task/answer_parser.h"

#include <QTest>

using namespace lw;
using task::parseAnswers;

namespace {

task::TaskSpec taskWith(const QStringList &labels)
{
    task::TaskSpec task;
    for (const QString &label : labels)
        task.labels.push_back({label, {}, {}, {}});
    return task;
}

task::TaskSpec mailTask()
{
    return taskWith({QStringLiteral("spam"), QStringLiteral("ham")});
}

/// Each id with its answer or the word of its failure: "1 spam repaired; 2 parse".
QString told(const task::Answers &answers)
{
    QStringList parts;
    for (const auto &[id, answer] : answers) {
        QStringList words = {QString::number(id), answer ? answer->label() : codeName(answer.error().code)};
        if (answer)
            words += answer->flags;
        parts += words.join(u' ');
    }
    return parts.join(QStringLiteral("; "));
}

} // namespace

class tst_answer_parser : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theContract_data();
    void theContract();
    void labels_data();
    void labels();
    void labelsThatDifferInLittle_data();
    void labelsThatDifferInLittle();
    void aNumberMayStandForItsLabel();
    void aWrongLabelIsQuoted();
    void rationaleAndConfidence_data();
    void rationaleAndConfidence();
    void everyIdHasAnEntryWhereverTheTextEnds();
    void nestingIsLimited();
};

void tst_answer_parser::theContract_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, int count, const QByteArray &text, const char *expected) {
        QTest::newRow(name) << text << count << QString::fromUtf8(expected);
    };
    const QByteArray one = R"({"annotations":[{"id":1,"label":"spam"}]})";
    row("one record", 1, one, "1 spam");
    row("several", 2, R"({"annotations":[{"id":1,"label":"spam"},{"id":2,"label":"ham"}]})", "1 spam; 2 ham");
    row("in another order", 2, R"({"annotations":[{"id":2,"label":"ham"},{"id":1,"label":"spam"}]})", "1 spam; 2 ham");
    row("prose round it", 1, "Sure! " + one + " Bye.", "1 spam repaired");
    row("a code fence", 1, "```json\n" + one + "\n```", "1 spam repaired");
    row("trailing commas", 1, R"({"annotations":[{"id":1,"label":"spam",},]})", "1 spam repaired");
    row("no JSON", 2, "spam", "1 parse; 2 parse");
    row("nothing", 1, "", "1 parse");
    row("JSON of another kind", 1, "[1,2]", "1 parse");
    row("no annotations in it", 1, R"({"annotations":[]})", "1 parse");
    row("annotations are null", 1, R"({"annotations":null})", "1 parse");
    row("annotations are strings", 1, R"({"annotations":["spam"]})", "1 parse");
    row("an id missing", 3, R"({"annotations":[{"id":1,"label":"spam"},{"id":3,"label":"ham"}]})",
        "1 spam; 2 parse; 3 ham");
    row("an item without an id is no position", 2, R"({"annotations":[{"id":1,"label":"spam"},{"label":"ham"}]})",
        "1 spam; 2 parse");
    row("an id not asked", 1, R"({"annotations":[{"id":1,"label":"spam"},{"id":2,"label":"ham"}]})", "1 spam");
    row("only an id not asked", 1, R"({"annotations":[{"id":7,"label":"spam"}]})", "1 parse");
    row("ids from zero", 2, R"({"annotations":[{"id":0,"label":"spam"},{"id":1,"label":"ham"}]})", "1 ham; 2 parse");
    row("an id twice", 2, R"({"annotations":[{"id":1,"label":"spam"},{"id":1,"label":"ham"},{"id":2,"label":"ham"}]})",
        "1 parse; 2 ham");
    row("an id twice and the same said", 1, R"({"annotations":[{"id":1,"label":"spam"},{"id":1,"label":"spam"}]})",
        "1 parse");
    row("an id three times", 1,
        R"({"annotations":[{"id":1,"label":"spam"},{"id":1,"label":"ham"},{"id":1,"label":"spam"}]})", "1 parse");
    row("an id as a string", 1, R"({"annotations":[{"id":"1","label":"spam"}]})", "1 spam repaired");
    row("an id with a point", 1, R"({"annotations":[{"id":1.0,"label":"spam"}]})", "1 spam repaired");
    row("an id between two", 1, R"({"annotations":[{"id":1.5,"label":"spam"}]})", "1 parse");
    row("a huge id", 1, R"({"annotations":[{"id":1e300,"label":"spam"},{"id":18446744073709551615,"label":"spam"}]})",
        "1 parse");
    row("ids that are none", 1,
        R"({"annotations":[{"id":-1,"label":"spam"},{"id":"one","label":"spam"},{"id":null,"label":"spam"},
            {"id":4294967297,"label":"spam"},{"id":"4294967297","label":"spam"},{"id":"","label":"spam"}]})",
        "1 parse");
    row("an id as a number and as a string", 1, R"({"annotations":[{"id":1,"label":"spam"},{"id":"1","label":"ham"}]})",
        "1 parse");
    row("invalid UTF-8", 1, "{\"annotations\":[{\"id\":1,\"label\":\"spam\xFF\"}]}", "1 parse");
    row("white space round it", 1, "\n  " + one + " \n\n", "1 spam");
    row("items are no objects", 1, R"({"annotations":["spam",1,null,[]]})", "1 parse");
    row("corrected", 1, R"({"annotations":[{"id":1,"label":"ham"}]} No, rather: )" + one, "1 spam repaired");
    row("an id of another kind", 1, R"({"annotations":[{"id":[1],"label":"spam"}]})", "1 parse");
    row("only the item as a string is repaired", 2,
        R"({"annotations":[{"id":"1","label":"spam"},{"id":2,"label":"ham"}]})", "1 spam repaired; 2 ham");
    row("a label outside the task", 2, R"({"annotations":[{"id":1,"label":"maybe"},{"id":2,"label":"ham"}]})",
        "1 label; 2 ham");
    row("a label with its description", 1, R"({"annotations":[{"id":1,"label":"spam: bulk mail"}]})", "1 label");
    row("two labels in one", 1, R"({"annotations":[{"id":1,"label":"spam, ham"}]})", "1 label");
    row("an empty label", 1, R"({"annotations":[{"id":1,"label":""}]})", "1 label");
    row("no label", 1, R"({"annotations":[{"id":1}]})", "1 parse");
    row("a label that is null", 1, R"({"annotations":[{"id":1,"label":null}]})", "1 parse");
    row("a label that is a number", 1, R"({"annotations":[{"id":1,"label":1}]})", "1 label");
    row("a list of labels", 1, R"({"annotations":[{"id":1,"label":["spam"]}]})", "1 parse");
    row("a bare annotation", 1, R"({"label":"spam"})", "1 spam repaired");
    row("a bare annotation with its id", 1, R"({"id":1,"label":"spam"})", "1 spam repaired");
    row("a bare annotation for two records", 2, R"({"label":"spam"})", "1 parse; 2 parse");
    row("a bare annotation of another id", 1, R"({"id":2,"label":"spam"})", "1 parse");
    row("two bare annotations for one record", 1, R"({"label":"spam"} or {"label":"ham"})", "1 parse");
    row("a bare list", 2, R"([{"id":1,"label":"spam"},{"id":2,"label":"ham"}])", "1 spam repaired; 2 ham repaired");
    row("annotations are one object", 1, R"({"annotations":{"id":1,"label":"spam"}})", "1 spam repaired");
    row("more beside what was asked", 1, R"({"annotations":[{"id":1,"label":"spam","x":[{}]}],"y":2})", "1 spam");
    row("cut off in the second", 2, R"({"annotations":[{"id":1,"label":"spam"},{"id":2,"lab)",
        "1 spam repaired; 2 parse");
}

void tst_answer_parser::theContract()
{
    QFETCH(QByteArray, text);
    QFETCH(int, count);
    QFETCH(QString, expected);
    QCOMPARE(told(parseAnswers(mailTask(), text.toStdString(), count)), expected);
}

void tst_answer_parser::labels_data()
{
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("label");
    const auto row = [](const QString &said, const QString &label) {
        QTest::newRow(qPrintable(said)) << said << label;
    };
    const QString positive = QStringLiteral("positive");
    for (const QString &said :
         {positive, QStringLiteral("Positive."), QStringLiteral(" POSITIVE\n"), QStringLiteral("**positive**"),
          QStringLiteral("\"positive\""), QStringLiteral("`positive`"), QStringLiteral("Ｐｏｓｉｔｉｖｅ！"),
          QStringLiteral("posi-tive"), QStringLiteral("“positive”")})
        row(said, positive);
    for (const QString &said : {QStringLiteral("Not Sure"), QStringLiteral("not-sure"), QStringLiteral("NotSure"),
                                QStringLiteral("not_sure?")})
        row(said, QStringLiteral("not sure"));
    row(QStringLiteral("「积极」。"), QStringLiteral("积极"));
    row(QStringLiteral("积 极！"), QStringLiteral("积极"));
    row(QStringLiteral("STRAẞE"), QStringLiteral("Straße"));
    row(QStringLiteral("Cafe\u0301"), QStringLiteral("café"));
    row(QStringLiteral("👍."), QStringLiteral("👍"));
    row(QStringLiteral("👍\ufe0f"), QStringLiteral("👍"));
    for (const QString &said :
         {QStringLiteral("posit"), QStringLiteral("positives"), QStringLiteral("cafe"), QStringLiteral("."),
          QStringLiteral("消极"), QStringLiteral("👎"), QStringLiteral("positive 👎"), QString()})
        row(said, QString());
}

void tst_answer_parser::labels()
{
    QFETCH(QString, said);
    QFETCH(QString, label);
    const auto task = taskWith({QStringLiteral("positive"), QStringLiteral("not sure"), QStringLiteral("积极"),
                                QStringLiteral("Straße"), QStringLiteral("café"), QStringLiteral("👍")});
    QCOMPARE(task::matchLabel(task, said).value_or(QString()), label);
}

void tst_answer_parser::labelsThatDifferInLittle_data()
{
    QTest::addColumn<QStringList>("labels");
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("label");
    const auto row = [](const char *labels, const char *said, const char *label) {
        QTest::newRow(qPrintable(QStringLiteral("%1 of %2").arg(QString::fromUtf8(said), QString::fromUtf8(labels))))
            << QString::fromUtf8(labels).split(u'|') << QString::fromUtf8(said) << QString::fromUtf8(label);
    };
    row("US|us", "US", "US");
    row("US|us", "us", "us");
    row("US|us", "Us", "");
    row("US|us", "us.", "");
    row("a b|ab", "a b", "a b");
    row("a b|ab", "A B", "");
    row("C|Java", "C++", "");
    row("C|Java", "C#", "");
    row("C++|Java", "c++.", "C++");
    row("C#|Java", "c#", "C#");
    row("-1|+1", "1", "");
    row("-1|+1", "-1.", "-1");
    row("-1|0|1", "1.", "1");
    row("15|2", "1.5", "");
    row("1.5|2", "1.5.", "1.5");
    row("1,000|1", "1,000.", "1,000");
    row("covid-19|flu", "COVID 19", "covid-19");
    row("cote|coté", "COTÉ", "coté");
    row("C|C++", "c", "C");
    row("+|-", "-", "-");
    row("+|-", "- ", "");
    row("1|0", "true", "");
    row("?|!", "?", "?");
    row("?|!", "??", "");
}

void tst_answer_parser::labelsThatDifferInLittle()
{
    QFETCH(QStringList, labels);
    QFETCH(QString, said);
    QFETCH(QString, label);
    QCOMPARE(task::matchLabel(taskWith(labels), said).value_or(QString()), label);
}

void tst_answer_parser::aNumberMayStandForItsLabel()
{
    const auto task = taskWith({QStringLiteral("1"), QStringLiteral("true")});
    QCOMPARE(told(parseAnswers(task, R"({"annotations":[{"id":1,"label":1},{"id":2,"label":true}]})", 2)),
             QStringLiteral("1 1 repaired; 2 true repaired"));
}

void tst_answer_parser::aWrongLabelIsQuoted()
{
    const auto brief = parseAnswers(mailTask(), R"({"annotations":[{"id":1,"label":"junk"}]})", 1);
    QVERIFY(brief.find(1)->second.error().detail.contains(QStringLiteral("\"junk\"")));

    const QString flood = QStringLiteral("x") + QStringLiteral("😀").repeated(5000);
    const auto endless =
        parseAnswers(mailTask(), R"({"annotations":[{"id":1,"label":")" + toUtf8(flood) + R"("}]})", 1);
    const QString detail = endless.find(1)->second.error().detail;
    QVERIFY(detail.size() < 200);
    QCOMPARE(QString::fromUtf8(detail.toUtf8()), detail); // no half of a character
}

void tst_answer_parser::rationaleAndConfidence_data()
{
    QTest::addColumn<bool>("asked");
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<QByteArray>("value");
    const auto row = [](const char *name, bool asked, const QByteArray &said, const QByteArray &value) {
        QTest::newRow(name) << asked << said << value;
    };
    row("both", true, R"("rationale":"it sells","confidence":0.9)",
        R"({"confidence":0.9,"label":"spam","rationale":"it sells"})");
    row("not asked for", false, R"("rationale":"it sells","confidence":0.9)", R"({"label":"spam"})");
    row("asked for, not given", true, R"("x":1)", R"({"label":"spam"})");
    row("sure", true, R"("confidence":1)", R"({"confidence":1.0,"label":"spam"})");
    row("a percentage is unknown, not one", true, R"("confidence":95)", R"({"label":"spam"})");
    row("below nothing", true, R"("confidence":-0.1)", R"({"label":"spam"})");
    row("a word", true, R"("confidence":"high","rationale":3)", R"({"label":"spam"})");
}

void tst_answer_parser::rationaleAndConfidence()
{
    QFETCH(bool, asked);
    QFETCH(QByteArray, said);
    QFETCH(QByteArray, value);
    auto task = mailTask();
    task.rationale = asked;
    task.confidence = asked;
    const auto answers =
        parseAnswers(task, R"({"annotations":[{"id":1,"label":"spam",)" + said.toStdString() + "}]}", 1);
    const auto &answer = answers.find(1)->second;
    QVERIFY(answer.has_value());
    QCOMPARE(QByteArray::fromStdString(dumpJson(answer->value)), value);
    QCOMPARE(answer->confidence().has_value(), value.contains("confidence"));
}

void tst_answer_parser::everyIdHasAnEntryWhereverTheTextEnds()
{
    const std::string text =
        "Sure:\n```json\n{\"annotations\":[{\"id\":1,\"label\":\"spam\"},{\"id\":2,\"label\":\"h\\u0061m\"}]}\n```";
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const auto answers = parseAnswers(mailTask(), std::string_view(text).substr(0, i), 2);
        QCOMPARE(answers.size(), 2u);
        const auto &first = answers.find(1)->second;
        const auto &second = answers.find(2)->second;
        QVERIFY(!first || first->label() == QLatin1String("spam"));
        QVERIFY(!second || second->label() == QLatin1String("ham"));
    }
}

/// As everywhere (core/base/json.h): before anything is built of it.
void tst_answer_parser::nestingIsLimited()
{
    for (const std::size_t depth : {std::size_t(101), std::size_t(100'000)}) {
        const std::string open(depth, '[');
        const std::string text = R"({"annotations":[{"id":1,"label":"spam","note":)" + open + std::string(depth, ']') + "}]}";
        QCOMPARE(told(parseAnswers(mailTask(), text, 1)), QStringLiteral("1 parse"));
        QCOMPARE(told(parseAnswers(mailTask(), open, 1)), QStringLiteral("1 parse"));
    }
}

QTEST_APPLESS_MAIN(tst_answer_parser)
#include "tst_answer_parser.moc"
