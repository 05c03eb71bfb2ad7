// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/delete_row.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>

namespace lw::ui {

DeleteRow::DeleteRow(QWidget *parent)
    : QWidget(parent)
    , m_delete(new KeyButton(Icon::Trash, ButtonKind::Danger, this))
    , m_question(new TextLabel(FontRole::Body, Token::Text, this))
    , m_yes(new KeyButton(Icon::Trash, ButtonKind::Danger, this))
    , m_no(new KeyButton(ButtonKind::Plain, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    m_question->setWordWrap(true);
    row->addWidget(m_delete);
    row->addWidget(m_question, 1);
    row->addWidget(m_yes);
    row->addWidget(m_no);
    row->addStretch(0);
    row->setAlignment(m_delete, Qt::AlignLeft);
    m_delete->setObjectName(QStringLiteral("deleteEndpoint"));
    m_yes->setObjectName(QStringLiteral("confirmDelete"));
    m_no->setObjectName(QStringLiteral("keepEndpoint"));
    connect(m_delete, &QAbstractButton::clicked, this, [this] {
        setAsking(true);
        // The harmless answer.
        m_no->setFocus(Qt::OtherFocusReason);
    });
    connect(m_no, &QAbstractButton::clicked, this, [this] {
        setAsking(false);
        m_delete->setFocus(Qt::OtherFocusReason);
    });
    connect(m_yes, &QAbstractButton::clicked, this, &DeleteRow::confirmed);
    retranslate();
    setAsking(false);
}

void DeleteRow::setName(const QString &name)
{
    m_name = name;
    retranslate();
}

void DeleteRow::reset() { setAsking(false); }

void DeleteRow::setAsking(bool asking)
{
    m_asking = asking;
    m_delete->setVisible(!asking);
    m_question->setVisible(asking);
    m_yes->setVisible(asking);
    m_no->setVisible(asking);
}

void DeleteRow::retranslate()
{
    m_delete->setText(tr("Delete endpoint…"));
    m_delete->setHelp(tr("Delete this endpoint and its key"));
    m_question->setText(tr("Delete “%1” and its key? Projects that used it ask the embedded baseline until you choose another.")
                            .arg(m_name));
    m_yes->setText(tr("Delete"));
    m_yes->setHelp(tr("Delete “%1” and its key").arg(m_name));
    m_no->setText(tr("Keep"));
    m_no->setHelp(tr("Keep “%1”").arg(m_name));
}

void DeleteRow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void DeleteRow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_asking)
        m_no->click();
    else
        QWidget::keyPressEvent(event);
}

} // namespace lw::ui
