// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/start/drop_hint.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/icon_label.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QPainter>

namespace lw::ui {

DropHint::DropHint(QWidget *parent)
    : QWidget(parent)
    , m_text(new TextLabel(FontRole::Small, Token::Muted, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::m, space::s, space::m, space::s);
    row->setSpacing(space::s);
    row->addStretch(1);
    row->addWidget(new IconLabel(Icon::Import, Token::Muted, 14, this));
    row->addWidget(m_text);
    row->addStretch(1);
    connect(&Theme::instance(), &Theme::changed, this, [this] { update(); });
}

void DropHint::setText(const QString &text) { m_text->setText(text); }

void DropHint::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen dashes(themed(Token::BorderStrong), 1);
    dashes.setDashPattern({4, 3});
    painter.setPen(dashes);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius::card, radius::card);
}

} // namespace lw::ui
