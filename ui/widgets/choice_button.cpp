// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/choice_button.h"

#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elide.h"
#include "ui/widgets/focus_ring.h"

#include <QPainter>
#include <QStyle>

namespace lw::ui {

namespace {

constexpr int choicePadding = 11;

QFont textFont()
{
    return medium(font(FontRole::Small));
}

} // namespace

ChoiceButton::ChoiceButton(Look look, QWidget *parent) : QRadioButton(parent), m_look(look)
{
    setSizePolicy(look == Look::Segment ? QSizePolicy::Preferred : QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

void ChoiceButton::setText(const QString &text)
{
    QRadioButton::setText(text);
    refresh();
}

void ChoiceButton::setNote(const QString &note)
{
    if (note != m_note) {
        m_note = note;
        refresh();
    }
}

void ChoiceButton::refresh()
{
    const QString name = m_note.isEmpty() ? text() : QStringLiteral("%1 %2").arg(text(), m_note);
    setAccessibleName(name);
    if (toolTip().isEmpty() || property("ownTip").toBool()) {
        setProperty("ownTip", true);
        setToolTip(name);
    }
    updateGeometry();
    update();
}

QSize ChoiceButton::sizeHint() const
{
    const QFontMetrics metrics(textFont());
    int width = metrics.horizontalAdvance(text()) + 2 * choicePadding;
    if (!m_note.isEmpty()) {
        width += (m_look == Look::Tab ? 7 : 4) + metrics.horizontalAdvance(m_note);
    }
    const int high = ui::height(Row::Control);
    return {width, m_look == Look::Segment ? high - 6 : high + 4};
}

QSize ChoiceButton::minimumSizeHint() const
{
    const QSize whole = sizeHint();
    if (m_look == Look::Tab) {
        return whole;
    }
    const QFontMetrics metrics(textFont());
    const int words = metrics.horizontalAdvance(text());
    return {whole.width() - words + qMin(words, metrics.averageCharWidth() * 6), whole.height()};
}

bool ChoiceButton::hitButton(const QPoint &position) const
{
    return rect().contains(position);
}

void ChoiceButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool ring = showsFocusRing(this);
    const bool lit = isEnabled() && underMouse();
    if (m_look == Look::Segment && isChecked()) {
        paintBox(&painter, rect(), radius::chip, themed(Token::Surface), themed(Token::Border));
    }
    if (ring) {
        painter.setPen(QPen(themed(Token::Focus), focusRing));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius::chip, radius::chip);
    }
    if (m_look == Look::Tab && isChecked()) {
        painter.fillRect(QRect(choicePadding - 2, this->height() - 2, width() - 2 * choicePadding + 4, 2), themed(Token::Accent));
    }
    const Token token = !isEnabled() ? Token::Disabled : isChecked() || lit ? Token::Text : Token::Muted;
    painter.setFont(textFont());
    const QFontMetrics metrics = painter.fontMetrics();
    const int note = m_note.isEmpty() ? 0 : (m_look == Look::Tab ? 7 : 4) + metrics.horizontalAdvance(m_note);
    const int room = width() - 2 * choicePadding - note;
    const int natural = qMin(room, metrics.horizontalAdvance(text()));
    const int left = choicePadding + (room - natural) / 2;
    const auto draw = [&](const QRect &part, const QString &words, Token colour) {
        painter.setPen(themed(colour));
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), part), Qt::AlignCenter | textFlags,
                         elided(metrics, words, part.width()));
    };
    draw({left, 0, natural, this->height()}, text(), token);
    if (!m_note.isEmpty()) {
        const int advance = metrics.horizontalAdvance(m_note);
        draw({left + natural + note - advance, 0, advance, this->height()}, m_note,
             m_look == Look::Tab && isEnabled() ? Token::Muted : token);
    }
}

} // namespace lw::ui
