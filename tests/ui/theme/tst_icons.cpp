// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QFile>
#include <QImage>
#include <QTest>

using namespace lw::ui;

namespace {

int inked(const QImage &image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += qAlpha(image.pixel(x, y)) > 100;
    return count;
}

} // namespace

class TstIcons final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::instance().setChoice(Theme::Choice::Light); }
    void everyIconHasADrawing();
    void keepsItsEdgeClear();
    void takesTheColourOfItsToken();
    void isSharpOnADenseScreen();
    void followsTheTheme();
};

void TstIcons::everyIconHasADrawing()
{
    QSet<QString> names;
    for (int i = 0; i < iconCount; ++i) {
        const auto which = static_cast<Icon>(i);
        names.insert(iconName(which));
        QFile file(QStringLiteral(":/labelwright/icons/%1.svg").arg(iconName(which)));
        QVERIFY2(file.open(QIODevice::ReadOnly), iconName(which).toUtf8().constData());
        const QByteArray svg = file.readAll();
        QVERIFY(svg.contains("viewBox=\"0 0 24 24\"") && svg.contains("stroke=\"currentColor\""));
        for (const int px : {22, 16, 14})
            QVERIFY2(inked(iconPixmap(which, Token::Text, px, 2).toImage()) > 8, iconName(which).toUtf8().constData());
    }
    QCOMPARE(names.size(), iconCount);
    QCOMPARE(static_cast<int>(Icon::More) + 1, iconCount);
}

void TstIcons::keepsItsEdgeClear()
{
    for (int i = 0; i < iconCount; ++i) {
        const QImage image = iconPixmap(static_cast<Icon>(i), Token::Text, 24, 4).toImage();
        const QImage inside = image.copy(6, 6, image.width() - 12, image.height() - 12);
        QVERIFY2(inked(image) == inked(inside), iconName(static_cast<Icon>(i)).toUtf8().constData());
    }
}

void TstIcons::takesTheColourOfItsToken()
{
    const QImage image = iconPixmap(Icon::Stop, Token::Bad, 16, 2).toImage();
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (qAlpha(image.pixel(x, y)) == 255) {
                QCOMPARE(QColor(image.pixel(x, y)), themed(Token::Bad));
                return;
            }
    QFAIL("nothing was drawn");
}

void TstIcons::isSharpOnADenseScreen()
{
    const QPixmap pixmap = icon(Icon::Play).pixmap(QSize(16, 16), 2.0);
    QCOMPARE(pixmap.size(), QSize(32, 32));
    QCOMPARE(pixmap.devicePixelRatio(), 2.0);
}

void TstIcons::followsTheTheme()
{
    const QIcon play = icon(Icon::Play);
    const QImage light = play.pixmap(16).toImage();
    Theme::instance().setChoice(Theme::Choice::Dark);
    const QImage dark = play.pixmap(16).toImage();
    QVERIFY(light != dark);
    QVERIFY(play.pixmap(QSize(16, 16), QIcon::Disabled).toImage() != dark);
    QVERIFY(play.pixmap(QSize(16, 16), QIcon::Normal, QIcon::On).toImage() != dark);
    Theme::instance().setChoice(Theme::Choice::Light);
}

QTEST_MAIN(TstIcons)
#include "tst_icons.moc"
