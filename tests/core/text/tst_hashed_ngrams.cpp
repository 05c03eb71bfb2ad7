// SPDX-License-Identifier: Apache-2.0
#include "core/text/hashed_ngrams.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace lw;
using Vector = std::vector<text::NgramFeature>;

namespace {

double similarity(const QString &a, const QString &b)
{
    const Vector x = text::hashedNgrams(a);
    const Vector y = text::hashedNgrams(b);
    double sum = 0;
    for (const text::NgramFeature &f : x) {
        const auto same = std::find_if(y.begin(), y.end(), [&](const auto &g) { return g.index == f.index; });
        if (same != y.end())
            sum += static_cast<double>(f.weight) * static_cast<double>(same->weight);
    }
    return sum;
}

} // namespace

class TestHashedNgrams final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void vectorsAreSortedAndOfLengthOne_data();
    void vectorsAreSortedAndOfLengthOne();
    void nothingToCountIsEmpty_data();
    void nothingToCountIsEmpty();
    void thePlaceOfAFeatureNeverChanges();
    void alikeTextsAreNear_data();
    void alikeTextsAreNear();
    void sameTexts_data();
    void sameTexts();
};

void TestHashedNgrams::vectorsAreSortedAndOfLengthOne_data()
{
    QTest::addColumn<QString>("input");
    QTest::newRow("a letter") << QStringLiteral("a");
    QTest::newRow("words") << QStringLiteral("The quick brown fox, the quick dog!");
    QTest::newRow("Han") << QStringLiteral("包装很好，物流也快。");
    QTest::newRow("both") << QStringLiteral("这个 size 可以吗? ok");
    QTest::newRow("emoji alone") << QStringLiteral("😍👍😍");
    QTest::newRow("Han beyond the BMP") << QStringLiteral("𠮷野家");
    QTest::newRow("a lone surrogate") << QString(u"ab"_qs + QChar(0xD800) + u"cd"_qs);
    QTest::newRow("NUL") << QString(u"ab"_qs + QChar(0) + u"cd"_qs);
    QTest::newRow("long") << QStringLiteral("many words in a row, 12 times. ").repeated(2000);
}

void TestHashedNgrams::vectorsAreSortedAndOfLengthOne()
{
    QFETCH(QString, input);
    const Vector vector = text::hashedNgrams(input);
    QVERIFY(!vector.empty());
    double squares = 0;
    for (std::size_t i = 0; i < vector.size(); ++i) {
        QVERIFY(vector[i].index < text::ngramDimension);
        QVERIFY(vector[i].weight > 0);
        QVERIFY(i == 0 || vector[i - 1].index < vector[i].index);
        squares += static_cast<double>(vector[i].weight) * static_cast<double>(vector[i].weight);
    }
    QVERIFY2(std::abs(squares - 1) < 1e-3, qPrintable(QString::number(squares)));
}

void TestHashedNgrams::nothingToCountIsEmpty_data()
{
    QTest::addColumn<QString>("input");
    QTest::newRow("nothing") << QString();
    QTest::newRow("white space") << QStringLiteral(" \t\r\n\u3000");
    QTest::newRow("control characters") << QString(QChar(0)) + QChar(7);
}

void TestHashedNgrams::nothingToCountIsEmpty()
{
    QFETCH(QString, input);
    QVERIFY(text::hashedNgrams(input).empty());
}

void TestHashedNgrams::thePlaceOfAFeatureNeverChanges()
{
    // One letter: the word "a" and the n-gram " a ". A stored vector must mean the same on every machine and in every version.
    const Vector vector = text::hashedNgrams(u"a");
    QCOMPARE(vector.size(), std::size_t(2));
    QCOMPARE(vector[0].index, quint32(70045));
    QCOMPARE(vector[1].index, quint32(100678));
    QCOMPARE(vector[0].weight, std::sqrt(0.5F));
}

void TestHashedNgrams::alikeTextsAreNear_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("near");
    QTest::addColumn<QString>("far");
    QTest::newRow("inflection") << u"a complaint"_qs << u"she complained"_qs << u"the weather"_qs;
    QTest::newRow("a word among others") << u"free money"_qs << u"get your money today"_qs << u"see you on Monday"_qs;
    QTest::newRow("Chinese without spaces") << u"质量太差了"_qs << u"这个质量真的差"_qs << u"请问有货吗"_qs;
    QTest::newRow("numbers are alike") << u"cost 15 euros"_qs << u"98 euros"_qs << u"eight cents"_qs;
    QTest::newRow("order counts") << u"not good, bad"_qs << u"not good"_qs << u"good not"_qs;
    QTest::newRow("runs of marks") << u"wow !!!"_qs << u"now !!!"_qs << u"now !"_qs;
    QTest::newRow("capitals") << u"BUY"_qs << u"SALE"_qs << u"sale"_qs;
}

void TestHashedNgrams::alikeTextsAreNear()
{
    QFETCH(QString, query);
    QFETCH(QString, near);
    QFETCH(QString, far);
    QVERIFY(similarity(query, near) > similarity(query, far));
}

void TestHashedNgrams::sameTexts_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::newRow("case") << u"Straße Apfel"_qs << u"straße apfel"_qs;
    QTest::newRow("full width") << u"ＡＢＣ１２"_qs << u"ABC12"_qs;
    QTest::newRow("composed") << u"cafe\u0301"_qs << u"caf\u00e9"_qs;
    QTest::newRow("space") << u"a  b\n"_qs << u"a b"_qs;
}

void TestHashedNgrams::sameTexts()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QVERIFY(text::hashedNgrams(a) == text::hashedNgrams(b));
}

QTEST_GUILESS_MAIN(TestHashedNgrams)
#include "tst_hashed_ngrams.moc"
