// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/cell_roles.h"

#include <QRegion>
#include <QStyledItemDelegate>

namespace lw::ui {

/// Draws the cells of a TableView by their CellKind: ground, hover and selection of the whole row, hairline, focus ring of
/// the current row, then the content. A cell of a million characters costs no more than one of a hundred.
class RowDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit RowDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

    /// Where spinners were painted since they were last taken.
    bool hasSpinners() const { return !m_spinners.isEmpty(); }
    QRegion takeSpinners() const;

    [[nodiscard]] static CellKind kindOf(const QModelIndex &index);
    [[nodiscard]] static Qt::Alignment alignmentOf(CellKind kind);

private:
    void paintContent(QPainter *painter, const QRect &rect, const QModelIndex &index, const QStyleOptionViewItem &option) const;
    void paintState(QPainter *painter, const QRect &rect, const QModelIndex &index, const QString &text) const;

    mutable QRegion m_spinners;
};

} // namespace lw::ui
