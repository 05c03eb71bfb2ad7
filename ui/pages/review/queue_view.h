// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace lw::ui {

/// The list of the queue, of any length: items of one height, several can be selected. The ring of the current item shows only
/// to those who came by keyboard.
class QueueView final : public QTableView
{
    Q_OBJECT

public:
    explicit QueueView(QWidget *parent = nullptr);

    /// The rows that are selected, in order.
    [[nodiscard]] std::vector<int> selectedRows() const;
    /// Makes it the current and only selected one, and brings it and the next to the screen.
    void goTo(int row);

    void keyboardSearch(const QString &search) override;

protected:
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void refresh();
};

} // namespace lw::ui
