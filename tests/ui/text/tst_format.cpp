// SPDX-License-Identifier: Apache-2.0
#include "ui/text/format.h"
#include "ui/text/money_words.h"

#include <QDateTime>
#include <QLocale>
#include <QTest>

using namespace lw;
using namespace lw::ui;
using namespace std::chrono_literals;

/// Figures as the pictures of the design show them.
class TestFormat final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void compact_data();
    void compact();
    void money();
    void spending();
    void took();
    void clock();
    void ago();
    void bytesAndPercent();
    void localeDecides();
    void unknownIsADash();
};

void TestFormat::compact_data()
{
    QTest::addColumn<qint64>("number");
    QTest::addColumn<QString>("text");
    const auto row = [](qint64 number, const char *text) { QTest::newRow(text) << number << QString::fromLatin1(text); };
    row(0, "0");
    row(940, "940");
    row(1400, "1.4k");
    row(9949, "9.9k");
    row(24300, "24k");
    row(999499, "999k");
    row(1240000, "1.24 M");
    row(18400000, "18.4 M");
    row(3100000000, "3.10 G");
}

void TestFormat::compact()
{
    QFETCH(qint64, number);
    QFETCH(QString, text);
    QCOMPARE(formatCompact(number), text);
}

void TestFormat::money()
{
    const QString usd = QStringLiteral("USD");
    QCOMPARE(formatAmount(0.17, usd), QStringLiteral("$0.17"));
    QCOMPARE(formatAmount(0.0006, usd), QStringLiteral("$0.0006"));
    QCOMPARE(formatAmount(0.0000123, usd), QStringLiteral("$0.00001"));
    QCOMPARE(formatAmount(0.0, usd), QStringLiteral("$0.00"));
    QCOMPARE(formatAmount(1234.5, QStringLiteral("CNY")), QStringLiteral("\u00a51,234.50"));
    QCOMPARE(formatAmount(0.35, QStringLiteral("EUR")), QStringLiteral("0.35 EUR"));
}

void TestFormat::spending()
{
    const auto cost = [](qint64 nano, const char *currency, std::optional<qint64> reasoning = {}) {
        return metrics::Cost{{nano, QString::fromLatin1(currency)}, reasoning};
    };
    metrics::Spending all;
    QCOMPARE(costValue(all), noValue());
    QCOMPARE(costPhrase(all), QStringLiteral("nothing"));
    all.add(metrics::Cost{});
    QCOMPARE(costValue(all), QStringLiteral("free"));
    all.add(cost(170'000'000, "USD", 20'000'000));
    QCOMPARE(costValue(all), QStringLiteral("$0.17"));
    QCOMPARE(reasoningCost(all), QStringLiteral("$0.02"));
    all.add(cost(500'000'000, "CNY"));
    QCOMPARE(costValue(all), QStringLiteral("\u00a50.50 + $0.17"));
    all.add({});
    QCOMPARE(costValue(all), noValue());
    QCOMPARE(costPhrase(all), QStringLiteral("\u00a50.50 + $0.17 and 1 request(s) of unknown cost"));
    metrics::Spending unknown;
    unknown.add({});
    unknown.add({});
    QCOMPARE(costPhrase(unknown), QStringLiteral("2 request(s) of unknown cost"));
}

void TestFormat::took()
{
    QCOMPARE(formatTook(4ms), QStringLiteral("4 ms"));
    QCOMPARE(formatTook(640ms), QStringLiteral("640 ms"));
    QCOMPARE(formatTook(3200ms), QStringLiteral("3.2 s"));
    QCOMPARE(formatTook(27000ms), QStringLiteral("27 s"));
    QCOMPARE(formatTook(21min), QStringLiteral("21 min"));
    QCOMPARE(formatTook(185min), QStringLiteral("3 h 5 min"));
}

void TestFormat::clock()
{
    QCOMPARE(formatClock(27400ms), QStringLiteral("0:27"));
    QCOMPARE(formatClock(725s), QStringLiteral("12:05"));
    QCOMPARE(formatClock(3729s), QStringLiteral("1:02:09"));
}

void TestFormat::ago()
{
    const QDateTime now(QDate(2025, 3, 14), QTime(12, 0), Qt::UTC);
    QCOMPARE(formatAgo(now, now), QStringLiteral("just now"));
    QCOMPARE(formatAgo(now.addSecs(-11), now), QStringLiteral("11 s ago"));
    QCOMPARE(formatAgo(now.addSecs(-300), now), QStringLiteral("5 min ago"));
    QCOMPARE(formatAgo(now.addSecs(-3 * 3600), now), QStringLiteral("3 h ago"));
    QCOMPARE(formatAgo(now.addDays(-2), now), QStringLiteral("2 d ago"));
    QVERIFY(formatAgo(now.addDays(-90), now).contains(QStringLiteral("24")));
}

void TestFormat::bytesAndPercent()
{
    QCOMPARE(formatBytes(812), QStringLiteral("812 B"));
    QCOMPARE(formatBytes(2100000), QStringLiteral("2.1 MB"));
    QCOMPARE(formatBytes(512000000), QStringLiteral("512 MB"));
    QCOMPARE(formatPercent(0.964, 1), QStringLiteral("96.4 %"));
    QCOMPARE(formatCount(16667), QStringLiteral("16,667"));
    QCOMPARE(formatRate(18.2), QStringLiteral("18"));
    QCOMPARE(formatRate(4.52), QStringLiteral("4.5"));
}

void TestFormat::localeDecides()
{
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    QCOMPARE(formatCount(16667), QStringLiteral("16.667"));
    QCOMPARE(formatTook(3200ms), QStringLiteral("3,2 s"));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void TestFormat::unknownIsADash()
{
    QCOMPARE(formatPercent(qQNaN()), noValue());
    QCOMPARE(formatAgo({}, {}), noValue());
}

QTEST_APPLESS_MAIN(TestFormat)
#include "tst_format.moc"
