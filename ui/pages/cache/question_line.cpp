// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/cache/question_line.h"

#include "ui/widgets/banner.h"
#include "ui/widgets/key_button.h"

#include <QKeyEvent>
#include <QVBoxLayout>

namespace lw::ui {

QuestionLine::QuestionLine(QWidget *parent)
    : QWidget(parent)
    , m_banner(new Banner(ChipTone::Bad, Banner::Shape::Strip, this))
    , m_yes(new KeyButton(ButtonKind::Danger, this))
    , m_no(new KeyButton(ButtonKind::Plain, this))
{
    m_yes->setObjectName(QStringLiteral("confirmDelete"));
    m_no->setObjectName(QStringLiteral("keep"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_banner);
    m_banner->addWidget(m_yes);
    m_banner->addWidget(m_no);
    connect(m_yes, &QAbstractButton::clicked, this, &QuestionLine::confirmed);
    connect(m_no, &QAbstractButton::clicked, this, &QuestionLine::declined);
    hide();
}

void QuestionLine::ask(const QString &question, const QString &consequence, const QString &yes, const QString &no)
{
    m_banner->setText(question, consequence);
    m_yes->setText(yes);
    m_no->setText(no);
    setAccessibleName(question);
    setAccessibleDescription(consequence);
    const bool appears = !isVisibleTo(parentWidget());
    show();
    // The harmless answer has the focus, so that a second Enter deletes nothing.
    if (appears)
        m_no->setFocus(Qt::TabFocusReason);
}

void QuestionLine::withdraw() { hide(); }

void QuestionLine::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT declined();
    else
        QWidget::keyPressEvent(event);
}

} // namespace lw::ui
