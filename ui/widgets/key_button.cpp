// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/key_button.h"

#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip_painter.h"
#include "ui/widgets/key_hint.h"
#include "ui/widgets/elide.h"
#include "ui/widgets/scale.h"

#include <QEvent>
#include <QMenu>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionButton>

namespace lw::ui {

namespace {

QString kindName(ButtonKind kind)
{
    switch (kind) {
    case ButtonKind::Plain: return {};
    case ButtonKind::Primary: return QStringLiteral("primary");
    case ButtonKind::Ghost: return QStringLiteral("ghost");
    case ButtonKind::Danger: return QStringLiteral("danger");
    case ButtonKind::Link: return QStringLiteral("link");
    }
    return {};
}

QFont buttonFont()
{
    return medium(font(FontRole::Body));
}

} // namespace

KeyButton::KeyButton(ButtonKind kind, QWidget *parent) : QPushButton(parent), m_kind(kind)
{
    setKind(kind);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAutoDefault(true); // Enter presses it as Space does, in a window as in a dialog
}

KeyButton::KeyButton(Icon symbol, ButtonKind kind, QWidget *parent) : KeyButton(kind, parent)
{
    m_symbol = symbol;
}

void KeyButton::setKind(ButtonKind kind)
{
    m_kind = kind;
    setProperty("kind", kindName(kind));
    setCursor(kind == ButtonKind::Link ? Qt::PointingHandCursor : Qt::ArrowCursor);
    style()->unpolish(this);
    style()->polish(this);
    updateGeometry();
    update();
}

void KeyButton::setSymbol(std::optional<Icon> symbol)
{
    m_symbol = symbol;
    updateGeometry();
    update();
}

void KeyButton::setButtonLayout(ButtonLayout layout)
{
    m_layout = layout;
    update();
}

void KeyButton::setButtonSize(ButtonSize size)
{
    m_size = size;
    updateGeometry();
}

void KeyButton::setText(const QString &text)
{
    QPushButton::setText(text);
    refresh();
}

void KeyButton::setNote(const QString &note)
{
    m_note = note;
    refresh();
}

void KeyButton::setKeyHint(const QKeySequence &keys)
{
    m_keys = keys;
    refresh();
}

void KeyButton::setHelp(const QString &help)
{
    m_help = help;
    refresh();
}

void KeyButton::setBusy(const QString &text)
{
    if (!m_busy) {
        m_wasEnabled = isEnabled();
    }
    m_busy = true;
    m_busyText = text;
    setEnabled(false);
    refresh();
}

void KeyButton::setIdle()
{
    if (m_busy) {
        m_busy = false;
        setEnabled(m_wasEnabled);
        refresh();
    }
}

void KeyButton::refresh()
{
    const QString name = shownText();
    // The note is part of what is read out: "Retry failed 7".
    setAccessibleName(m_note.isEmpty() ? name : QStringLiteral("%1 %2").arg(name, m_note));
    setToolTip(KeyHint::toolTipFor(m_help.isEmpty() ? name : m_help, m_keys));
    updateGeometry();
    update();
}

QString KeyButton::shownText() const
{
    return m_busy ? m_busyText : text();
}

Token KeyButton::textToken() const
{
    if (!isEnabled()) {
        return Token::Disabled;
    }
    switch (m_kind) {
    case ButtonKind::Primary: return Token::OnAccent;
    case ButtonKind::Danger: return Token::Bad;
    case ButtonKind::Link: return Token::AccentText;
    case ButtonKind::Plain:
    case ButtonKind::Ghost: break;
    }
    return Token::Text;
}

int KeyButton::contentWidth(int textWidth) const
{
    const QString hint = KeyHint::text(m_keys);
    int width = textWidth;
    width += m_symbol ? scaledPx(16) + space::s : 0;
    width += m_note.isEmpty() ? 0 : space::s + QFontMetrics(ui::font(FontRole::Body)).horizontalAdvance(m_note);
    width += hint.isEmpty() || m_busy ? 0 : space::s + keyHintSize(hint).width();
    width += menu() ? space::xs + scaledPx(14) : 0;
    return width;
}

QSize KeyButton::sizeHint() const
{
    if (m_kind == ButtonKind::Link) {
        const QFontMetrics metrics(buttonFont());
        return {contentWidth(metrics.horizontalAdvance(shownText())) + 2, metrics.height() + space::xs};
    }
    const int text = QFontMetrics(buttonFont()).horizontalAdvance(shownText());
    return {contentWidth(text) + 2 * space::m + 2, ui::height(m_size == ButtonSize::Large ? Row::ControlLarge : Row::Control)};
}

QSize KeyButton::minimumSizeHint() const
{
    // Down to a few letters: the rest is elided, the tooltip has it all.
    const QSize whole = sizeHint();
    const QFontMetrics metrics(buttonFont());
    const int text = metrics.horizontalAdvance(shownText());
    const int letters = m_kind == ButtonKind::Link ? 24 : 5; // a way out must stay readable
    return {whole.width() - text + qMin(text, metrics.averageCharWidth() * letters), whole.height()};
}

void KeyButton::paintEvent(QPaintEvent *)
{
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    option.icon = {};
    option.features &= ~QStyleOptionButton::HasMenu;
    QPainter painter(this);
    style()->drawControl(QStyle::CE_PushButton, &option, &painter, this);

    const QFont textFont = buttonFont();
    const QString hint = m_busy ? QString() : KeyHint::text(m_keys);
    const int padding = m_kind == ButtonKind::Link ? 1 : space::m;
    const QRect inside = rect().adjusted(padding, 0, -padding, 0);
    const int natural = QFontMetrics(textFont).horizontalAdvance(shownText());
    const int room = qMax(0, inside.width() - contentWidth(0));
    const QString words = elided(QFontMetrics(textFont), shownText(), room);
    const int used = contentWidth(qMin(natural, room));
    int x = m_layout == ButtonLayout::Spread ? inside.left() : inside.left() + qMax(0, inside.width() - used) / 2;
    const auto take = [&](int width, int gap) {
        const QRect part(x, 0, width, this->height());
        x += width + gap;
        return QStyle::visualRect(layoutDirection(), rect(), part);
    };

    const Token token = textToken();
    if (m_symbol) {
        const int side = scaledPx(16);
        paintIcon(&painter, take(side, space::s), *m_symbol, token);
    }
    painter.setFont(textFont);
    painter.setPen(themed(token));
    const QRect textRect = take(qMin(natural, room), 0);
    painter.drawText(textRect, Qt::AlignVCenter | Qt::AlignLeft | textFlags, words);
    if (m_kind == ButtonKind::Link && isEnabled() && underMouse()) {
        const int base = textRect.center().y() + QFontMetrics(textFont).ascent() / 2 + 1;
        painter.fillRect(QRect(textRect.left(), base, textRect.width(), 1), themed(token));
    }
    if (!m_note.isEmpty()) {
        x += space::s;
        painter.setFont(ui::font(FontRole::Body));
        painter.setPen(themed(isEnabled() && m_kind == ButtonKind::Primary ? Token::OnAccent
                              : isEnabled()                                ? Token::Muted
                                                                           : Token::Disabled));
        painter.drawText(take(painter.fontMetrics().horizontalAdvance(m_note), 0),
                         Qt::AlignVCenter | Qt::AlignLeft | textFlags, m_note);
    }
    if (!hint.isEmpty()) {
        x += space::s;
        const int width = keyHintSize(hint).width();
        if (m_layout == ButtonLayout::Spread) {
            x = inside.right() + 1 - width - (menu() ? space::xs + scaledPx(14) : 0);
        }
        const KeyHintLook look = !isEnabled()                     ? KeyHintLook::Disabled
                                 : m_kind == ButtonKind::Primary ? KeyHintLook::OnAccent
                                                                 : KeyHintLook::Plain;
        paintKeyHint(&painter, take(width, 0), hint, look);
    }
    if (menu()) {
        x += space::xs;
        paintIcon(&painter, take(scaledPx(14), 0), Icon::ChevronDown, token == Token::Text ? Token::Muted : token);
    }
}

void KeyButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        updateGeometry();
    }
    QPushButton::changeEvent(event);
}

} // namespace lw::ui
