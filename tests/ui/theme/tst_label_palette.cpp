// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/label_palette.h"

#include <QTest>

using namespace lw::ui;

class TstLabelPalette final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tenDifferentAndReadable();
    void beginsAgainAfterTen();
    void ownColourReachesItsContrast();
    void notAColourIsNone();
};

void TstLabelPalette::tenDifferentAndReadable()
{
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        QSet<QRgb> solids;
        for (int i = 0; i < labelPaletteSize; ++i) {
            const LabelColors colors = labelColors(i, {}, scheme);
            solids.insert(colors.solid.rgb());
            QVERIFY2(contrast(colors.onSoft, colors.soft) >= 5.45, QByteArray::number(i).constData());
            QVERIFY2(contrast(colors.onSolid, colors.solid) >= 4.3, QByteArray::number(i).constData());
        }
        QCOMPARE(solids.size(), labelPaletteSize);
    }
    QCOMPARE(labelColors(0, {}, Scheme::Light).solid, QColor(0xC4, 0x50, 0x0C));
    QCOMPARE(labelColors(9, {}, Scheme::Dark).onSoft, QColor(0xB9, 0xBE, 0xC2));
}

void TstLabelPalette::beginsAgainAfterTen()
{
    QCOMPARE(labelColors(12, {}, Scheme::Light), labelColors(2, {}, Scheme::Light));
    QCOMPARE(labelColors(-1, {}, Scheme::Light), labelColors(0, {}, Scheme::Light));
}

void TstLabelPalette::ownColourReachesItsContrast()
{
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark})
        for (const char *own : {"#ff0000", "#00ff00", "#ffff00", "#0000ff", "#ffffff", "#000000", "#808080", "hotpink"}) {
            const LabelColors colors = labelColors(0, QString::fromLatin1(own), scheme);
            QCOMPARE(colors.solid, QColor(QString::fromLatin1(own)));
            QVERIFY2(contrast(colors.onSoft, colors.soft) >= 5.6, own);
            QVERIFY2(contrast(colors.onSolid, colors.solid) >= 4.0, own);
        }
}

void TstLabelPalette::notAColourIsNone()
{
    QCOMPARE(labelColors(3, QStringLiteral("#12"), Scheme::Light), labelColors(3, {}, Scheme::Light));
}

QTEST_APPLESS_MAIN(TstLabelPalette)
#include "tst_label_palette.moc"
