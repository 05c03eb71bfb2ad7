// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/color_scheme.h"
#include "ui/theme/style.h"
#include "ui/theme/style_sheet.h"

#include <QApplication>

namespace lw::ui {

Theme::Theme() = default;
Theme::~Theme() = default;

Theme &Theme::instance()
{
    static Theme theme;
    return theme;
}

void Theme::apply(QApplication &application)
{
    m_application = &application;
    m_systemFont = QApplication::font();
    // The system's palette must be seen before ours covers it.
    auto *system = new ColorScheme(QApplication::palette(), &application);
    m_system = system;
    connect(system, &ColorScheme::changed, this, &Theme::update);
    connect(system, &QObject::destroyed, this, [this] { m_system = nullptr; });
    QApplication::setStyle(new Style);
    m_scheme = wanted();
    install();
}

void Theme::setChoice(Choice choice)
{
    m_choice = choice;
    update();
}

void Theme::setTextScale(int percent)
{
    const int bounded = qBound(100, percent, 200);
    if (bounded == m_textScale || !m_application)
        return;
    m_textScale = bounded;
    QFont scaled = m_systemFont;
    if (scaled.pointSizeF() > 0)
        scaled.setPointSizeF(scaled.pointSizeF() * bounded / 100.0);
    else
        scaled.setPixelSize(qRound(scaled.pixelSize() * bounded / 100.0));
    QApplication::setFont(scaled);
    install();
    Q_EMIT changed();
}

Scheme Theme::wanted() const
{
    if (m_choice != Choice::System)
        return m_choice == Choice::Dark ? Scheme::Dark : Scheme::Light;
    return m_system ? m_system->scheme() : m_scheme;
}

void Theme::update()
{
    const Scheme scheme = wanted();
    if (scheme == m_scheme)
        return;
    m_scheme = scheme;
    if (m_application)
        install();
    Q_EMIT changed();
}

void Theme::install()
{
    QPalette plain = palette(m_scheme);
    QApplication::setPalette(plain);
    // A selected row keeps its text colour: the labels in it have colours of their own.
    plain.setColor(QPalette::Highlight, color(Token::AccentSoft));
    plain.setColor(QPalette::HighlightedText, color(Token::Text));
    QApplication::setPalette(plain, "QAbstractItemView");
    m_application->setStyleSheet(styleSheet(m_scheme));
}

QPalette Theme::palette(Scheme scheme)
{
    const auto of = [scheme](Token token) { return ui::color(token, scheme); };
    QPalette p;
    const auto set = [&p](QPalette::ColorRole role, const QColor &active, const QColor &disabled) {
        p.setColor(QPalette::Active, role, active);
        p.setColor(QPalette::Inactive, role, active); // else selections fade when the window loses the focus
        p.setColor(QPalette::Disabled, role, disabled);
    };
    const auto same = [&](QPalette::ColorRole role, Token token) { set(role, of(token), of(token)); };
    const auto text = [&](QPalette::ColorRole role, Token token) { set(role, of(token), of(Token::Disabled)); };
    same(QPalette::Window, Token::Page);
    same(QPalette::Base, Token::Surface);
    same(QPalette::Button, Token::Surface);
    same(QPalette::AlternateBase, Token::Sunken);
    same(QPalette::ToolTipBase, Token::Surface);
    same(QPalette::Light, Token::Surface);
    same(QPalette::Midlight, Token::Hover);
    same(QPalette::Mid, Token::Border);
    same(QPalette::Dark, Token::BorderStrong);
    same(QPalette::Shadow, Token::BorderStrong);
    text(QPalette::WindowText, Token::Text);
    text(QPalette::Text, Token::Text);
    text(QPalette::ButtonText, Token::Text);
    text(QPalette::ToolTipText, Token::Text);
    text(QPalette::BrightText, Token::OnAccent);
    text(QPalette::PlaceholderText, Token::Faint);
    text(QPalette::Link, Token::AccentText);
    text(QPalette::LinkVisited, Token::AccentText);
    set(QPalette::Highlight, of(Token::Accent), of(Token::Hover));
    text(QPalette::HighlightedText, Token::OnAccent);
    return p;
}

QPalette Theme::framePalette(Scheme scheme)
{
    QPalette p = palette(scheme);
    p.setColor(QPalette::Window, ui::color(Token::Window, scheme));
    return p;
}

QString Theme::styleSheet(Scheme scheme)
{
    return filledStyleSheet(scheme);
}

QColor themed(Token token)
{
    return Theme::instance().color(token);
}

} // namespace lw::ui
