// SPDX-License-Identifier: Apache-2.0
#include "core/text/token_estimate.h"
#include "core/text/white_space.h"

#include <QTest>

using lw::text::edited;

namespace {

/// One token a UTF-16 unit.
class UnitTokens final : public lw::text::TokenCounter
{
public:
    [[nodiscard]] qint64 count(QStringView text) const override { return text.size(); }
};

} // namespace

class tst_white_space : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsLeft_data();
    void whatIsLeft();
    void headAndTail_data();
    void headAndTail();
    void noGraphemeIsCut();
};

void tst_white_space::whatIsLeft_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("left");
    const auto row = [](const char *name, const QString &text, const QString &left) { QTest::newRow(name) << text << left; };
    row("nothing", QString(), QString());
    row("nothing to do", QStringLiteral("one two\nthree\n\nfour"), QStringLiteral("one two\nthree\n\nfour"));
    row("spaces", QStringLiteral("  one   two \t three  "), QStringLiteral("one two three"));
    row("a single tab stays", QStringLiteral("a\tb"), QStringLiteral("a\tb"));
    row("ends of lines", QStringLiteral("one  \ntwo\t\n"), QStringLiteral("one\ntwo"));
    row("empty lines", QStringLiteral("one\n\n \n\n\ntwo"), QStringLiteral("one\n\ntwo"));
    row("of Windows", QStringLiteral("one\r\ntwo\r\n\r\nthree"), QStringLiteral("one\ntwo\n\nthree"));
    row("indented", QStringLiteral("one\n        two"), QStringLiteral("one\n two"));
    row("Chinese", QStringLiteral("\u3000\u3000一\u3000\u3000二\u3000三"), QStringLiteral("一 二\u3000三"));
    row("nothing but", QStringLiteral(" \n\t"), QString());
}

void tst_white_space::whatIsLeft()
{
    QFETCH(QString, text);
    QFETCH(QString, left);
    QCOMPARE(edited(text, lw::text::whiteSpaceEdits(text)).text, left);
}

void tst_white_space::headAndTail_data()
{
    QTest::addColumn<int>("head");
    QTest::addColumn<int>("tail");
    QTest::addColumn<QString>("left");
    QTest::newRow("all") << 0 << 0 << QStringLiteral("one two three four five six seven");
    QTest::newRow("hardly longer") << 20 << 10 << QStringLiteral("one two three four five six seven");
    QTest::newRow("both") << 9 << 10 << QStringLiteral("one two \n[…]\nsix seven");
    QTest::newRow("head") << 9 << 0 << QStringLiteral("one two \n[…]");
    QTest::newRow("tail") << 0 << 10 << QStringLiteral("[…]\nsix seven");
    QTest::newRow("less than a word") << 2 << 3 << QStringLiteral("[…]");
}

void tst_white_space::headAndTail()
{
    QFETCH(int, head);
    QFETCH(int, tail);
    QFETCH(QString, left);
    const QString text = QStringLiteral("one two three four five six seven");
    const QString out = edited(text, lw::text::middleEdits(text, head, tail, UnitTokens())).text;
    QCOMPARE(out.trimmed(), left);
}

void tst_white_space::noGraphemeIsCut()
{
    const QString family = QStringLiteral("👩‍👩‍👧‍👦");
    const QString text = family.repeated(500);
    for (int head = 1; head < 60; head += 7) {
        const QString out = edited(text, lw::text::middleEdits(text, head, head, lw::text::TokenEstimate())).text;
        QVERIFY(out.size() < text.size());
        QVERIFY(QString(out).remove(family).trimmed() == QStringLiteral("[…]"));
    }
}

QTEST_APPLESS_MAIN(tst_white_space)
#include "tst_white_space.moc"
