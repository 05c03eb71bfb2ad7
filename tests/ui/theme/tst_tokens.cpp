// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/tokens.h"

#include <QTest>

using namespace lw::ui;

Q_DECLARE_METATYPE(lw::ui::Token)

class TstTokens final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knownRatios();
    void textIsReadableOnEverySurface_data();
    void textIsReadableOnEverySurface();
    void softGroundsCarryTheirText();
    void noTokenIsLeftOut();
};

void TstTokens::knownRatios()
{
    QCOMPARE(qRound(contrast(Qt::black, Qt::white) * 10), 210);
    QCOMPARE(qRound(contrast(Qt::white, Qt::black) * 10), 210);
    QCOMPARE(qRound(contrast(QColor(0x77, 0x77, 0x77), Qt::white) * 100), 448);
}

void TstTokens::textIsReadableOnEverySurface_data()
{
    QTest::addColumn<Token>("token");
    QTest::addColumn<double>("light");
    QTest::addColumn<double>("dark");
    QTest::newRow("text") << Token::Text << 14.2 << 10.4;
    QTest::newRow("muted") << Token::Muted << 5.8 << 5.8;
    QTest::newRow("faint") << Token::Faint << 4.6 << 4.7;
    QTest::newRow("accent text") << Token::AccentText << 6.2 << 6.1;
    QTest::newRow("ok") << Token::Ok << 4.6 << 6.1;
    QTest::newRow("warn") << Token::Warn << 5.6 << 6.8;
    QTest::newRow("bad") << Token::Bad << 5.4 << 5.4;
}

void TstTokens::textIsReadableOnEverySurface()
{
    QFETCH(Token, token);
    QFETCH(double, light);
    QFETCH(double, dark);
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        const double promised = scheme == Scheme::Light ? light : dark;
        double worst = 21;
        for (const Token ground :
             {Token::Window, Token::Page, Token::Surface, Token::Sunken, Token::Hover, Token::AccentSoft})
            worst = qMin(worst, contrast(color(token, scheme), color(ground, scheme)));
        QVERIFY2(worst > promised - 0.06, QByteArray::number(worst).constData());
        QVERIFY(worst >= 4.5);
    }
}

void TstTokens::softGroundsCarryTheirText()
{
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        const std::pair<Token, Token> pairs[] = {{Token::Ok, Token::OkSoft},
                                                 {Token::Warn, Token::WarnSoft},
                                                 {Token::Bad, Token::BadSoft},
                                                 {Token::AccentText, Token::AccentSoft},
                                                 {Token::OnAccent, Token::Accent},
                                                 {Token::OnAccent, Token::AccentHover}};
        for (const auto &[text, ground] : pairs)
            QVERIFY(contrast(color(text, scheme), color(ground, scheme)) >= 4.5);
        // A ring that cannot be seen is none: 3:1 against what it lies on.
        QVERIFY(contrast(color(Token::Focus, scheme), color(Token::Surface, scheme)) >= 3);
        QVERIFY(contrast(color(Token::Focus, scheme), color(Token::AccentSoft, scheme)) >= 3);
    }
}

void TstTokens::noTokenIsLeftOut()
{
    QCOMPARE(static_cast<int>(Token::ErrorNotJson) + 1, tokenCount);
    for (int i = 0; i < tokenCount; ++i) {
        const auto token = static_cast<Token>(i);
        QVERIFY(color(token, Scheme::Light).isValid());
        const int alpha = color(token, Scheme::Dark).alpha();
        QVERIFY(token == Token::Overlap ? alpha < 20 : alpha == 255);
    }
    // Charts: lines and bars are told from the ground they stand on.
    for (int i = static_cast<int>(Token::ChartP50); i < tokenCount; ++i)
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark})
            QVERIFY(contrast(color(static_cast<Token>(i), scheme), color(Token::Surface, scheme)) >= 3);
}

QTEST_APPLESS_MAIN(TstTokens)
#include "tst_tokens.moc"
