// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/table_header.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/cell_geometry.h"
#include "ui/widgets/row_delegate.h"
#include "ui/widgets/elide.h"
#include "ui/widgets/scale.h"

#include <QAbstractItemModel>
#include <QPainter>
#include <QStyle>

namespace lw::ui {

TableHeader::TableHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setStretchLastSection(true);
    setMinimumSectionSize(scaledPx(40));
    setAttribute(Qt::WA_Hover);
}

QSize TableHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), ui::height(Row::TableHeader)};
}

void TableHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const bool lit = sectionsClickable() && isSortIndicatorShown() && underMouse()
        && logicalIndexAt(mapFromGlobal(QCursor::pos())) == section;
    painter->fillRect(rect, themed(lit ? Token::Hover : Token::Sunken));
    paintBottomLine(painter, rect, themed(Token::Border));
    if (!model()) {
        return;
    }
    const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == section;
    const QString text = model()->headerData(section, Qt::Horizontal).toString();
    const auto kind = CellKind(model()->headerData(section, Qt::Horizontal, CellRole::Kind).toInt());
    const bool right = RowDelegate::alignmentOf(kind).testFlag(Qt::AlignRight);
    const QRect room = cellContent(rect, parentWidget(), section);

    const QFont shown = sorted ? semiBold(ui::font(FontRole::Small)) : medium(ui::font(FontRole::Small));
    const QFontMetrics metrics(shown);
    const int arrow = sorted ? scaledPx(14) + space::xs : 0;
    const int wide = qMin(metrics.horizontalAdvance(text), qMax(0, room.width() - arrow));
    const QRect words(right ? room.right() + 1 - wide - arrow : room.left(), room.top(), wide, room.height() - 1);
    const QRect mark(words.left() + wide + space::xs, room.top(), scaledPx(14), room.height() - 1);
    painter->setFont(shown);
    painter->setPen(themed(sorted || lit ? Token::Text : Token::Muted));
    painter->drawText(QStyle::visualRect(layoutDirection(), room, words), Qt::AlignVCenter | Qt::AlignLeft | textFlags,
                      elided(metrics, text, wide));
    if (sorted) {
        paintIcon(painter, QStyle::visualRect(layoutDirection(), room, mark),
                  sortIndicatorOrder() == Qt::AscendingOrder ? Icon::ArrowUp : Icon::ArrowDown, Token::Text);
    }
}

} // namespace lw::ui
