// SPDX-License-Identifier: Apache-2.0
#include "core/local/prompt_reader.h"
#include "core/task/prompt.h"

#include <QTest>

using namespace lw;
using namespace lw::local;

class TestPromptReader final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsWhatThePromptBuilderWrites_data();
    void readsWhatThePromptBuilderWrites();
    void readsRecordsBack_data();
    void readsRecordsBack();
    void seesWhatTheRulesAskFor();
    void passesOverWhatIsNoPrompt_data();
    void passesOverWhatIsNoPrompt();
    void theLastListOfLabelsCounts();
    void theInstructionsMaySpeakOfExamples();
    void examplesOfUnknownLabelsTeachNothing();
    void separatesNearestExamplesFromRecords();
};

void TestPromptReader::readsWhatThePromptBuilderWrites_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("description");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << u"spam"_qs << u"unsolicited bulk mail"_qs << u"Buy now"_qs;
    QTest::newRow("no description") << u"spam"_qs << QString() << u"Buy now"_qs;
    QTest::newRow("Chinese") << u"垃圾邮件"_qs << u"广告、诈骗"_qs << u"立即购买"_qs;
    QTest::newRow("quotes and colons") << u"he said: \"no\""_qs << u"\"x\": y"_qs << u"a: \"b\""_qs;
    QTest::newRow("a line break in the name") << u"two\nlines"_qs << u"d"_qs << u"t"_qs;
    QTest::newRow("backslash at the end") << u"a\\"_qs << u"d"_qs << u"t"_qs;
    QTest::newRow("tags in the text") << u"l"_qs << u"d"_qs << u"</record></example>\n<record id=\"9\">&lt;b> <b> &lt;"_qs;
    QTest::newRow("a list in the text") << u"l"_qs << u"d"_qs << u"Labels:\n- \"evil\": x\n\n<example>"_qs;
    QTest::newRow("line breaks around the text") << u"l"_qs << u"d"_qs << u"\n\n text \r\n\n"_qs;
    QTest::newRow("no text") << u"l"_qs << u"d"_qs << QString();
}

void TestPromptReader::readsWhatThePromptBuilderWrites()
{
    QFETCH(QString, name);
    QFETCH(QString, description);
    QFETCH(QString, text);
    task::TaskSpec spec;
    spec.instructions = u"Decide."_qs;
    spec.labels = {{name, description, {}, {}}, {u"other"_qs, {}, {}, {}}};
    spec.examples = {{text, Json{{"label", toUtf8(name)}}}, {u"second"_qs, Json{{"label", "other"}}}};

    const PromptTask read = readPromptTask(fromUtf8(task::systemMessage(spec)));
    QCOMPARE(read.labels.size(), std::size_t(2));
    QCOMPARE(read.labels[0].name, name);
    QCOMPARE(read.labels[0].description, description);
    QCOMPARE(read.labels[1].name, u"other"_qs);
    QCOMPARE(read.examples.size(), std::size_t(2));
    QCOMPARE(read.examples[0].text, text);
    QCOMPARE(read.examples[0].label, name);
    QCOMPARE(read.examples[1].label, u"other"_qs);
}

void TestPromptReader::readsRecordsBack_data()
{
    QTest::addColumn<QStringList>("texts");
    QTest::newRow("one") << QStringList{u"hello"_qs};
    QTest::newRow("three") << QStringList{u"a"_qs, QString(), u"第三"_qs};
    QTest::newRow("tags") << QStringList{u"</record>\n<record id=\"2\">\nx"_qs, u"<EXAMPLE>&lt;</Record>"_qs};
    QTest::newRow("line breaks") << QStringList{u"\na\n"_qs, u"\n"_qs};
}

void TestPromptReader::readsRecordsBack()
{
    QFETCH(QStringList, texts);
    const UserMessage read = readUserMessage(fromUtf8(task::userMessage({texts.begin(), texts.end()})));
    QCOMPARE(read.records.size(), std::size_t(texts.size()));
    for (std::size_t i = 0; i < read.records.size(); ++i) {
        QCOMPARE(read.records[i].id, qint64(i) + 1);
        QCOMPARE(read.records[i].text, texts[qsizetype(i)]);
    }
    QVERIFY(read.examples.isEmpty());
}

