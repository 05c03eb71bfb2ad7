// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/memory_bound.h"

#include <QProcess>
#include <QTest>

/// The fuzzers find a parser that takes too much memory: seen with one that takes what it is told.
class TestMemoryBound final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void boundGrowsWithTheInput()
    {
        QCOMPARE(lw::fuzz::memoryBound(0), std::size_t(64) * 1024 * 1024);
        QCOMPARE(lw::fuzz::memoryBound(1000), std::size_t(64) * 1024 * 1024 + 20'000);
    }

    void takingTooMuchIsFound_data()
    {
        QTest::addColumn<QStringList>("inputs");
        QTest::addColumn<int>("passed");

        QTest::newRow("within") << QStringList{QStringLiteral("whole 63")} << 1;
        QTest::newRow("beyond, at once") << QStringList{QStringLiteral("whole 65")} << 0;
        QTest::newRow("beyond, in small pieces") << QStringList{QStringLiteral("pieces 65")} << 0;
        QTest::newRow("in turns, never much at once") << QStringList{QStringLiteral("turns 200")} << 1;
        QTest::newRow("a large input may take more") << QStringList{QStringLiteral("whole 80 1000000")} << 1;
        QTest::newRow("a large input, beyond") << QStringList{QStringLiteral("whole 85 1000000")} << 0;
        QTest::newRow("each input begins at nothing") << QStringList{QStringLiteral("whole 40"), QStringLiteral("whole 40")} << 2;
        QTest::newRow("what stays counts once") << QStringList{QStringLiteral("keep 40"), QStringLiteral("whole 40")} << 2;
        QTest::newRow("found behind one that is not") << QStringList{QStringLiteral("whole 1"), QStringLiteral("whole 65")} << 1;
    }

    void takingTooMuchIsFound()
    {
        QFETCH(QStringList, inputs);
        QFETCH(int, passed);
        QProcess process;
        process.start(QStringLiteral(LW_HUNGRY_INPUT), inputs);
        QVERIFY(process.waitForFinished());
        const QByteArray said = process.readAllStandardError();
        const int through = int(process.readAllStandardOutput().count(' '));
        if (said.contains("the memory of the inputs is not counted")) {
            QCOMPARE(through, int(inputs.size()));
            QCOMPARE(said.count("is not counted"), 1);
            return;
        }
        QCOMPARE(through, passed);
        QCOMPARE(said.contains("bytes of memory, and may take"), passed < inputs.size());
        QCOMPARE(process.exitStatus() == QProcess::CrashExit, passed < inputs.size());
        QCOMPARE(said.contains("The most memory that an input took"), passed == inputs.size());
    }
};

QTEST_GUILESS_MAIN(TestMemoryBound)
#include "tst_memory_bound.moc"
