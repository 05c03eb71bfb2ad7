// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

class QTimer;

namespace lw::ui {

class RowDelegate;

/// A table as the design has it: whole rows selected, fixed row height, hairlines instead of a grid, hover and focus ring
/// of the whole row, arrows and Home/End to move, Enter to activate. Letters do not search, since that would read every
/// row of the model. Spinners in it turn only while they are seen.
class TableView final : public QTableView
{
    Q_OBJECT

public:
    explicit TableView(QWidget *parent = nullptr);

    /// The row under the mouse, -1 for none.
    int hoveredRow() const { return m_hovered; }
    /// Whether the focus ring shows: the table has the focus and the last move was by keyboard.
    bool showsRing() const;
    /// Room before the first and after the last column beyond that of every cell: the margin of the page.
    void setMargin(int margin);
    int margin() const { return m_margin; }

    /// Of each column at the font of the design, they grow with the font; 0 stretches.
    void setColumnWidths(const QList<int> &widths);

    void keyboardSearch(const QString &search) override;

protected:
    bool viewportEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void hover(int row);
    void refresh();
    void turnSpinners();

    RowDelegate *m_delegate;
    QTimer *m_turn;
    QList<int> m_widths;
    int m_hovered = -1;
    int m_margin = 10;
    bool m_keyboard = false;
};

} // namespace lw::ui
