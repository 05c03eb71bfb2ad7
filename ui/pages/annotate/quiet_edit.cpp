// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/annotate/quiet_edit.h"

#include "ui/theme/theme.h"
#include "ui/widgets/elide.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOptionFrame>

namespace lw::ui {

namespace {

constexpr int textMargin = 2;   // that of QLineEdit, so that the text does not move when it gets the focus

} // namespace

QuietEdit::QuietEdit(QWidget *parent)
    : QLineEdit(parent)
{
    setFrame(false);
}

void QuietEdit::paintEvent(QPaintEvent *event)
{
    if (hasFocus() || text().isEmpty()) {
        QLineEdit::paintEvent(event);
        return;
    }
    QStyleOptionFrame option;
    initStyleOption(&option);
    QPainter painter(this);
    style()->drawPrimitive(QStyle::PE_PanelLineEdit, &option, &painter, this);
    const QRect inside = style()->subElementRect(QStyle::SE_LineEditContents, &option, this).adjusted(textMargin, 0, -textMargin, 0);
    painter.setFont(font());
    painter.setPen(themed(isEnabled() ? Token::Muted : Token::Disabled));
    painter.drawText(inside, Qt::AlignVCenter | Qt::AlignLeft | textFlags, elided(fontMetrics(), text(), inside.width()));
}

} // namespace lw::ui
