// SPDX-License-Identifier: Apache-2.0
#include "core/text/boundaries.h"
#include "core/text/chunker.h"
#include "core/text/token_estimate.h"
#include "core/text/tokenizer_file.h"
#include "tests/support/support.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using lw::text::Chunk;
using lw::text::chunks;

namespace {

/// One token a UTF-16 unit: budgets of a test are lengths.
class UnitCounter final : public lw::text::TokenCounter
{
public:
    [[nodiscard]] qint64 count(QStringView text) const override
    {
        unitsRead += text.size();
        return text.size();
    }
    mutable qint64 unitsRead = 0;
};

QStringList texts(const QString &text, qint64 budget, qint64 overlap = 0)
{
    QStringList parts;
    for (const Chunk &chunk : chunks(text, budget, overlap, UnitCounter()))
        parts += text.mid(chunk.start, chunk.end - chunk.start);
    return parts;
}

qsizetype codePointsOf(QStringView text)
{
    return text.toUcs4().size();
}

/// By the plainest rules, none of them from the code under test.
bool cutsAGrapheme(const QString &text, qsizetype at)
{
    if (at <= 0 || at >= text.size())
        return false;
    const auto before = text.first(at).toUcs4();
    const auto behind = text.sliced(at).toUcs4();
    const auto flagLetter = [](uint c) { return c >= 0x1F1E6 && c <= 0x1F1FF; };
    int flagLetters = 0;
    for (auto c = before.rbegin(); c != before.rend() && flagLetter(*c); ++c)
        ++flagLetters;
    const auto koreanTail = [](uint c) { return c >= 0x1161 && c <= 0x11FF; };
    if (koreanTail(behind[0]) && before.back() >= 0x1100 && before.back() <= 0x11FF)
        return true;
    return (text.at(at - 1).isHighSurrogate() && text.at(at).isLowSurrogate()) || before.back() == 0x200D ||
           behind[0] == 0x200D || (QChar::isMark(behind[0]) && text.at(at - 1) != u'\n') || behind[0] == 0x1F3FD ||
           (text.at(at - 1) == u'\r' && text.at(at) == u'\n') || (flagLetter(behind[0]) && flagLetters % 2 == 1);
}

QString randomText(QRandomGenerator &random)
{
    static const QStringList parts = {
        QStringLiteral("word"),     QStringLiteral(" "),     QStringLiteral(" "),
        QStringLiteral(". "),       QStringLiteral("\n"),    QStringLiteral("\n\n"),
        QStringLiteral("\r\n"),     QStringLiteral("汉字"),  QStringLiteral("。"),
        QStringLiteral("，"),       QStringLiteral("？」"),  QStringLiteral("👩‍👩‍👧‍👦"),
        QStringLiteral("✊🏽"),  QStringLiteral("🇨🇳"),    QStringLiteral("e\u0301\u0323"),
        QStringLiteral("العربية "), QStringLiteral("हिन्दी"), QStringLiteral("𠀀"),
        QStringLiteral("3.14"),     QStringLiteral("\t"),    QStringLiteral("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"),
        QStringLiteral("\u202e"),   QString(QChar(0)),       QStringLiteral("e") + QString(60, QChar(0x0301)),
        QStringLiteral("\u1112\u1161\u11AB"), // a Korean syllable of three letters
        QStringLiteral("한글")};
    QString text;
    const int count = random.bounded(1, 300);
    for (int i = 0; i < count; ++i)
        text += parts[random.bounded(int(parts.size()))];
    return text;
}

} // namespace

class tst_chunker : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whereItCuts_data();
    void whereItCuts();
    void overlapIsWholeSentencesOrWords_data();
    void overlapIsWholeSentencesOrWords();
    void whatFitsIsOneChunk();
    void anyTextHoldsTheRules();
    void anyTextHoldsTheRulesInExactTokens();
    void longTextsAreReadAFewTimesOnly_data();
    void longTextsAreReadAFewTimesOnly();
    void realMailsHoldTheBudget();

private:
    void holdsTheRules(const QString &text, qint64 budget, qint64 overlap, const lw::text::TokenCounter &counter);
};

