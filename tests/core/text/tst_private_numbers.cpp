// SPDX-License-Identifier: Apache-2.0
#include "core/text/private_numbers.h"

#include <QTest>

#include <functional>

using lw::text::PrivateFind;

namespace {

using Finder = std::function<std::vector<PrivateFind>(QStringView)>;

/// What is found, parted by |.
QString found(const Finder &finder, const QString &text)
{
    QStringList out;
    for (const PrivateFind &find : finder(text))
        out += text.sliced(find.start, find.end - find.start);
    return out.join(u'|');
}

} // namespace

class tst_private_numbers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsFound_data();
    void whatIsFound();
    void ownWords_data();
    void ownWords();
    void anyTextIsLinear_data();
    void anyTextIsLinear();
};

void tst_private_numbers::whatIsFound_data()
{
    QTest::addColumn<Finder>("finder");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto rows = [](const Finder &finder, const QList<std::array<QString, 2>> &table) {
        for (const auto &[text, expected] : table)
            QTest::newRow(text.toUtf8().constData()) << finder << text << expected;
    };
    rows(lw::text::findEmails,
         {{QStringLiteral("Write to ada.l+x@mail.example.org."), QStringLiteral("ada.l+x@mail.example.org")},
          {QStringLiteral("邮箱zhang@example.cn，谢谢"), QStringLiteral("zhang@example.cn")},
          {QStringLiteral("<a@b.co>;c_d@e-f.de"), QStringLiteral("a@b.co|c_d@e-f.de")},
          {QStringLiteral("@handle a@b a@.com a@b..com x @ y.com @@ a@b.c1"), QString()},
          {QStringLiteral("a@b.com@c.org"), QStringLiteral("a@b.com")}});
    rows(lw::text::findIdNumbers,
         {{QStringLiteral("身份证11010519491231002X。"), QStringLiteral("11010519491231002X")},
          {QStringLiteral("11010519491231002x"), QStringLiteral("11010519491231002x")},
          {QStringLiteral("110105194912310021"), QString()},               // the check digit is wrong
          {QStringLiteral("440308199913011231 440308199902301233"), QString()}, // no such day
          {QStringLiteral("1110105194912310021X 11010519491231002XY a11010519491231002X"), QString()},
          {QStringLiteral("110105491231002"), QString()}});
    rows(lw::text::findCards,
         {{QStringLiteral("Visa 4111 1111 1111 1111 12/25"), QStringLiteral("4111 1111 1111 1111")},
          {QStringLiteral("4111-1111-1111-1111,"), QStringLiteral("4111-1111-1111-1111")},
          {QStringLiteral("卡号4111111111111111。"), QStringLiteral("4111111111111111")},
          {QStringLiteral("3782 822463 10005"), QStringLiteral("3782 822463 10005")},
          {QStringLiteral("4111 1111 1111 1112"), QString()}, // the check digit is wrong
          {QStringLiteral("4111 1111-1111 1111 41111 111111111111"), QString()},
          {QStringLiteral("0000000000000000 9000000000000001 x4111111111111111 4111111111111111.5"), QString()},
          {QStringLiteral("41111111111111114111111111111111"), QString()}});
    rows(lw::text::findPhones,
         {{QStringLiteral("Call +44 20 7946 0958 now"), QStringLiteral("+44 20 7946 0958")},
          {QStringLiteral("+1 (555) 234-5678, 0049 30 1234567"), QStringLiteral("+1 (555) 234-5678|0049 30 1234567")},
          {QStringLiteral("手机13800138000或138 0013 8000或+86 13800138000"), QStringLiteral("13800138000|138 0013 8000|+86 13800138000")},
          {QStringLiteral("电话：010-62345678、(021)52345678"), QStringLiteral("010-62345678|(021)52345678")},
          {QStringLiteral("(555) 234-5678 or 555-234-5678 or 1-555-234-5678"), QStringLiteral("(555) 234-5678|555-234-5678|1-555-234-5678")},
          {QStringLiteral("2021-05-03 10:00:00 192.168.100.200 3.14159265 12345678 1234567890123"), QString()},
          {QStringLiteral("v138001380001 order_13800138000 12800138000 +1 23"), QString()}});
}

void tst_private_numbers::whatIsFound()
{
    QFETCH(Finder, finder);
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(found(finder, text), expected);
}

void tst_private_numbers::ownWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("whatever its case") << QStringLiteral("Ada and ADA") << QStringLiteral("Ada|ADA");
    QTest::newRow("not in a word") << QStringLiteral("Adam, Canada") << QString();
    QTest::newRow("the longest") << QStringLiteral("ada lovelace") << QStringLiteral("ada lovelace");
    QTest::newRow("beside a mark") << QStringLiteral("(Ada's)") << QStringLiteral("Ada");
    QTest::newRow("in Chinese") << QStringLiteral("我叫张三丰") << QStringLiteral("张三");
}

void tst_private_numbers::ownWords()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const QStringList words = {QStringLiteral("Ada"), QStringLiteral("Ada Lovelace"), QStringLiteral("张三"), QString()};
    QCOMPARE(found([&](QStringView view) { return lw::text::findWords(view, words); }, text), expected);
}

void tst_private_numbers::anyTextIsLinear_data()
{
    QTest::addColumn<QString>("unit");
    for (const char *unit : {"@", "a@", "a", "1", "1 ", "+1", "+1 1", "001", "4111 ", "(", "555-", "a.b@c.", "001-1"})
        QTest::newRow(unit) << QString::fromUtf8(unit);
}

/// The timeout of the test is its clock.
void tst_private_numbers::anyTextIsLinear()
{
    QFETCH(QString, unit);
    const QString text = unit.repeated(200'000);
    for (const Finder &finder : {Finder(lw::text::findEmails), Finder(lw::text::findIdNumbers), Finder(lw::text::findCards), Finder(lw::text::findPhones)}) {
        for (const PrivateFind &find : finder(text))
            QVERIFY(find.start < find.end && find.end <= text.size());
    }
}

QTEST_APPLESS_MAIN(tst_private_numbers)
#include "tst_private_numbers.moc"
