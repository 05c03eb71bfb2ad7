// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace lw::ui {

Card::Card(QWidget *parent) : QFrame(parent), m_title(new TextLabel(FontRole::Body, Token::Text, this)), m_head(new QHBoxLayout), m_body(new QVBoxLayout)
{
    setProperty("kind", QStringLiteral("card"));
    m_title->setWeight(TextLabel::Weight::SemiBold);
    m_title->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l - 2, space::m, space::l - 2, space::m);
    column->setSpacing(space::s);
    m_head->setSpacing(space::s);
    m_head->addWidget(m_title);
    m_head->addStretch(1);
    m_body->setSpacing(space::s);
    column->addLayout(m_head);
    column->addLayout(m_body, 1);
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    setAccessibleName(title);
}

void Card::addTrailing(QWidget *widget)
{
    m_head->addWidget(widget);
}

} // namespace lw::ui