void tst_chunker::whereItCuts_data()
{
    QTest::addColumn<QStringList>("parts");
    QTest::addColumn<int>("budget");
    const auto row = [](const char *name, int budget, const QStringList &parts) {
        QTest::newRow(name) << parts << budget;
    };
    row("behind a paragraph", 30,
        {QStringLiteral("One two. Three.\n\n"), QStringLiteral("Four five. Six seven. End.")});
    row("behind a sentence", 20, {QStringLiteral("One two. Three. "), QStringLiteral("Four five six. End")});
    row("behind a line rather than a word", 20,
        {QStringLiteral("one two three\n"), QStringLiteral("four five six seven")});
    row("behind a sentence rather than a line", 22,
        {QStringLiteral("One two thre. "), QStringLiteral("For\nfive six seven")});
    row("behind a word", 12, {QStringLiteral("one two "), QStringLiteral("threeee four")});
    row("a Chinese sentence", 7,
        {QStringLiteral("今天下雨了。"), QStringLiteral("我们不去公园！"), QStringLiteral("好")});
    row("anywhere in one long word", 4, {QStringLiteral("aaaa"), QStringLiteral("aaaa"), QStringLiteral("aa")});
    row("not in a family", 12,
        {QStringLiteral("👩‍👩‍👧‍👦"), QStringLiteral("👩‍👩‍👧‍👦")});
    row("what is over the budget alone", 3, {QStringLiteral("👩‍👩‍👧‍👦"), QStringLiteral("abc")});
    row("a paragraph too far back is not gone for", 40,
        {QStringLiteral("Hi.\n\nThis one is a longer sentence. "), QStringLiteral("And another one.")});
}

void tst_chunker::whereItCuts()
{
    QFETCH(QStringList, parts);
    QFETCH(int, budget);
    QCOMPARE(texts(parts.join(QString()), budget), parts);
}

void tst_chunker::overlapIsWholeSentencesOrWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("budget");
    QTest::addColumn<int>("overlap");
    QTest::addColumn<QStringList>("parts");
    QTest::newRow("sentences") << QStringLiteral("Aa bb. Cc dd. Ee ff. Gg hh. Ii jj.") << 21 << 8
                               << QStringList{QStringLiteral("Aa bb. Cc dd. Ee ff. "),
                                              QStringLiteral("Ee ff. Gg hh. Ii jj.")};
    QTest::newRow("words") << QStringLiteral("one two three four five six") << 14 << 6
                           << QStringList{QStringLiteral("one two three "), QStringLiteral("three four "),
                                          QStringLiteral("four five six")};
    QTest::newRow("none fits") << QStringLiteral("aaaaaaaa bbbbbbbb") << 10 << 1
                               << QStringList{QStringLiteral("aaaaaaaa "), QStringLiteral("bbbbbbbb")};
}

void tst_chunker::overlapIsWholeSentencesOrWords()
{
    QFETCH(QString, text);
    QFETCH(int, budget);
    QFETCH(int, overlap);
    QFETCH(QStringList, parts);
    QCOMPARE(texts(text, budget, overlap), parts);
}

void tst_chunker::whatFitsIsOneChunk()
{
    QCOMPARE(chunks(QString(), 10, 3, UnitCounter()), (std::vector<Chunk>{{0, 0, 0, 0}}));
    QCOMPARE(chunks(QStringLiteral("a😀b"), 4, 3, UnitCounter()), (std::vector<Chunk>{{0, 4, 0, 3}}));
}

void tst_chunker::holdsTheRules(const QString &text, qint64 budget, qint64 overlap,
                                const lw::text::TokenCounter &counter)
{
    const auto all = chunks(text, budget, overlap, counter);
    const auto breaks = lw::text::boundaries(text);
    QVERIFY(!all.empty());
    QCOMPARE(all.front().start, 0);
    QCOMPARE(all.back().end, text.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Chunk &chunk = all[i];
        const QStringView part = QStringView(text).sliced(chunk.start, chunk.end - chunk.start);
        QVERIFY(!part.isEmpty());
        QVERIFY(!cutsAGrapheme(text, chunk.start));
        QVERIFY(!cutsAGrapheme(text, chunk.end));
        QCOMPARE(chunk.startCodePoint, codePointsOf(QStringView(text).first(chunk.start)));
        QCOMPARE(chunk.endCodePoint - chunk.startCodePoint, codePointsOf(part));
        if (counter.count(part) > budget) {
            for (qsizetype at = chunk.start + 1; at < chunk.end; ++at)
                QVERIFY2(breaks[std::size_t(at)] == lw::text::Break::None,
                         "only a single grapheme may be over the budget");
        }
        if (i == 0)
            continue;
        QVERIFY(chunk.start > all[i - 1].start);
        QVERIFY(chunk.start <= all[i - 1].end);
        QVERIFY(chunk.end > all[i - 1].end);
        QVERIFY(counter.count(QStringView(text).sliced(chunk.start, all[i - 1].end - chunk.start)) <=
                std::max<qint64>(overlap, 0));
    }
}