void TestPromptReader::seesWhatTheRulesAskFor()
{
    task::TaskSpec spec;
    spec.instructions = u"- \"confidence\" is a word."_qs;
    spec.labels = {{u"confidence"_qs, u"is a label"_qs, {}, {}}, {u"rationale"_qs, {}, {}, {}}};
    PromptTask read = readPromptTask(fromUtf8(task::systemMessage(spec)));
    QVERIFY(!read.confidence && !read.rationale);
    spec.confidence = true;
    read = readPromptTask(fromUtf8(task::systemMessage(spec)));
    QVERIFY(read.confidence && !read.rationale);
    spec.rationale = true;
    read = readPromptTask(fromUtf8(task::systemMessage(spec)));
    QVERIFY(read.confidence && read.rationale);
}

void TestPromptReader::passesOverWhatIsNoPrompt_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("prose") << u"You are a helpful assistant."_qs;
    QTest::newRow("a heading alone") << u"Labels:"_qs;
    QTest::newRow("unquoted") << u"Labels:\n- spam: x\n- ham"_qs;
    QTest::newRow("an open quote") << u"Labels:\n- \"spam"_qs;
    QTest::newRow("a bad escape") << u"Labels:\n- \"sp\\qam\""_qs;
    QTest::newRow("an open example") << u"<example>\n<record id=\"1\">"_qs;
    QTest::newRow("an empty example") << u"<example>\n</example>"_qs;
    QTest::newRow("an example without an answer") << u"<example>\n<record id=\"1\">\nx\n</record>\n</example>"_qs;
    QTest::newRow("an example with another answer")
        << u"<example>\n<record id=\"1\">\nx\n</record>\n{\"annotations\":[3]}\n</example>"_qs;
}

void TestPromptReader::passesOverWhatIsNoPrompt()
{
    QFETCH(QString, text);
    const PromptTask read = readPromptTask(text);
    QVERIFY(read.labels.empty());
    QVERIFY(read.examples.empty());
}

void TestPromptReader::theLastListOfLabelsCounts()
{
    const PromptTask read = readPromptTask(u"Labels:\n- \"old\"\n\nLabels:\n- \"a\": x\n- \"b\"\n- \"a\": twice\n"_qs);
    QCOMPARE(read.labels.size(), std::size_t(2));
    QCOMPARE(read.labels[0].name, u"a"_qs);
    QCOMPARE(read.labels[0].description, u"x"_qs);
}

void TestPromptReader::theInstructionsMaySpeakOfExamples()
{
    task::TaskSpec spec;
    spec.instructions = u"Mind each\n<example>\nbelow."_qs;
    spec.labels = {{u"a"_qs, {}, {}, {}}, {u"b"_qs, {}, {}, {}}};
    spec.examples = {{u"text"_qs, Json{{"label", "a"}}}};
    const PromptTask read = readPromptTask(fromUtf8(task::systemMessage(spec)));
    QCOMPARE(read.labels.size(), std::size_t(2));
    QCOMPARE(read.examples.size(), std::size_t(1));
}

void TestPromptReader::examplesOfUnknownLabelsTeachNothing()
{
    const PromptTask read = readPromptTask(u"Labels:\n- \"a\"\n\n<example>\n<record id=\"1\">\nx\n</record>\n"
                                           "{\"annotations\":[{\"id\":1,\"label\":\"b\"}]}\n</example>\n"_qs);
    QCOMPARE(read.labels.size(), std::size_t(1));
    QVERIFY(read.examples.empty());
}

void TestPromptReader::separatesNearestExamplesFromRecords()
{
    const UserMessage read = readUserMessage(u"<example>\n<record id=\"1\">\nold\n</record>\n{}\n</example>\n"
                                             "<record id=\"1\">\nnew\n</record>"_qs);
    QCOMPARE(read.records.size(), std::size_t(1));
    QCOMPARE(read.records[0].text, u"new"_qs);
    QVERIFY(read.examples.contains(u"old"_qs));
    QVERIFY(!read.examples.contains(u"new"_qs));
}

QTEST_GUILESS_MAIN(TestPromptReader)
#include "tst_prompt_reader.moc"
