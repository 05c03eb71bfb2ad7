// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/record_row.h"

#include <QStyledItemDelegate>

namespace lw::ui {

class ReviewQueueModel;

/// Draws an item of the queue: number and beginning of the text, below them label, confidence and what became of it. The model
/// must be a ReviewQueueModel.
class QueueDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintGround(QPainter *painter, const QStyleOptionViewItem &option, bool current) const;
    void paintRow(QPainter *painter, const QRect &rect, const store::RecordRow &row, const ReviewQueueModel &model,
                  bool current) const;
    /// Where it begins.
    int paintMark(QPainter *painter, const QRect &line, const store::RecordRow &row) const;
};

} // namespace lw::ui