void tst_chunker::anyTextHoldsTheRules()
{
    QRandomGenerator random(20260101);
    for (int i = 0; i < 400; ++i) {
        const QString text = randomText(random);
        const qint64 budget = random.bounded(1, 200);
        const qint64 overlap = random.bounded(0, 3) == 0 ? 0 : random.bounded(0, 120);
        if (i % 2 == 0)
            holdsTheRules(text, budget, overlap, UnitCounter());
        else
            holdsTheRules(text, budget, overlap, lw::text::TokenEstimate());
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(QStringLiteral("text %1, budget %2, overlap %3").arg(i).arg(budget).arg(overlap)));
    }
}

/// An exact count is harder to cut by: half a word may be more tokens than the whole.
void tst_chunker::anyTextHoldsTheRulesInExactTokens()
{
    if (lw::test::dataDir().isEmpty())
        QSKIP(lw::test::noData);
    const auto bpe = lw::text::readTokenizerFile(lw::test::dataDir() + QStringLiteral("/o200k_base.tiktoken"));
    LW_VERIFY_RESULT(bpe);
    QRandomGenerator random(20260303);
    for (int i = 0; i < 100; ++i) {
        const QString text = randomText(random);
        holdsTheRules(text, random.bounded(1, 60), random.bounded(0, 20), **bpe);
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(QStringLiteral("text %1").arg(i)));
    }
}

void tst_chunker::longTextsAreReadAFewTimesOnly_data()
{
    QTest::addColumn<QString>("text");
    constexpr qsizetype size = 200'000;
    QTest::newRow("one letter") << QString(size, u'a');
    QTest::newRow("spaces") << QString(size, u' ');
    QTest::newRow("line breaks") << QString(size, u'\n');
    QTest::newRow("full stops") << QString(size, u'.');
    QTest::newRow("Han without a mark") << QString(size, QChar(0x6c49));
    QTest::newRow("words") << QStringLiteral("word ").repeated(size / 5);
    QTest::newRow("one letter with all the marks") << QString(QStringLiteral("e") + QString(size, QChar(0x0301)));
    QTest::newRow("joined pictures") << QStringLiteral("👩‍").repeated(size / 3);
    QTest::newRow("flags") << QStringLiteral("🇨🇳").repeated(size / 4);
    QTest::newRow("lone surrogates") << QString(size, QChar(0xd83d));
}

/// The work is counted, not timed; the timeout of the test is the clock for what is not counted.
void tst_chunker::longTextsAreReadAFewTimesOnly()
{
    QFETCH(QString, text);
    for (const qint64 overlap : {0, 200, 5000}) {
        const UnitCounter counter;
        QElapsedTimer timer;
        timer.start();
        const auto all = chunks(text, 2048, overlap, counter);
        QVERIFY(!all.empty());
        QCOMPARE(all.back().end, text.size());
        qInfo("overlap %lld: %zu chunks, %lld ms, read %.1f times", overlap, all.size(), timer.elapsed(),
              double(counter.unitsRead) / double(text.size()));
        QVERIFY(counter.unitsRead < 80 * text.size());
    }
}

void tst_chunker::realMailsHoldTheBudget()
{
    if (lw::test::dataDir().isEmpty())
        QSKIP(lw::test::noData);
    QFile file(lw::test::dataDir() + QStringLiteral("/mail.csv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    const lw::text::TokenEstimate counter;
    qint64 smallest = 2048;
    const auto all = chunks(text, 2048, 128, counter);
    for (const Chunk &chunk : all) {
        const qint64 tokens = counter.count(QStringView(text).sliced(chunk.start, chunk.end - chunk.start));
        QVERIFY(tokens <= 2048);
        if (chunk.end != text.size())
            smallest = std::min(smallest, tokens);
    }
    QVERIFY2(smallest > 300, "chunks are as long as they may be");
    QCOMPARE(all.back().end, text.size());
}

QTEST_APPLESS_MAIN(tst_chunker)
#include "tst_chunker.moc"
