// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/side_panel.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/icon_button.h"

#include <QEvent>
#include <QVBoxLayout>

namespace lw::ui {

SidePanel::SidePanel(QWidget *parent)
    : QWidget(parent), m_title(new ElidedLabel(FontRole::Body, Token::Text, this)),
      m_close(new IconButton(Icon::X, this)), m_tools(new QHBoxLayout), m_body(new QVBoxLayout), m_footBox(new QWidget(this)),
      m_foot(new QHBoxLayout)
{
    m_title->setWeight(TextLabel::Weight::SemiBold);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_head = new QWidget(this);
    auto *head = new QHBoxLayout(m_head);
    head->setContentsMargins(space::l, 5, space::s, 5);
    head->setSpacing(space::s);
    head->addWidget(m_title, 1);
    head->addLayout(m_tools);
    head->addWidget(m_close);
    column->addWidget(m_head);
    column->addWidget(new Hairline(Qt::Horizontal, this));
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(0);
    column->addLayout(m_body, 1);

    auto *footColumn = new QVBoxLayout(m_footBox);
    footColumn->setContentsMargins(0, 0, 0, 0);
    footColumn->setSpacing(0);
    footColumn->addWidget(new Hairline(Qt::Horizontal, m_footBox));
    m_foot->setContentsMargins(space::l, space::m, space::l, space::m);
    m_foot->setSpacing(space::s);
    footColumn->addLayout(m_foot);
    column->addWidget(m_footBox);
    m_footBox->hide();

    m_close->setObjectName(QStringLiteral("closePanel"));
    connect(m_close, &QAbstractButton::clicked, this, &SidePanel::closeRequested);
    retranslate();
}

void SidePanel::setSheet()
{
    m_title->setRole(FontRole::Title);
    m_head->setMinimumHeight(ui::height(Row::PageHead) - 1);
}

void SidePanel::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void SidePanel::addTool(QWidget *widget)
{
    m_tools->addWidget(widget);
}

void SidePanel::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

QHBoxLayout *SidePanel::foot()
{
    m_footBox->show();
    return m_foot;
}

void SidePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void SidePanel::retranslate()
{
    m_close->setName(tr("Close the panel"));
}

} // namespace lw::ui
