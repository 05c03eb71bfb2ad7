// SPDX-License-Identifier: Apache-2.0
#include "core/task/answer_parser.h"

#include <QTest>

using namespace lw;
using namespace lw::task;

namespace {

TaskSpec taskWith(const QStringList &labels)
{
    TaskSpec task;
    for (const QString &label : labels)
        task.labels.push_back({label, {}, {}, {}});
    return task;
}

TaskSpec mailTask() { return taskWith({QStringLiteral("spam"), QStringLiteral("not spam"), QStringLiteral("积极")}); }

/// What an answer came to, as one text: "1=spam 2=spam! 3=parse", where ! stands for the flag "repaired".
QString outcome(const TaskSpec &task, std::string_view completion, int count)
{
    QStringList parts;
    for (const auto &[id, answer] : parseAnswers(task, completion, count)) {
        QString part = QString::number(id) + u'=';
        if (answer)
            part += answer->label() + (answer->flags.contains(QStringLiteral("repaired")) ? QStringLiteral("!") : QString());
        else
            part += codeName(answer.error().code);
        parts += part;
    }
    return parts.join(u' ');
}

} // namespace

class TestAnswerParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void matchesLabels_data();
    void matchesLabels();
    void quotesALabelOutsideTheTask();
    void keepsOnlyWhatTheTaskAsks_data();
    void keepsOnlyWhatTheTaskAsks();
};

