// SPDX-License-Identifier: Apache-2.0
#include "core/llm/spend_cap.h"

#include <QTest>

#include <limits>
#include <random>
#include <vector>

using namespace lw;
using namespace lw::llm;

using Unit = SpendLimit::Unit;
using Room = SpendCap::Room;

namespace {

const QString usd = QStringLiteral("USD");
const QDateTime noon(QDate(2026, 11, 16), QTime(12, 0), Qt::UTC);

SpendLimit limitOf(Unit unit, qint64 amount)
{
    return {unit, amount, unit == Unit::Money ? usd : QString(), 1.0};
}

Price dollarAMillion(Price::Kind kind = Price::Kind::PerToken)
{
    Price price;
    price.kind = kind;
    price.currency = usd;
    price.rates = {1'000'000'000, 100'000'000, 2'000'000'000, {}};
    price.perRequest = 5'000'000;
    return price;
}

} // namespace

class TestSpendCap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refused_data()
    {
        QTest::addColumn<SpendLimit>("limit");
        QTest::addColumn<Price>("price");
        QTest::addColumn<QString>("says");
        Price yuan = dollarAMillion();
        yuan.currency = QStringLiteral("CNY");
        SpendLimit nowhere = limitOf(Unit::Money, 1);
        nowhere.currency.clear();
        const QString fine;
        QTest::newRow("money and a price") << limitOf(Unit::Money, 1) << dollarAMillion() << fine;
        QTest::newRow("money and no price") << limitOf(Unit::Money, 1) << Price() << QStringLiteral("price of m is not known");
        QTest::newRow("money in another currency") << limitOf(Unit::Money, 1) << yuan << QStringLiteral("billed in CNY");
        QTest::newRow("money without a currency") << nowhere << dollarAMillion() << QStringLiteral("name its currency");
        QTest::newRow("money and a flat fee") << limitOf(Unit::Money, 1) << dollarAMillion(Price::Kind::Flat) << fine;
        QTest::newRow("tokens and no price") << limitOf(Unit::Tokens, 1) << Price() << fine;
        QTest::newRow("requests and no price") << limitOf(Unit::Requests, 1) << Price() << fine;
        QTest::newRow("nothing") << limitOf(Unit::Tokens, 0) << Price() << QStringLiteral("more than nothing");
        QTest::newRow("no cap") << SpendLimit() << Price() << fine;
    }
    void refused()
    {
        QFETCH(SpendLimit, limit);
        QFETCH(Price, price);
        QFETCH(QString, says);
        const Result<void> result = checkLimit(limit, price, QStringLiteral("m"));
        QCOMPARE(result.has_value(), says.isEmpty());
        if (!result) {
            QCOMPARE(result.error().code, Code::WrongUse);
            QVERIFY2(result.error().detail.contains(says), qPrintable(result.error().detail));
        }
    }

    void amounts_data()
    {
        QTest::addColumn<Unit>("unit");
        QTest::addColumn<qint64>("most");
        QTest::addColumn<qint64>("used");
        QTest::newRow("money") << Unit::Money << qint64(1'000'000 + 400'000) << qint64(100'000 + 90'000 + 100'000);
        QTest::newRow("tokens") << Unit::Tokens << qint64(1'200) << qint64(1'050);
        QTest::newRow("requests") << Unit::Requests << qint64(1) << qint64(1);
        QTest::newRow("none") << Unit::None << qint64(0) << qint64(0);
    }
    void amounts()
    {
        QFETCH(Unit, unit);
        QFETCH(qint64, most);
        QFETCH(qint64, used);
        const SpendCap cap(limitOf(unit, 1'000'000'000));
        QCOMPARE(cap.most(dollarAMillion(), 1'000, 200), most);
        QCOMPARE(cap.used(dollarAMillion(), {1'000, 50, 900, {}}, noon), used);
    }

    void whatIsUnknown()
    {
        const SpendCap money(limitOf(Unit::Money, 1'000));
        QVERIFY(!money.most({}, 1, 1));
        QVERIFY(!money.used(dollarAMillion(), {}, noon));
        QVERIFY(!SpendCap(limitOf(Unit::Tokens, 1)).used({}, {5, {}, {}, {}}, noon));
        QCOMPARE(money.most(dollarAMillion(Price::Kind::PerRequest), 1, 1), 5'000'000);
    }

    void theCountHereIsNotTheProviders()
    {
        SpendLimit limit = limitOf(Unit::Tokens, 10'000);
        limit.promptMargin = SpendLimit().promptMargin;
        QCOMPARE(SpendCap(limit).most({}, 1'001, 0), 1'102);
    }

    void reservations()
    {
        SpendCap cap(limitOf(Unit::Tokens, 100), 10);
        QVERIFY(cap.reserve(40));
        QVERIFY(cap.reserve(50));
        QCOMPARE(cap.left(), 0);
        QVERIFY(!cap.reserve(1));
        QCOMPARE(cap.room(1), Room::Later);
        QCOMPARE(cap.room(91), Room::Never);
        cap.settle(40, 15); // cheaper than it might have been
        QCOMPARE(cap.spent(), 25);
        QCOMPARE(cap.room(25), Room::Now);
        QCOMPARE(cap.room(26), Room::Later);
        cap.settle(50, {}); // perhaps billed
        QCOMPARE(cap.spent(), 75);
        QVERIFY(cap.reserve(25));
        cap.settle(25, 0); // never sent
        QCOMPARE(cap.spent(), 75);
        QVERIFY(cap.reserve(25));
        cap.settle(25, 30); // more than reserved: the next one finds nothing
        QCOMPARE(cap.spent(), 105);
        QCOMPARE(cap.left(), 0);
        QCOMPARE(cap.room(1), Room::Never);
        QCOMPARE(cap.room(0), Room::Now); // what costs nothing goes on
    }

    void withoutALimitEverythingFits()
    {
        SpendCap cap;
        QVERIFY(cap.reserve(*cap.most({}, 1'000'000, 1'000'000)));
        QCOMPARE(cap.room(std::numeric_limits<qint64>::max()), Room::Now);
    }

    /// Never above the limit, and stopped only when the next request could exceed it.
    void aRunStopsWithinWhatWasInFlight()
    {
        std::mt19937 generator(7);
        for (int run = 0; run < 50; ++run) {
            constexpr qint64 limit = 1'000'000;
            SpendCap cap(limitOf(Unit::Tokens, limit));
            std::vector<qint64> inFlight;
            constexpr qint64 each = 1'000;
            while (true) {
                while (inFlight.size() < 64 && cap.reserve(each))
                    inFlight.push_back(each);
                if (inFlight.empty())
                    break;
                const auto one = std::uniform_int_distribution<std::size_t>(0, inFlight.size() - 1)(generator);
                inFlight.erase(inFlight.begin() + std::ptrdiff_t(one));
                const qint64 actual = std::uniform_int_distribution<qint64>(0, each)(generator);
                cap.settle(each, actual % 10 == 0 ? std::nullopt : std::optional(actual));
                QVERIFY(cap.spent() + cap.reserved() <= limit);
            }
            QCOMPARE(cap.reserved(), 0);
            QCOMPARE(cap.room(each), Room::Never);
            QVERIFY(cap.spent() > limit - each);
        }
    }
};

QTEST_APPLESS_MAIN(TestSpendCap)
#include "tst_spend_cap.moc"
