// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/cell_roles.h"

#include <QRegion>
#include <QStyledItemDelegate>

namespace lw::ui {

/// Draws the cells of every table by their CellKind: ground, hover and selection of the whole row, hairline, focus ring
/// of the current row, then the content. Also fit for a QTreeView or QListView of rows.
class RowDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit RowDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

    /// Where spinners were painted since it was last asked.
    QRegion takeSpinners() const;

    [[nodiscard]] static CellKind kindOf(const QModelIndex &index);
    [[nodiscard]] static Qt::Alignment alignmentOf(CellKind kind);
    /// What the cell says, as a screen reader gets it.
    [[nodiscard]] static QString spoken(const QModelIndex &index);

private:
    void paintContent(QPainter *painter, const QRect &rect, const QModelIndex &index, CellKind kind,
                      const QStyleOptionViewItem &option) const;
    void paintState(QPainter *painter, const QRect &rect, const QString &state) const;

    mutable QRegion m_spinners;
};

} // namespace lw::ui
