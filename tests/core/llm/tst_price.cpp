// SPDX-License-Identifier: Apache-2.0
#include "core/llm/price.h"

#include <QTest>

#include <limits>

using namespace lw;
using namespace lw::llm;
using metrics::decimalFromNano;
using metrics::nanoFromDecimal;

Q_DECLARE_METATYPE(std::optional<qint64>)

namespace {

const QString usd = QStringLiteral("USD");

Price perToken()
{
    Price price;
    price.kind = Price::Kind::PerToken;
    price.currency = usd;
    price.rates = {150'000'000, 3'000'000, 600'000'000, {}}; // 0.15, 0.003, 0.60 a million
    return price;
}

/// Twice that on working days from 01:00 to 04:00 and from 22:30 past midnight to 00:30.
Price withHours()
{
    Price price = perToken();
    const TokenRates twice{300'000'000, 6'000'000, 1'200'000'000, {}};
    price.hours = {{60, 240, 0x1f, twice}, {1350, 30, 0x1f, twice}};
    return price;
}

metrics::Usage used(std::optional<qint64> prompt, std::optional<qint64> completion, std::optional<qint64> cached = {},
                    std::optional<qint64> reasoning = {})
{
    return {prompt, completion, cached, reasoning};
}

QDateTime at(int day, int hour, int minute)
{
    return {QDate(2026, 11, day), QTime(hour, minute), Qt::UTC}; // the 16th is a Monday
}

} // namespace

class TestPrice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decimals_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<std::optional<qint64>>("nano");
        QTest::newRow("whole") << QStringLiteral("15") << std::optional<qint64>(15'000'000'000);
        QTest::newRow("cents") << QStringLiteral("0.15") << std::optional<qint64>(150'000'000);
        QTest::newRow("a billionth") << QStringLiteral("0.000000001") << std::optional<qint64>(1);
        QTest::newRow("zeros behind") << QStringLiteral("2.00") << std::optional<qint64>(2'000'000'000);
        QTest::newRow("too fine") << QStringLiteral("0.0000000001") << std::optional<qint64>();
        QTest::newRow("too much") << QStringLiteral("99999999999") << std::optional<qint64>();
        QTest::newRow("below zero") << QStringLiteral("-1") << std::optional<qint64>();
        QTest::newRow("nothing") << QString() << std::optional<qint64>();
        QTest::newRow("a point alone") << QStringLiteral(".") << std::optional<qint64>();
        QTest::newRow("nothing behind") << QStringLiteral("1.") << std::optional<qint64>();
        QTest::newRow("two points") << QStringLiteral("1.2.3") << std::optional<qint64>();
        QTest::newRow("a comma") << QStringLiteral("1,5") << std::optional<qint64>();
    }
    void decimals()
    {
        QFETCH(QString, text);
        QFETCH(std::optional<qint64>, nano);
        QCOMPARE(nanoFromDecimal(text), nano);
        if (nano)
            QCOMPARE(nanoFromDecimal(decimalFromNano(*nano)), nano);
    }

    void shown()
    {
        QCOMPARE(decimalFromNano(0), QStringLiteral("0"));
        QCOMPARE(decimalFromNano(3'600'000), QStringLiteral("0.0036"));
        QCOMPARE(decimalFromNano(-1'500'000'000), QStringLiteral("-1.5"));
        QCOMPARE(decimalFromNano(std::numeric_limits<qint64>::min()), QStringLiteral("-9223372036.854775808"));
    }

    void sums()
    {
        const Money five{5, usd};
        QCOMPARE(sum(five, five), (Money{10, usd}));
        QCOMPARE(sum(five, {}), five);
        QCOMPARE(sum({}, five), five);
        QVERIFY(!sum(five, {5, QStringLiteral("CNY")}));
        QVERIFY(!sum(five, {std::numeric_limits<qint64>::max(), usd}));
    }

    void costs_data()
    {
        QTest::addColumn<Price>("price");
        QTest::addColumn<metrics::Usage>("usage");
        QTest::addColumn<std::optional<qint64>>("nano");
        using Nano = std::optional<qint64>;
        Price reasoned = perToken();
        reasoned.rates.reasoning = 1'000'000'000;
        Price plain = perToken();
        plain.rates.cachedInput.reset();
        Price tiny = perToken();
        tiny.rates = {1, {}, 1, {}};
        Price free;
        free.kind = Price::Kind::Free;
        Price flat;
        flat.kind = Price::Kind::Flat;
        Price each;
        each.kind = Price::Kind::PerRequest;
        each.perRequest = 2'000'000;
        Price tiered = perToken();
        tiered.longPromptAbove = 1'000;
        tiered.longRates = {1'500'000'000, {}, 6'000'000'000, {}};

        QTest::newRow("prompt and answer") << perToken() << used(1'000, 100) << Nano(150'000 + 60'000);
        QTest::newRow("half a million cached") << perToken() << used(1'000'000, 0, 500'000) << Nano(75'000'000 + 1'500'000);
        QTest::newRow("more cached than there was") << perToken() << used(100, 0, 500) << Nano(300);
        QTest::newRow("no price of its own for the cached") << plain << used(1'000, 0, 1'000) << Nano(150'000);
        QTest::newRow("reasoning is output") << perToken() << used(0, 100, {}, 90) << Nano(60'000);
        QTest::newRow("reasoning priced apart") << reasoned << used(0, 100, {}, 90) << Nano(6'000 + 90'000);
        QTest::newRow("… and not reported") << reasoned << used(0, 100) << Nano();
        QTest::newRow("no usage") << perToken() << used({}, {}) << Nano();
        QTest::newRow("half a usage") << perToken() << used(100, {}) << Nano();
        QTest::newRow("a server that says -1") << perToken() << used(-1, 5) << Nano();
        QTest::newRow("a server out of its mind") << perToken() << used(std::numeric_limits<qint64>::max(), 5) << Nano();
        QTest::newRow("rounded once, half up") << tiny << used(300'000, 200'000) << Nano(1);
        QTest::newRow("… down below") << tiny << used(299'999, 200'000) << Nano(0);
        QTest::newRow("long prompt") << tiered << used(1'001, 10) << Nano(1'501'500 + 60'000);
        QTest::newRow("not long yet") << tiered << used(1'000, 10) << Nano(150'000 + 6'000);
        QTest::newRow("unknown stays unknown") << Price() << used(1, 1) << Nano();
        QTest::newRow("free") << free << used({}, {}) << Nano(0);
        QTest::newRow("flat") << flat << used({}, {}) << Nano(0);
        QTest::newRow("per request") << each << used({}, {}) << Nano(2'000'000);
    }
    void costs()
    {
        QFETCH(Price, price);
        QFETCH(metrics::Usage, usage);
        QFETCH(std::optional<qint64>, nano);
        const std::optional<Money> money = cost(price, usage, at(16, 12, 0));
        QCOMPARE(money.has_value(), nano.has_value());
        if (nano) {
            QCOMPARE(money->nano, *nano);
            QCOMPARE(money->currency, price.currency);
        }
    }

    void hours_data()
    {
        QTest::addColumn<QDateTime>("time");
        QTest::addColumn<int>("factor");
        QTest::newRow("Monday noon") << at(16, 12, 0) << 1;
        QTest::newRow("before") << at(16, 0, 59) << 1;
        QTest::newRow("from") << at(16, 1, 0) << 2;
        QTest::newRow("last minute") << at(16, 3, 59) << 2;
        QTest::newRow("to") << at(16, 4, 0) << 1;
        QTest::newRow("another zone, the same moment") << at(16, 2, 0).toOffsetFromUtc(8 * 3600) << 2;
        QTest::newRow("Saturday") << at(21, 2, 0) << 1;
        QTest::newRow("late on Friday") << at(20, 22, 30) << 2;
        QTest::newRow("… and on past midnight") << at(21, 0, 29) << 2;
        QTest::newRow("… until") << at(21, 0, 30) << 1;
        QTest::newRow("Sunday's night is no working day's") << at(16, 0, 29) << 1;
    }
    void hours()
    {
        QFETCH(QDateTime, time);
        QFETCH(int, factor);
        QCOMPARE(cost(withHours(), used(1'000, 0), time)->nano, 150'000 * factor);
    }

    void atNoKnownTimeTheCostIsUnknown() { QVERIFY(!cost(withHours(), used(1, 1), {})); }

    void theMostItCanCost()
    {
        QCOMPARE(highestCost(withHours(), 1'000, 100)->nano, 300'000 + 120'000);
        Price reasoned = perToken();
        reasoned.rates.reasoning = 1'000'000'000;
        QCOMPARE(highestCost(reasoned, 0, 100)->nano, 100'000);
        QVERIFY(!highestCost({}, 1, 1));
    }
};

QTEST_APPLESS_MAIN(TestPrice)
#include "tst_price.moc"
