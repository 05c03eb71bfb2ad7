// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace lw::ui {

/// The cards of the requests in flight, as many beside each other as there is room for. Says which rows are to be seen, so that
/// nobody works for the others.
class RequestsView final : public QListView
{
    Q_OBJECT

public:
    static constexpr int leastCardWidth = 240;

    explicit RequestsView(QWidget *parent = nullptr);

    [[nodiscard]] int firstVisible() const;
    /// Rows that have a place in the viewport, whether they are there or not; 0: it is hidden.
    [[nodiscard]] int visibleCount() const;

Q_SIGNALS:
    void visibleChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] int columns() const;
    void arrange();
};

} // namespace lw::ui
