// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace lw::ui {

class RunPresenter;
class SetupPresenter;

/// The records that were finished last, newest on top: id, beginning, label or state. As many as there is room for.
class FinishedList final : public QWidget
{
    Q_OBJECT

public:
    FinishedList(RunPresenter &run, SetupPresenter &setup, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int rowHeight() const;
    void refresh();

    RunPresenter &m_run;
    SetupPresenter &m_setup;
};

} // namespace lw::ui
