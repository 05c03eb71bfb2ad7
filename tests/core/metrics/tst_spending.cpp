// SPDX-License-Identifier: Apache-2.0
#include "core/metrics/spending.h"

#include <QTest>

#include <limits>

using namespace lw::metrics;

namespace {

Cost usd(qint64 nano, std::optional<qint64> reasoning = {}) { return {{nano, QStringLiteral("USD")}, reasoning}; }

} // namespace

class TestSpending : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneCurrencyIsAddedUp()
    {
        Spending spending;
        QVERIFY(!spending.total());
        spending.add(usd(5, 2));
        spending.add(usd(7));
        spending.add(Cost{}); // free: adds to nothing
        QCOMPARE(spending.total(), (Money{12, QStringLiteral("USD")}));
        QCOMPARE(spending.known().at(QStringLiteral("USD")).reasoning, std::optional<qint64>(2));
        QCOMPARE(spending.attempts(), 3);
    }

    void twoCurrenciesAreNot()
    {
        Spending spending;
        spending.add(usd(5));
        spending.add(Cost{{9, QStringLiteral("CNY")}, {}});
        QVERIFY(!spending.total());
        QCOMPARE(spending.known().size(), std::size_t(2));
        QCOMPARE(spending.unknown(), 0);
    }

    void aPartUnknownMakesTheWholeUnknown()
    {
        Spending spending;
        spending.add(usd(5));
        spending.add({});
        QVERIFY(!spending.total());
        QCOMPARE(spending.unknown(), 1);
        QCOMPARE(spending.known().at(QStringLiteral("USD")).money.nano, 5);
    }

    void freeIsNothingInNoCurrency()
    {
        Spending spending;
        spending.add(Cost{});
        QCOMPARE(spending.total(), Money{});
    }

    void tooMuchIsUnknown()
    {
        Spending spending;
        spending.add(usd(std::numeric_limits<qint64>::max()));
        spending.add(usd(1));
        QVERIFY(!spending.total());
        QCOMPARE(spending.unknown(), 1);
    }
};

QTEST_APPLESS_MAIN(TestSpending)
#include "tst_spending.moc"
