// SPDX-License-Identifier: Apache-2.0
#include "core/llm/throughput_climb.h"

#include <QTest>

#include <algorithm>
#include <functional>
#include <random>

using namespace lw;
using namespace lw::llm;

namespace {

using Server = std::function<double(int)>;   ///< throughput at a level

const Server knee = [](int n) { return n <= 40 ? n / 0.15 : 1600.0 / (0.15 * n); };
const Server slots = [](int n) { return std::min(n, 64) / 2.0; };
const Server batching = [](int n) { return n / (1.0 + n / 100.0); };

/// The level held after so many measurements.
int climbed(ThroughputClimb &climb, const Server &server, int level, int measurements, double noise = 0, int most = 512)
{
    std::mt19937 engine(7);
    std::normal_distribution<double> normal(1.0, noise);
    for (int i = 0; i < measurements; ++i)
        level = climb.measured(level, server(level) * (noise > 0 ? normal(engine) : 1.0), noise, 1, most);
    return *climb.best();
}

} // namespace

Q_DECLARE_METATYPE(Server)

class TestThroughputClimb : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheLevel_data()
    {
        QTest::addColumn<Server>("server");
        QTest::addColumn<int>("start");
        QTest::addColumn<double>("noise");
        QTest::addColumn<int>("low");
        QTest::addColumn<int>("high");
        for (const int start : {1, 8, 32, 40, 64, 300}) {
            QTest::addRow("knee at 40 from %d", start) << knee << start << 0.0 << 38 << 42;
            QTest::addRow("64 slots from %d", start) << slots << start << 0.0 << 60 << 68;
            QTest::addRow("ever more, ever less, from %d", start) << batching << start << 0.0 << 200 << 380;
        }
        QTest::newRow("knee at 40, 5 % noise") << knee << 8 << 0.05 << 32 << 48;
        QTest::newRow("knee at 40, 15 % noise") << knee << 8 << 0.15 << 25 << 60;
    }
    void findsTheLevel()
    {
        QFETCH(Server, server);
        QFETCH(int, start);
        QFETCH(double, noise);
        QFETCH(int, low);
        QFETCH(int, high);
        ThroughputClimb climb;
        const int level = climbed(climb, server, start, 150, noise);
        QVERIFY2(level >= low && level <= high, QByteArray::number(level).constData());
    }

    void mostlyHoldsWhatItFound()
    {
        ThroughputClimb climb;
        (void)climbed(climb, knee, 8, 60);
        int level = *climb.best();
        int held = 0;
        for (int i = 0; i < 200; ++i) {
            level = climb.measured(level, knee(level), 0, 1, 512);
            held += level == *climb.best();
            QVERIFY(level <= 44);
        }
        QVERIFY(held > 150);
    }

    void looksAnewWhenTheServerChanged()
    {
        ThroughputClimb climb;
        const int before = climbed(climb, knee, 8, 60);
        const int level = climbed(climb, [](int n) { return n <= 10 ? n / 0.15 : 100.0 / (0.15 * n); }, before, 60);
        QVERIFY(level >= 9 && level <= 12);
    }

    void staysWithinBounds()
    {
        ThroughputClimb climb;
        int level = 8;
        for (int i = 0; i < 50; ++i) {
            level = climb.measured(level, double(level), 0, 4, 16);
            QVERIFY(level >= 4 && level <= 16);
        }
        QCOMPARE(climb.best(), 16);
        for (int i = 0; i < 10; ++i)
            level = climb.measured(level, double(level), 0, 4, 12); // a cap came down
        QVERIFY(level <= 12);
        ThroughputClimb alone;
        QCOMPARE(alone.measured(1, 1.0, 0, 1, 1), 1); // nowhere to go
    }
};

QTEST_APPLESS_MAIN(TestThroughputClimb)
#include "tst_throughput_climb.moc"
