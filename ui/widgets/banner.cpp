// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/banner.h"

#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/icon_label.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QPainter>

namespace lw::ui {

namespace {

struct Look
{
    Icon icon;
    Token token;
    Token ground;
};

Look look(ChipTone tone)
{
    switch (tone) {
    case ChipTone::Ok: return {Icon::CheckCircle, Token::Ok, Token::OkSoft};
    case ChipTone::Warn: return {Icon::Alert, Token::Warn, Token::WarnSoft};
    case ChipTone::Bad: return {Icon::Alert, Token::Bad, Token::BadSoft};
    case ChipTone::Accent: return {Icon::Info, Token::AccentText, Token::AccentSoft};
    case ChipTone::Neutral:
    case ChipTone::Outline:
    case ChipTone::Pending: break;
    }
    return {Icon::Info, Token::Muted, Token::Hover};
}

} // namespace

Banner::Banner(ChipTone tone, Shape shape, QWidget *parent)
    : QWidget(parent), m_icon(new IconLabel(Icon::Info, Token::Muted, 16, this)),
      m_lead(new TextLabel(FontRole::Body, Token::Text, this)), m_text(new TextLabel(FontRole::Body, Token::Text, this)),
      m_row(new QHBoxLayout(this)), m_tone(tone), m_shape(shape)
{
    m_lead->setWeight(TextLabel::Weight::SemiBold);
    m_text->setWordWrap(true);
    m_row->setContentsMargins(space::l, space::s, space::m, space::s);
    m_row->setSpacing(space::s);
    m_row->addWidget(m_icon);
    m_row->addWidget(m_lead);
    m_row->addWidget(m_text, 1);
    setMinimumHeight(ui::height(Row::Control) + space::m);
    refresh();
}

void Banner::setTone(ChipTone tone)
{
    m_tone = tone;
    refresh();
}

void Banner::setText(const QString &lead, const QString &sentence)
{
    m_lead->setText(lead);
    m_lead->setVisible(!lead.isEmpty());
    m_text->setText(sentence);
    setAccessibleName(lead);
    setAccessibleDescription(sentence);
}

void Banner::addWidget(QWidget *widget)
{
    m_row->addWidget(widget);
}

void Banner::refresh()
{
    m_icon->setSymbol(look(m_tone).icon, look(m_tone).token);
    update();
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_shape == Shape::Strip) {
        painter.fillRect(rect(), themed(look(m_tone).ground));
        paintLine(&painter, QRect(0, QWidget::height() - 1, width(), 1), themed(Token::Border));
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(themed(look(m_tone).ground));
    painter.drawRoundedRect(rect(), radius::control, radius::control);
}

} // namespace lw::ui
