// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace lw::ui {

class Banner;
class KeyButton;
class RunPresenter;
class SetupPresenter;

/// Says when the deadline of a whole request is close to the longest answer, and sets a better one. Hidden while all is well.
class DeadlineHint final : public QWidget
{
    Q_OBJECT

public:
    DeadlineHint(RunPresenter &run, SetupPresenter &setup, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void apply();

    RunPresenter &m_run;
    SetupPresenter &m_setup;
    Banner *m_banner;
    KeyButton *m_apply;
};

} // namespace lw::ui
