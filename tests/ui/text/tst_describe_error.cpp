// SPDX-License-Identifier: Apache-2.0
#include "ui/text/describe_error.h"
#include "ui/text/state_words.h"

#include <QSet>
#include <QTest>

using namespace lw;
using namespace lw::ui;

/// Every failure has words that a person can act on.
class TestDescribeError final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCodeHasASentenceThatSaysWhatToDo();
    void titlesAreNoSentences();
    void serverAsksToWait();
    void unknownField();
    void detailBecomesASentence();
    void statesHaveWords_data();
    void statesHaveWords();
    void classWithAndWithoutPrefix();
    void chipsAreShort();
};

void TestDescribeError::everyCodeHasASentenceThatSaysWhatToDo()
{
    QSet<QString> sentences;
    for (int i = 0; i <= int(Code::Internal); ++i) {
        const QString text = describeError(Error{Code(i), {}, {}, {}});
        QVERIFY2(text.size() > 20, codeName(Code(i)).toUtf8().constData());
        QVERIFY2(text.endsWith(QLatin1Char('.')), text.toUtf8().constData());
        QVERIFY2(!text.contains(codeName(Code(i)) + QLatin1Char('_')), text.toUtf8().constData());
        sentences.insert(text);
    }
    QCOMPARE(sentences.size(), int(Code::Internal) + 1);
}

void TestDescribeError::titlesAreNoSentences()
{
    for (int i = 0; i <= int(Code::Internal); ++i) {
        const QString title = errorTitle(Code(i));
        QVERIFY(!title.isEmpty());
        QVERIFY2(!title.endsWith(QLatin1Char('.')), title.toUtf8().constData());
        QVERIFY(title.at(0).isUpper());
    }
}

void TestDescribeError::serverAsksToWait()
{
    Error error{Code::RateLimited, {}, {}, {}};
    error.retryAfter = std::chrono::milliseconds(20000);
    QVERIFY(describeError(error).contains(QStringLiteral("20 s")));
}

void TestDescribeError::unknownField()
{
    QVERIFY(describeError(Error{Code::Unsupported, {}, {}, QStringLiteral("top_k")}).contains(QStringLiteral("top_k")));
    // Not the free space is wrong there.
    QVERIFY(describeError(Error{Code::NotWritable, {}, {}, QStringLiteral("network-drive")}).contains(QStringLiteral("copy")));
}

void TestDescribeError::detailBecomesASentence()
{
    QCOMPARE(errorDetail(Error{Code::Empty, QStringLiteral("mail.csv is empty"), {}, {}}),
             QStringLiteral("Mail.csv is empty."));
    QCOMPARE(errorDetail(Error{Code::Empty, {}, {}, {}}), QString());
}

void TestDescribeError::statesHaveWords_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("word");
    QTest::newRow("pending") << QStringLiteral("pending") << QStringLiteral("Waiting");
    QTest::newRow("annotated") << QStringLiteral("annotated") << QStringLiteral("Annotated");
    QTest::newRow("truncated") << QStringLiteral("failed:truncated") << QStringLiteral("Cut off");
    QTest::newRow("label") << QStringLiteral("failed:label") << QStringLiteral("Bad label");
    QTest::newRow("parse") << QStringLiteral("failed:parse") << QStringLiteral("Not JSON");
    QTest::newRow("refused") << QStringLiteral("refused") << QStringLiteral("Refused");
    QTest::newRow("cancelled") << QStringLiteral("cancelled") << QStringLiteral("Cancelled");
    QTest::newRow("a flag") << QStringLiteral("ungrounded") << QStringLiteral("Not in text");
    QTest::newRow("a class of tomorrow") << QStringLiteral("failed:eaten") << QStringLiteral("Failed");
}

void TestDescribeError::statesHaveWords()
{
    QFETCH(QString, state);
    QFETCH(QString, word);
    QCOMPARE(stateWord(state), word);
}

void TestDescribeError::classWithAndWithoutPrefix()
{
    QCOMPARE(failureTitle(QStringLiteral("truncated")), QStringLiteral("Answer cut off"));
    QCOMPARE(failureTitle(QStringLiteral("failed:truncated")), QStringLiteral("Answer cut off"));
    QCOMPARE(failureTitle(QStringLiteral("refused")), QStringLiteral("Refused by the model"));
}

void TestDescribeError::chipsAreShort()
{
    for (int i = 0; i <= int(Code::Internal); ++i) {
        QVERIFY(!errorWord(Code(i)).isEmpty());
        QVERIFY(errorWord(Code(i)).size() <= 16);
    }
}

QTEST_APPLESS_MAIN(TestDescribeError)
#include "tst_describe_error.moc"
