// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/segments.h"

#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/choice_button.h"

#include <QHBoxLayout>
#include <QPainter>

namespace lw::ui {

Segments::Segments(QWidget *parent) : QWidget(parent), m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(3, 3, 3, 3);
    m_row->setSpacing(2);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void Segments::setSegments(const QStringList &texts)
{
    while (m_buttons.size() > texts.size()) {
        delete m_buttons.takeLast();
    }
    while (m_buttons.size() < texts.size()) {
        auto *button = new ChoiceButton(ChoiceButton::Look::Segment, this);
        const int segment = int(m_buttons.size());
        m_buttons.append(button);
        m_row->addWidget(button);
        connect(button, &QAbstractButton::toggled, this, [this, segment](bool on) {
            if (on && m_current != segment) {
                m_current = segment;
                Q_EMIT chosen(segment);
            }
        });
    }
    for (int i = 0; i < count(); ++i) {
        m_buttons.at(i)->setText(texts.at(i));
    }
    setCurrent(qBound(0, m_current, count() - 1));
}

void Segments::setNote(int segment, const QString &note)
{
    m_buttons.at(segment)->setNote(note);
}

void Segments::setHelp(int segment, const QString &toolTip)
{
    m_buttons.at(segment)->setProperty("ownTip", false);
    m_buttons.at(segment)->setToolTip(toolTip);
}

void Segments::setSegmentEnabled(int segment, bool enabled)
{
    m_buttons.at(segment)->setEnabled(enabled);
}

int Segments::count() const
{
    return int(m_buttons.size());
}

void Segments::setCurrent(int segment)
{
    if (segment < 0 || segment >= count()) {
        return;
    }
    m_current = segment;
    m_buttons.at(segment)->setChecked(true);
}

void Segments::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(&painter, rect(), radius::control, themed(Token::Hover), themed(Token::Border));
}

} // namespace lw::ui
