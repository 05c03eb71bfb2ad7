// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/page_head.h"

#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/key_button.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>

namespace lw::ui {

PageHead::PageHead(QWidget *parent)
    : QWidget(parent), m_title(new TextLabel(FontRole::Title, Token::Text, this)),
      m_subject(new ElidedLabel(FontRole::Body, Token::Muted, this)),
      m_subjectButton(new KeyButton(ButtonKind::Ghost, this)), m_leading(new QHBoxLayout), m_actions(new QHBoxLayout)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::xl, 0, space::l, 1);
    row->setSpacing(space::s);
    m_leading->setSpacing(space::s);
    m_actions->setSpacing(space::s);
    row->addWidget(m_title);
    row->addWidget(m_subject);
    row->addWidget(m_subjectButton);
    row->addSpacing(space::s);
    row->addLayout(m_leading);
    row->addStretch(1);
    row->addLayout(m_actions);
    m_subject->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_subject->hide();
    m_subjectButton->hide();
}

void PageHead::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void PageHead::setSubject(const QString &text)
{
    const bool hasMenu = m_subjectButton->menu() != nullptr;
    m_subject->setText(text);
    m_subject->updateGeometry();
    m_subjectButton->setText(text);
    m_subject->setVisible(!hasMenu && !text.isEmpty());
    m_subjectButton->setVisible(hasMenu && !text.isEmpty());
}

void PageHead::setSubjectMenu(QMenu *menu)
{
    m_subjectButton->setMenu(menu);
    setSubject(m_subject->text());
}

void PageHead::addLeading(QWidget *widget)
{
    m_leading->addWidget(widget);
}

void PageHead::addAction(QWidget *widget)
{
    m_actions->addWidget(widget);
}

QSize PageHead::sizeHint() const
{
    return {QWidget::sizeHint().width(), ui::height(Row::PageHead)};
}

QSize PageHead::minimumSizeHint() const
{
    return {QWidget::minimumSizeHint().width(), ui::height(Row::PageHead)};
}

void PageHead::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBottomLine(&painter, rect(), themed(Token::Border));
}

} // namespace lw::ui
