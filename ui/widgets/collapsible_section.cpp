// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/collapsible_section.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/section_header.h"

#include <QEvent>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace lw::ui {

CollapsibleSection::CollapsibleSection(QWidget *parent)
    : QWidget(parent), m_header(new SectionHeader(this)), m_note(new ElidedLabel(FontRole::Small, Token::Muted, this)),
      m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::s);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(m_header);
    row->addWidget(m_note, 1);
    m_column->addLayout(row);
    m_note->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    // toggled, not clicked: it is what assistive technology does to it.
    connect(m_header, &QAbstractButton::toggled, this, [this](bool open) {
        setOpen(open);
        Q_EMIT toggled(open);
    });
    refresh();
}

void CollapsibleSection::setTitle(const QString &title)
{
    m_header->setText(title);
    m_header->updateGeometry();
    m_header->setAccessibleName(title);
}

void CollapsibleSection::setNote(const QString &note)
{
    m_note->setText(note);
}

void CollapsibleSection::setContent(QWidget *content)
{
    delete m_content;
    m_content = content;
    m_column->addWidget(content);
    content->setVisible(isOpen());
}

bool CollapsibleSection::isOpen() const
{
    return m_header->isChecked();
}

void CollapsibleSection::setOpen(bool open)
{
    const QSignalBlocker quiet(m_header);
    m_header->setChecked(open);
    if (m_content)
        m_content->setVisible(open);
    refresh();
}

void CollapsibleSection::refresh()
{
    m_header->setToolTip(isOpen() ? tr("Fold this section") : tr("Unfold this section"));
    m_header->setAccessibleDescription(isOpen() ? tr("unfolded") : tr("folded"));
}

void CollapsibleSection::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        refresh();
    }
    QWidget::changeEvent(event);
}

} // namespace lw::ui
