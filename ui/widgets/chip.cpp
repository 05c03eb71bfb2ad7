// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chip.h"

#include "ui/theme/theme.h"

#include <QEvent>
#include <QPainter>

namespace lw::ui {

Chip::Chip(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void Chip::setLabel(const QString &name, int position, const QString &ownColor)
{
    m_position = position;
    m_ownColor = ownColor;
    setWords(name);
}

void Chip::setState(const QString &text, ChipTone tone)
{
    m_position = -1;
    m_tone = tone;
    setWords(text);
}

void Chip::setWords(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    setToolTip(text);
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    return m_position < 0 ? stateChipSize(m_text) : labelChipSize(m_text);
}

QSize Chip::minimumSizeHint() const
{
    return {qMin(sizeHint().width(), 48), sizeHint().height()};
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_position < 0) {
        paintStateChip(&painter, rect(), m_text, m_tone);
    } else {
        paintLabelChip(&painter, rect(), m_text, labelColors(m_position, m_ownColor, Theme::instance().scheme()));
    }
}

void Chip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        updateGeometry();
    }
    QWidget::changeEvent(event);
}

} // namespace lw::ui
