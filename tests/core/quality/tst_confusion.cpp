// SPDX-License-Identifier: Apache-2.0
#include "core/quality/confusion.h"
#include "core/quality/wilson.h"

#include <QTest>

using namespace lw::quality;

class TestConfusion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAreGoldAndColumnsAreAnswers()
    {
        const QString spam = QStringLiteral("spam");
        const QString ham = QStringLiteral("ham");
        const Confusion matrix = confusion({spam, ham}, {{spam, spam, 143}, {spam, ham, 6}, {ham, spam, 5}, {ham, ham, 149}});
        QCOMPARE(matrix.counts, (std::vector<std::vector<qint64>>{{143, 6}, {5, 149}}));
        QCOMPARE(matrix.total(), 303);
        QCOMPARE(matrix.right(), 292);
    }

    void foreignLabelsComeLast()
    {
        const Confusion matrix = confusion({QStringLiteral("z")}, {{QStringLiteral("b"), QStringLiteral("z"), 1},
                                                                   {QStringLiteral("a"), QStringLiteral("a"), 2}});
        QCOMPARE(matrix.labels, (QStringList{QStringLiteral("z"), QStringLiteral("a"), QStringLiteral("b")}));
        QCOMPARE(matrix.counts, (std::vector<std::vector<qint64>>{{0, 0, 0}, {0, 2, 0}, {1, 0, 0}}));
    }

    void interval_data()
    {
        QTest::addColumn<qint64>("right");
        QTest::addColumn<qint64>("n");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        // Newcombe, Statistics in Medicine 17 (1998), table I, method 3, but for "all right".
        QTest::newRow("none right") << qint64(0) << qint64(20) << 0.0 << 0.1611;
        QTest::newRow("few right") << qint64(1) << qint64(29) << 0.0061 << 0.1718;
        QTest::newRow("many") << qint64(15) << qint64(148) << 0.0624 << 0.1605;
        QTest::newRow("all right") << qint64(10) << qint64(10) << 0.7225 << 1.0;
        QTest::newRow("a third") << qint64(81) << qint64(263) << 0.2553 << 0.3662;
    }
    void interval()
    {
        QFETCH(qint64, right);
        QFETCH(qint64, n);
        QFETCH(double, low);
        QFETCH(double, high);
        const auto share = proportion(right, n);
        QVERIFY(share.has_value());
        QVERIFY2(qAbs(share->low - low) < 0.00006, qPrintable(QString::number(share->low)));
        QVERIFY2(qAbs(share->high - high) < 0.00006, qPrintable(QString::number(share->high)));
    }

    void ofNothingNothingIsKnown() { QVERIFY(!proportion(0, 0)); }
};

QTEST_GUILESS_MAIN(TestConfusion)
#include "tst_confusion.moc"
