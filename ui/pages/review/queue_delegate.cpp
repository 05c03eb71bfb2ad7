// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/queue_delegate.h"

#include "ui/pages/review/review_queue_model.h"
#include "ui/text/format.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip_painter.h"
#include "ui/widgets/scale.h"

#include <QAbstractItemView>
#include <QPainter>

namespace lw::ui {

namespace {

constexpr int edge = 3;   ///< the line at the side of what is looked at

ChipTone toneOf(const QString &mark)
{
    if (mark == QStringLiteral("accepted") || mark == QStringLiteral("changed"))
        return ChipTone::Ok;
    if (mark == QStringLiteral("disputed") || mark == QStringLiteral("differs") || mark == QStringLiteral("refused"))
        return ChipTone::Warn;
    return mark == QStringLiteral("rejected") || mark.startsWith(QStringLiteral("failed")) ? ChipTone::Bad : ChipTone::Neutral;
}

bool isCurrent(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    return view && view->currentIndex().row() == index.row();
}

} // namespace

QSize QueueDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {queuePanelWidth, height(Row::QueueItem)};
}

void QueueDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const bool current = isCurrent(option, index);
    paintGround(painter, option, current);
    const auto *model = static_cast<const ReviewQueueModel *>(index.model());
    const store::RecordRow *row = model->row(index.row());
    const QRect inner = option.rect.adjusted(space::l, space::s, -space::m, -space::s);
    if (row && row->id != 0) {
        paintRow(painter, inner, *row, *model, current);
    } else {
        const int line = inner.height() / 2;
        painter->fillRect(QRect(inner.x() + 30, inner.y() + 4, inner.width() * 2 / 3, line - 12), themed(Token::Hover));
        painter->fillRect(QRect(inner.x() + 30, inner.y() + line + 4, inner.width() / 3, line - 12), themed(Token::Hover));
    }
    painter->restore();
}

void QueueDelegate::paintGround(QPainter *painter, const QStyleOptionViewItem &option, bool current) const
{
    const QRect rect = option.rect;
    const bool selected = option.state.testFlag(QStyle::State_Selected) || current;
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    if (selected || hovered)
        painter->fillRect(rect, themed(selected ? Token::AccentSoft : Token::Hover));
    paintBottomLine(painter, rect, themed(Token::Border));
    if (current)
        painter->fillRect(QStyle::visualRect(option.direction, rect, QRect(rect.left(), rect.top(), edge, rect.height() - 1)),
                          themed(Token::Accent));
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    if (current && view && view->hasFocus() && view->property("ring").toBool()) {
        painter->setPen(QPen(themed(Token::Focus), focusRing));
        painter->drawRect(rect.adjusted(1, 1, -1, -2));
    }
}

void QueueDelegate::paintRow(QPainter *painter, const QRect &rect, const store::RecordRow &row, const ReviewQueueModel &model,
                             bool current) const
{
    const Qt::LayoutDirection direction = painter->layoutDirection();
    const auto mirrored = [&](const QRect &logical) { return QStyle::visualRect(direction, rect, logical); };
    const int half = rect.height() / 2;
    const QFontMetrics small(font(FontRole::Small));
    const int numberWidth = qMax(small.horizontalAdvance(QStringLiteral("000")), small.horizontalAdvance(QString::number(row.id)));
    const int left = rect.left() + numberWidth + space::s;
    const QRect first(left, rect.top(), rect.right() - left + 1, half);
    const QRect second = first.translated(0, half);

    painter->setFont(font(FontRole::Small));
    painter->setPen(themed(Token::Faint));
    painter->drawText(mirrored({rect.left(), rect.top(), numberWidth, half}), Qt::AlignRight | Qt::AlignVCenter,
                      QString::number(row.id));
    const QFont body = current ? medium(font(FontRole::Body)) : font(FontRole::Body);
    painter->setFont(body);
    painter->setPen(themed(Token::Text));
    painter->drawText(mirrored(first), Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(body).elidedText(ReviewQueueModel::summary(row), Qt::ElideRight, first.width()));

    const int markLeft = paintMark(painter, second, row);
    int x = second.left();
    const QString label = row.isAnswerHidden() ? QString() : row.label.isEmpty() ? row.modelLabel : row.label;
    const QString figure = ReviewQueueModel::certaintyFigure(row);
    bool figureFits = true;
    if (!label.isEmpty()) {
        const LabelColors colors = labelColors(model.labels().placeOf(label), model.labels().colorOf(label),
                                               Theme::instance().scheme());
        // The label comes first: where both are not readable, the figure gives way.
        const int all = markLeft - x - space::s;
        const int beside = all - small.horizontalAdvance(figure) - space::s;
        figureFits = qMin(labelChipSize(label).width(), second.width() / 2) <= beside;
        const QRect room(x, second.top(), qMax(40, figureFits ? qMin(beside, second.width() / 2) : all), second.height());
        x = paintLabelChip(painter, mirrored(room), label, colors).width() + x + space::s;
    }
    if (!figureFits)
        return;
    painter->setFont(font(FontRole::Small));
    painter->setPen(themed(row.certainty() ? Token::Muted : Token::Faint));
    painter->drawText(mirrored({x, second.top(), qMax(0, markLeft - x - space::xs), second.height()}),
                      Qt::AlignLeft | Qt::AlignVCenter, figure);
}

int QueueDelegate::paintMark(QPainter *painter, const QRect &line, const store::RecordRow &row) const
{
    const Qt::LayoutDirection direction = painter->layoutDirection();
    const auto mirrored = [&](const QRect &logical) { return QStyle::visualRect(direction, line, logical); };
    int right = line.right() + 1;
    const int px = scaledPx(16);
    const QString mark = ReviewQueueModel::mark(row);
    if (mark == QStringLiteral("accepted")) {
        right -= px;
        paintIcon(painter, mirrored({right, line.center().y() - px / 2 + 1, px, px}), Icon::Check, Token::Ok);
    } else if (!mark.isEmpty()) {
        const QString word = ReviewQueueModel::markWord(mark);
        const int width = qMin(stateChipSize(word).width(), line.width() / 2);
        right -= width;
        paintStateChip(painter, mirrored({right, line.top(), width, line.height()}), word, toneOf(mark), Qt::AlignRight);
    }
    if (row.flagged) {
        right -= px + space::xs;
        paintIcon(painter, mirrored({right, line.center().y() - px / 2 + 1, px, px}), Icon::Flag, Token::Warn);
    }
    return right;
}

} // namespace lw::ui