void TestAnswerParser::reads_data()
{
    QTest::addColumn<QByteArray>("completion");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArray &completion, int count, const char *expected) {
        QTest::newRow(name) << completion << count << QString::fromUtf8(expected);
    };
    const QByteArray spam = R"({"annotations":[{"id":1,"label":"spam"}]})";
    const QByteArray ham = R"({"annotations":[{"id":1,"label":"not spam"}]})";

    row("as asked", spam, 1, "1=spam");
    row("with white space", "\n  " + spam + " \n\n", 1, "1=spam");
    row("behind a byte order mark", "\xEF\xBB\xBF" + spam, 1, "1=spam");
    row("over several lines", "{\n \"annotations\": [\n  {\"id\": 1, \"label\": \"spam\"}\n ]\n}", 1, "1=spam");
    row("a field nobody asked for", R"({"annotations":[{"id":1,"label":"spam","why":{"a":[1]}}],"n":1})", 1, "1=spam");

    row("code fence", "```json\n" + spam + "\n```", 1, "1=spam!");
    row("prose around", "Sure! Here it is: " + spam + "\nI hope this helps.", 1, "1=spam!");
    row("trailing commas", R"({"annotations":[{"id":1,"label":"spam",},],})", 1, "1=spam!");
    row("thinking", "<think>Perhaps " + ham + "? No.</think>\n\n" + spam, 1, "1=spam!");
    row("thinking whose beginning the server ate", "Perhaps " + ham + "? No.</think>" + spam, 1, "1=spam!");
    row("thinking that was cut off", "<think>Perhaps " + ham + "? Let me", 1, "1=parse");
    row("corrected", ham + "\nNo, rather:\n" + spam, 1, "1=spam!");

    row("nothing", "", 1, "1=parse");
    row("not JSON", "It is spam.", 2, "1=parse 2=parse");
    row("a string", "\"spam\"", 1, "1=parse");
    row("a number", "1", 1, "1=parse");
    row("null", "null", 1, "1=parse");
    row("an empty object", "{}", 1, "1=parse");
    row("an empty list", R"({"annotations":[]})", 1, "1=parse");
    row("annotations are a string", R"({"annotations":"spam"})", 1, "1=parse");
    row("items are no objects", R"({"annotations":["spam",1,null,[]]})", 1, "1=parse");
    row("cut off", R"({"annotations":[{"id":1,"label":"sp)", 1, "1=parse");
    row("invalid UTF-8", "{\"annotations\":[{\"id\":1,\"label\":\"spam\xFF\"}]}", 1, "1=parse");

    row("a bare object", R"({"id":1,"label":"spam"})", 1, "1=spam!");
    row("a bare list", R"([{"id":1,"label":"spam"},{"id":2,"label":"not spam"}])", 2, "1=spam! 2=not spam!");
    row("annotations is one object", R"({"annotations":{"id":1,"label":"spam"}})", 1, "1=spam!");

    row("a batch", R"({"annotations":[{"id":1,"label":"spam"},{"id":2,"label":"not spam"},{"id":3,"label":"积极"}]})", 3,
        "1=spam 2=not spam 3=积极");
    row("a batch in another order", R"({"annotations":[{"id":2,"label":"not spam"},{"id":1,"label":"spam"}]})", 2,
        "1=spam 2=not spam");
    row("an id is missing", R"({"annotations":[{"id":1,"label":"spam"},{"id":3,"label":"spam"}]})", 3, "1=spam 2=parse 3=spam");
    row("no id at all", R"({"annotations":[{"label":"spam"}]})", 1, "1=parse");
    row("an id that was not asked", R"({"annotations":[{"id":1,"label":"spam"},{"id":7,"label":"not spam"}]})", 2,
        "1=spam 2=parse");
    row("ids from 0", R"({"annotations":[{"id":0,"label":"spam"},{"id":1,"label":"not spam"}]})", 2, "1=not spam 2=parse");
    row("an id twice", R"({"annotations":[{"id":1,"label":"spam"},{"id":1,"label":"not spam"},{"id":2,"label":"spam"}]})", 2,
        "1=parse 2=spam");
    row("an id thrice, and alike",
        R"({"annotations":[{"id":1,"label":"spam"},{"id":1,"label":"spam"},{"id":1,"label":"spam"}]})", 1, "1=parse");
    row("an id as a number and as a string", R"({"annotations":[{"id":1,"label":"spam"},{"id":"1","label":"not spam"}]})", 1,
        "1=parse");
    row("ids as strings", R"({"annotations":[{"id":"1","label":"spam"},{"id":" 2 ","label":"spam"}]})", 2, "1=spam! 2=spam!");
    row("only the item whose id is a string is repaired",
        R"({"annotations":[{"id":1,"label":"spam"},{"id":"2","label":"spam"}]})", 2, "1=spam 2=spam!");
    row("ids that are none",
        R"({"annotations":[{"id":-1,"label":"spam"},{"id":1.5,"label":"spam"},{"id":"one","label":"spam"},{"id":null},
            {"id":18446744073709551615,"label":"spam"},{"id":4294967297,"label":"spam"},{"id":"4294967297"},{"id":[1]}]})",
        1, "1=parse");

    row("a label outside the task", R"({"annotations":[{"id":1,"label":"eggs"},{"id":2,"label":"spam"}]})", 2, "1=label 2=spam");
    row("two labels in one", R"({"annotations":[{"id":1,"label":"spam, not spam"}]})", 1, "1=label");
    row("an empty label", R"({"annotations":[{"id":1,"label":""}]})", 1, "1=label");
    row("no label", R"({"annotations":[{"id":1}]})", 1, "1=parse");
    row("a label that is no string", R"({"annotations":[{"id":1,"label":["spam"]},{"id":2,"label":1}]})", 2, "1=parse 2=parse");
}

void TestAnswerParser::reads()
{
    QFETCH(QByteArray, completion);
    QFETCH(int, count);
    QFETCH(QString, expected);
    QCOMPARE(outcome(mailTask(), {completion.constData(), std::size_t(completion.size())}, count), expected);
}

