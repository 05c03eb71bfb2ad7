// SPDX-License-Identifier: Apache-2.0
#include "core/text/split_rule.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using lw::text::SplitRule;

namespace {

QStringList pieces(SplitRule rule, const QString &text)
{
    QStringList out;
    for (qsizetype from = 0; from < text.size();) {
        const qsizetype end = lw::text::pieceEnd(rule, text, from);
        if (end <= from)
            return {QStringLiteral("stuck")};
        out += text.sliced(from, end - from);
        from = end;
    }
    return out;
}

QStringList piecesByPattern(SplitRule rule, const QString &text)
{
    const QRegularExpression pattern(lw::text::splitPattern(rule), QRegularExpression::UseUnicodePropertiesOption);
    QStringList out;
    for (const auto &match : pattern.globalMatch(text))
        out += match.captured();
    return out;
}

/// Many ways for each class of the patterns, and what stands at their edges.
QString randomText(QRandomGenerator &random)
{
    static const QStringList parts = {
        QStringLiteral("word"), QStringLiteral("Word"),   QStringLiteral("WORD"), QStringLiteral("wORd"),
        QStringLiteral("a"),    QStringLiteral("B"),      QStringLiteral("\u01C5"), // titlecase
        QStringLiteral("\u02B0"),                                                   // a modifier letter
        QStringLiteral("汉字"), QStringLiteral("𠀀"),     QStringLiteral("\u0301"), QStringLiteral("\u0903"),
        QStringLiteral("𝐀"),    QStringLiteral("𝐚"),      QStringLiteral("1"),      QStringLiteral("2345"),
        QStringLiteral("Ⅷ"),    QStringLiteral("½"),      QStringLiteral(" "),      QStringLiteral("  "),
        QStringLiteral("\t"),   QStringLiteral("\n"),     QStringLiteral("\r\n"),   QStringLiteral("\u00A0"),
        QStringLiteral("\u3000"), QStringLiteral("\u2028"), QStringLiteral("\u0085"), QStringLiteral("'s"),
        QStringLiteral("'RE"),  QStringLiteral("'l"),     QStringLiteral("'\u017F"), QStringLiteral("'"),
        QStringLiteral("/"),    QStringLiteral("."),      QStringLiteral("!?"),     QStringLiteral("😀"),
        QStringLiteral("👩‍👧"),  QStringLiteral("\u200D"), QStringLiteral("\uFEFF"), QStringLiteral("_"),
        QStringLiteral("，"),   QString(QChar(0)),        QStringLiteral("العربية"), QStringLiteral("हिन्दी")};
    QString text;
    for (int i = random.bounded(1, 12); i > 0; --i)
        text += parts[random.bounded(int(parts.size()))];
    return text;
}

} // namespace

class tst_split_rule : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pieces_data();
    void pieces();
    void theScannerIsThePattern_data();
    void theScannerIsThePattern();
    void aLoneSurrogateIsAMark();
    void aPatternIsRecognised();
};

void tst_split_rule::pieces_data()
{
    QTest::addColumn<SplitRule>("rule");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, SplitRule rule, const QStringList &expected) {
        QTest::newRow(name) << rule << expected;
    };
    row("words with their space", SplitRule::O200k, {QStringLiteral("Hello"), QStringLiteral(" world"), QStringLiteral("!")});
    row("a contraction stays with its word", SplitRule::O200k, {QStringLiteral("don't"), QStringLiteral(" stop")});
    row("a contraction stands alone", SplitRule::Cl100k,
        {QStringLiteral("don"), QStringLiteral("'t"), QStringLiteral(" stop")});
    row("a contraction of capitals", SplitRule::Cl100k, {QStringLiteral("DON"), QStringLiteral("'T")});
    row("none of capitals", SplitRule::Gpt2, {QStringLiteral("DON"), QStringLiteral("'"), QStringLiteral("T")});
    row("a change of case", SplitRule::O200k, {QStringLiteral("camel"), QStringLiteral("Case"), QStringLiteral("HTML")});
    row("no change of case", SplitRule::Cl100k, {QStringLiteral("camelCaseHTML")});
    row("threes", SplitRule::O200k, {QStringLiteral("123"), QStringLiteral("456"), QStringLiteral("7")});
    row("single digits", SplitRule::Qwen2, {QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3")});
    row("a whole number", SplitRule::Gpt2, {QStringLiteral("in"), QStringLiteral(" 1234567")});
    row("Han without end", SplitRule::O200k, {QStringLiteral("今天下雨"), QStringLiteral("，我们不去")});
    row("marks with slashes", SplitRule::O200k, {QStringLiteral("a"), QStringLiteral(" .//\n"), QStringLiteral("b")});
    row("indented", SplitRule::O200k,
        {QStringLiteral("a"), QStringLiteral(":\n"), QStringLiteral("   "), QStringLiteral(" b")});
    row("empty lines", SplitRule::Cl100k,
        {QStringLiteral("a"), QStringLiteral(" \n\n"), QStringLiteral("  "), QStringLiteral(" b")});
    row("spaces at the end", SplitRule::Cl100k, {QStringLiteral("a"), QStringLiteral("   ")});
    row("a mark leads a word", SplitRule::O200k, {QStringLiteral("(a"), QStringLiteral(")\""), QStringLiteral("b"), QStringLiteral("-c")});
}

void tst_split_rule::pieces()
{
    QFETCH(SplitRule, rule);
    QFETCH(QStringList, expected);
    QCOMPARE(::pieces(rule, expected.join(QString())), expected);
}

void tst_split_rule::theScannerIsThePattern_data()
{
    QTest::addColumn<SplitRule>("rule");
    QTest::newRow("gpt2") << SplitRule::Gpt2;
    QTest::newRow("cl100k") << SplitRule::Cl100k;
    QTest::newRow("qwen2") << SplitRule::Qwen2;
    QTest::newRow("o200k") << SplitRule::O200k;
}

void tst_split_rule::theScannerIsThePattern()
{
    QFETCH(SplitRule, rule);
    QRandomGenerator random(20260202);
    for (int i = 0; i < 5'000; ++i) {
        const QString text = randomText(random);
        QCOMPARE(::pieces(rule, text), piecesByPattern(rule, text));
    }
}

void tst_split_rule::aLoneSurrogateIsAMark()
{
    const QString lone = QString(QStringLiteral("ab")) + QChar(0xD800) + QStringLiteral("cd") + QChar(0xDC00);
    const QString sent = QString::fromUtf8(lone.toUtf8());
    for (const SplitRule rule : {SplitRule::Gpt2, SplitRule::Cl100k, SplitRule::Qwen2, SplitRule::O200k}) {
        QStringList lengths;
        QStringList sentLengths;
        for (const QString &piece : ::pieces(rule, lone))
            lengths += QString::number(piece.size());
        for (const QString &piece : ::pieces(rule, sent))
            sentLengths += QString::number(piece.size());
        QCOMPARE(lengths, sentLengths);
    }
}

void tst_split_rule::aPatternIsRecognised()
{
    for (const SplitRule rule : {SplitRule::Gpt2, SplitRule::Cl100k, SplitRule::Qwen2, SplitRule::O200k})
        QCOMPARE(lw::text::splitRuleOf(lw::text::splitPattern(rule)), rule);
    QVERIFY(!lw::text::splitRuleOf(QStringLiteral("\\s+")));
}

QTEST_APPLESS_MAIN(tst_split_rule)
#include "tst_split_rule.moc"
