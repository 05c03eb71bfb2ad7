// SPDX-License-Identifier: Apache-2.0
#include "core/text/nearest_word.h"

#include <QTest>

using lw::text::nearestWord;

class tst_nearest_word : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theWordThatWasMeant_data();
    void theWordThatWasMeant();
    void aWordThatIsNoSlipFindsNothing();
};

void tst_nearest_word::theWordThatWasMeant_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("meant");
    QTest::newRow("a letter more") << QStringLiteral("label") << QStringLiteral("labels");
    QTest::newRow("another letter") << QStringLiteral("colour") << QStringLiteral("color");
    QTest::newRow("case") << QStringLiteral("Labels") << QStringLiteral("labels");
    QTest::newRow("two letters swapped in a long word") << QStringLiteral("tempalte") << QStringLiteral("template");
    QTest::newRow("nothing like it") << QStringLiteral("zebra") << QString();
    QTest::newRow("one letter is no hint") << QStringLiteral("q") << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void tst_nearest_word::theWordThatWasMeant()
{
    QFETCH(QString, word);
    QFETCH(QString, meant);
    const QStringList known = {QStringLiteral("labels"), QStringLiteral("color"), QStringLiteral("template"),
                               QStringLiteral("x")};
    QCOMPARE(nearestWord(word, known), meant);
}

void tst_nearest_word::aWordThatIsNoSlipFindsNothing()
{
    const QString endless(1'000'000, u'a');
    QCOMPARE(nearestWord(endless, {endless}), QString());
    QCOMPARE(nearestWord(QStringLiteral("a"), {}), QString());
}

QTEST_APPLESS_MAIN(tst_nearest_word)
#include "tst_nearest_word.moc"