void TestAnswerParser::matchesLabels_data()
{
    QTest::addColumn<QStringList>("labels");
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("meant"); // empty: none
    const auto row = [](const char *name, const char *labels, const char *said, const char *meant) {
        QTest::newRow(name) << QString::fromUtf8(labels).split(u'|') << QString::fromUtf8(said) << QString::fromUtf8(meant);
    };
    row("the same", "spam|not spam", "spam", "spam");
    row("case", "Positive|Negative", "POSITIVE", "Positive");
    row("punctuation", "positive|negative", "Positive.", "positive");
    row("quotes", "positive|negative", "\"negative\"", "negative");
    row("space", "spam|not spam", "  notspam\n", "not spam");
    row("underscore for space", "spam|not spam", "not_spam", "not spam");
    row("hyphen for space", "spam|not spam", "Not-Spam", "not spam");
    row("full-width letters", "spam|not spam", "ＳＰＡＭ", "spam");
    row("full-width digits and marks", "A1|B2", "（Ａ１）。", "A1");
    row("Chinese punctuation", "积极|消极", "「积极」。", "积极");
    row("a longer word", "spam|ham", "spammy", "");
    row("a sentence around", "spam|ham", "This is spam", "");
    row("outside", "spam|ham", "eggs", "");
    row("empty", "spam|ham", "", "");
    row("only marks", "spam|ham", "...", "");
    row("two labels alike but for marks", "C|C++", "c", "");
    row("the same goes before alike", "C|C++", "C++", "C++");
    row("labels of marks alone, the same", "+|-", "-", "-");
    row("labels of marks alone, alike", "+|-", "- ", "");
    row("accents are letters", "cote|coté", "COTÉ", "coté");
}

void TestAnswerParser::matchesLabels()
{
    QFETCH(QStringList, labels);
    QFETCH(QString, said);
    QFETCH(QString, meant);
    QCOMPARE(matchLabel(taskWith(labels), said).value_or(QString()), meant);
}

void TestAnswerParser::quotesALabelOutsideTheTask()
{
    const Answers answers = parseAnswers(mailTask(), R"({"annotations":[{"id":1,"label":"eggs"}]})", 1);
    QCOMPARE(answers.size(), std::size_t(1));
    const Result<Answer> &answer = answers.begin()->second;
    QVERIFY(!answer);
    QVERIFY2(answer.error().detail.contains(QStringLiteral("\"eggs\"")), qPrintable(answer.error().detail));
}

void TestAnswerParser::keepsOnlyWhatTheTaskAsks_data()
{
    QTest::addColumn<bool>("rationale");
    QTest::addColumn<bool>("confidence");
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QByteArray>("kept");
    const QByteArray both = R"("rationale":"It sells pills.","confidence":0.9)";
    QTest::newRow("neither") << false << false << both << QByteArray();
    QTest::newRow("rationale") << true << false << both << QByteArray(R"(,"rationale":"It sells pills.")");
    QTest::newRow("confidence") << false << true << both << QByteArray(R"("confidence":0.9,)");
    QTest::newRow("confidence 0") << false << true << QByteArray(R"("confidence":0)") << QByteArray(R"("confidence":0.0,)");
    QTest::newRow("confidence 1") << false << true << QByteArray(R"("confidence":1)") << QByteArray(R"("confidence":1.0,)");
    QTest::newRow("confidence in percent") << false << true << QByteArray(R"("confidence":95)") << QByteArray();
    QTest::newRow("confidence below 0") << false << true << QByteArray(R"("confidence":-0.1)") << QByteArray();
    QTest::newRow("confidence in words") << false << true << QByteArray(R"("confidence":"high")") << QByteArray();
    QTest::newRow("rationale that is no text") << true << false << QByteArray(R"("rationale":["a"])") << QByteArray();
    QTest::newRow("asked and not given") << true << true << QByteArray(R"("x":1)") << QByteArray();
}

void TestAnswerParser::keepsOnlyWhatTheTaskAsks()
{
    QFETCH(bool, rationale);
    QFETCH(bool, confidence);
    QFETCH(QByteArray, fields);
    QFETCH(QByteArray, kept);
    TaskSpec task = mailTask();
    task.rationale = rationale;
    task.confidence = confidence;
    const QByteArray completion = R"({"annotations":[{"id":1,"label":"Spam",)" + fields + "}]}";
    const Answers answers = parseAnswers(task, completion.toStdString(), 1);
    const Result<Answer> &answer = answers.begin()->second;
    QVERIFY(answer);
    const bool before = kept.endsWith(',');
    const QByteArray expected = '{' + (before ? kept : QByteArray()) + R"("label":"spam")" + (before ? QByteArray() : kept) + '}';
    QCOMPARE(QByteArray::fromStdString(dumpJson(answer->value)), expected);
    QCOMPARE(answer->confidence().has_value(), before);
    QCOMPARE(answer->flags, QStringList());
}

QTEST_GUILESS_MAIN(TestAnswerParser)
#include "tst_answer_parser.moc"
