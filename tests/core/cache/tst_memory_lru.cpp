// SPDX-License-Identifier: Apache-2.0
#include "core/cache/memory_lru.h"

#include <QTest>

using lw::cache::MemoryLru;

namespace {

QString key(int number) { return QStringLiteral("key %1").arg(number); }

} // namespace

class TestMemoryLru final : public QObject
{
    Q_OBJECT

    /// Which of the keys 0 to 9 are held, asked without using them.
    static QString held(MemoryLru<int> &lru, int most = 9)
    {
        QString all;
        for (int i = most; i >= 0; --i) {
            if (lru.find(key(i)))
                all.prepend(QString::number(i));
        }
        return all;
    }

private Q_SLOTS:
    void theOneNotUsedForLongestGoes_data()
    {
        QTest::addColumn<QString>("uses");   // a digit is put; after a dot it is looked up
        QTest::addColumn<QString>("left");
        QTest::addColumn<int>("evictions");
        QTest::newRow("nothing") << "" << "" << 0;
        QTest::newRow("as many as fit") << "123" << "123" << 0;
        QTest::newRow("the first goes") << "1234" << "234" << 1;
        QTest::newRow("looked up, it stays") << "123.14" << "134" << 1;
        QTest::newRow("put again, it stays") << "12314" << "134" << 1;
        QTest::newRow("looked up in vain") << "123.94" << "234" << 1;
        QTest::newRow("many") << "1234567891" << "189" << 7;
    }
    void theOneNotUsedForLongestGoes()
    {
        QFETCH(QString, uses);
        MemoryLru<int> lru(3);
        for (int i = 0; i < uses.size(); ++i) {
            const bool look = uses[i] == u'.';
            const int number = uses[look ? ++i : i].digitValue();
            if (look)
                (void)lru.find(key(number));
            else
                lru.put(key(number), number);
        }
        QTEST(held(lru), "left");
        QTEST(int(lru.evictions()), "evictions");
    }

    void aPutReplaces()
    {
        MemoryLru<int> lru(2);
        lru.put(key(1), 10);
        lru.put(key(1), 11);
        QCOMPARE(lru.size(), 1);
        QCOMPARE(*lru.find(key(1)), 11);
        QCOMPARE(lru.evictions(), 0);
    }

    void whatIsRemovedIsGone()
    {
        MemoryLru<int> lru(2);
        lru.put(key(1), 1);
        lru.put(key(2), 2);
        lru.remove(key(1));
        lru.remove(key(7));
        lru.put(key(3), 3);
        QCOMPARE(held(lru), QStringLiteral("23"));
        QCOMPARE(lru.evictions(), 0);
    }

    void withoutRoomItHoldsNothing()
    {
        MemoryLru<int> lru(0);
        lru.put(key(1), 1);
        QVERIFY(!lru.find(key(1)));
        QCOMPARE(lru.evictions(), 0);
    }

    void aThousandAreHeldWhateverTheNumber()
    {
        MemoryLru<int> lru(1000);
        for (int i = 0; i < 50'000; ++i)
            lru.put(key(i), i);
        QCOMPARE(lru.size(), 1000);
        QCOMPARE(lru.evictions(), 49'000);
        QVERIFY(!lru.find(key(48'999)));
        QCOMPARE(*lru.find(key(49'000)), 49'000);
    }
};

QTEST_APPLESS_MAIN(TestMemoryLru)
#include "tst_memory_lru.moc"
