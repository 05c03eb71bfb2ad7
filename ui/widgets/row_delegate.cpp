// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/row_delegate.h"

#include "ui/text/format.h"
#include "ui/text/state_words.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/cell_geometry.h"
#include "ui/widgets/chip_painter.h"
#include "ui/widgets/dot.h"
#include "ui/widgets/elide.h"
#include "ui/widgets/scale.h"
#include "ui/widgets/state_look.h"
#include "ui/widgets/table_view.h"

#include <QApplication>
#include <QHeaderView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <utility>

namespace lw::ui {

namespace {

constexpr int mostCharacters = 300; ///< more is never seen in a cell, and eliding costs by the character

/// Fonts of the roles, made again only when the program's font has changed: thousands of cells ask.
struct CellFonts
{
    QFont base;
    QFont body, strong, mono;

    static const CellFonts &now()
    {
        static CellFonts fonts;
        if (fonts.base != QApplication::font() || fonts.strong == QFont()) {
            fonts.base = QApplication::font();
            fonts.body = font(FontRole::Body);
            fonts.strong = medium(fonts.body);
            fonts.mono = font(FontRole::Mono);
        }
        return fonts;
    }

    const QFont &of(CellKind kind) const
    {
        return kind == CellKind::Strong ? strong : kind == CellKind::Mono ? mono : body;
    }
};

Token textToken(CellKind kind, const QModelIndex &index)
{
    if (index.data(CellRole::Warn).toBool()) {
        return Token::Warn;
    }
    if (index.data(CellRole::Bad).toBool()) {
        return Token::Bad;
    }
    switch (kind) {
    case CellKind::Muted:
    case CellKind::Mono:
    case CellKind::Figure: return Token::Muted;
    case CellKind::Ordinal: return Token::Faint;
    default: return Token::Text;
    }
}

QString oneLine(const QVariant &value)
{
    QString text = value.typeId() == QMetaType::LongLong || value.typeId() == QMetaType::Int
        ? formatCount(value.toLongLong())
        : value.toString().left(mostCharacters);
    for (QChar &c : text) {
        if (c.isSpace()) {
            c = QLatin1Char(' ');
        }
    }
    return text;
}

} // namespace

RowDelegate::RowDelegate(QObject *parent) : QStyledItemDelegate(parent) {}

CellKind RowDelegate::kindOf(const QModelIndex &index)
{
    QVariant kind = index.data(CellRole::Kind);
    if (!kind.isValid() && index.model()) {
        kind = index.model()->headerData(index.column(), Qt::Horizontal, CellRole::Kind);
    }
    return CellKind(kind.toInt());
}

Qt::Alignment RowDelegate::alignmentOf(CellKind kind)
{
    switch (kind) {
    case CellKind::Number:
    case CellKind::Figure:
    case CellKind::Ordinal: return Qt::AlignRight | Qt::AlignVCenter;
    default: return Qt::AlignLeft | Qt::AlignVCenter;
    }
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const CellKind kind = kindOf(index);
    const QString text = oneLine(index.data());
    int wide = QFontMetrics(CellFonts::now().of(kind)).horizontalAdvance(text);
    if (kind == CellKind::State) {
        wide += scaledPx(16) + 6;
    } else if (kind == CellKind::LabelChip) {
        wide = labelChipSize(text).width();
    }
    const QRect none(0, 0, 0, 0);
    return {wide + none.width() - cellContent(none, option.widget, index.column()).width(), height(Row::TableRow)};
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const TableView *>(option.widget);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = view && view->hoveredRow() == index.row();
    if (selected || hovered) {
        painter->fillRect(option.rect, themed(selected ? Token::AccentSoft : Token::Hover));
    }
    paintBottomLine(painter, option.rect, themed(Token::Grid));

    painter->save();
    painter->setClipRect(option.rect);
    paintContent(painter, cellContent(option.rect, option.widget, index.column()), index, option);
    painter->restore();

    if (view && view->showsRing() && view->currentIndex().row() == index.row()) {
        // The ring goes round the row, so each cell draws its part of it.
        const QColor color = themed(Token::Focus);
        const QRect &r = option.rect;
        painter->fillRect(QRect(r.left(), r.top(), r.width(), focusRing), color);
        painter->fillRect(QRect(r.left(), r.bottom() + 1 - focusRing, r.width(), focusRing), color);
        const QHeaderView *header = view->horizontalHeader();
        const int at = header->sectionViewportPosition(index.column());
        const int wide = header->sectionSize(index.column());
        const int end = header->length() - header->offset();
        if (at == -header->offset()) {
            painter->fillRect(QRect(r.left(), r.top(), focusRing, r.height()), color);
        }
        if (at + wide == end) {
            painter->fillRect(QRect(r.right() + 1 - focusRing, r.top(), focusRing, r.height()), color);
        }
    }
}

void RowDelegate::paintContent(QPainter *painter, const QRect &rect, const QModelIndex &index,
                               const QStyleOptionViewItem &option) const
{
    const CellKind kind = kindOf(index);
    const Qt::Alignment alignment = QStyle::visualAlignment(option.direction, alignmentOf(kind));
    if (index.data(CellRole::Loading).toBool()) {
        const int wide = qMin(rect.width(), kind == CellKind::Ordinal || kind == CellKind::Number ? 28 : rect.width() * 3 / 5);
        const QRect bar = QStyle::alignedRect(Qt::LeftToRight, alignment, {wide, 8}, rect);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(themed(Token::Hover));
        painter->drawRoundedRect(bar, radius::chip, radius::chip);
        return;
    }
    const QString text = oneLine(index.data());
    const CellFonts &fonts = CellFonts::now();
    if (text.isEmpty() && kind != CellKind::State && kind != CellKind::StateChip) {
        if (!index.data(CellRole::Blank).toBool()) {
            painter->setFont(fonts.body);
            painter->setPen(themed(Token::Faint));
            painter->drawText(rect, int(alignment), noValue());
        }
        return;
    }
    switch (kind) {
    case CellKind::State: paintState(painter, rect, index, text); return;
    case CellKind::LabelChip:
        paintLabelChip(painter, rect, text,
                       labelColors(index.data(CellRole::LabelPosition).toInt(), index.data(CellRole::LabelColor).toString(),
                                   Theme::instance().scheme()));
        return;
    case CellKind::StateChip: {
        const QString state = index.data(CellRole::State).toString();
        if (!state.isEmpty() || !text.isEmpty()) {
            paintStateChip(painter, rect, text.isEmpty() ? stateChipWord(state) : text,
                           state.isEmpty() ? ChipTone::Neutral : stateLook(state).tone);
        }
        return;
    }
    default: break;
    }
    QRect words = rect;
    if (kind == CellKind::Health) {
        const int side = scaledPx(8);
        const QRect dot = QStyle::visualRect(option.direction, rect, {rect.left(), rect.top(), side, rect.height()});
        paintDot(painter, dot, Token(index.data(CellRole::Dot).toInt()));
        words = QStyle::visualRect(option.direction, rect, rect.adjusted(side + 6, 0, 0, 0));
    }
    const QFont &shown = fonts.of(kind);
    painter->setFont(shown);
    painter->setPen(themed(option.state.testFlag(QStyle::State_Enabled) ? textToken(kind, index) : Token::Disabled));
    painter->drawText(words, int(alignment) | textFlags,
                      elided(QFontMetrics(shown), text, words.width()));
}

void RowDelegate::paintState(QPainter *painter, const QRect &rect, const QModelIndex &index, const QString &text) const
{
    const QString state = index.data(CellRole::State).toString();
    const StateLook look = stateLook(state);
    const int side = scaledPx(16);
    const Qt::LayoutDirection direction = painter->layoutDirection();
    const QRect icon = QStyle::visualRect(direction, rect, {rect.left(), rect.top() + (rect.height() - side) / 2, side, side});
    if (look.icon == Icon::Spinner) {
        m_spinners += icon;
        painter->save();
        painter->setRenderHint(QPainter::SmoothPixmapTransform);
        painter->translate(QRectF(icon).center());
        painter->rotate(spinnerAngle());
        paintIcon(painter, QRectF(-side / 2.0, -side / 2.0, side, side), look.icon, look.iconToken);
        painter->restore();
    } else {
        paintIcon(painter, icon, look.icon, look.iconToken);
    }
    const QRect words = QStyle::visualRect(direction, rect, rect.adjusted(side + 6, 0, 0, 0));
    painter->setFont(CellFonts::now().body);
    painter->setPen(themed(look.textToken));
    painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeft | textFlags,
                      elided(painter->fontMetrics(), text.isEmpty() ? stateWord(state) : text, words.width()));
}

bool RowDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                            const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || index.data(Qt::ToolTipRole).isValid()) {
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    }
    const QString text = oneLine(index.data());
    const bool cut = sizeHint(option, index).width() > option.rect.width();
    QToolTip::showText(event->globalPos(), cut ? text : QString(), view);
    return true;
}

QRegion RowDelegate::takeSpinners() const
{
    return std::exchange(m_spinners, {});
}

} // namespace lw::ui
