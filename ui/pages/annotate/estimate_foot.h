// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/annotate/prompt_count.h"

#include <QWidget>

#include <optional>

namespace lw::ui {

class FigureLabel;
class KeyButton;
class PromptMeter;
class RunPresenter;
class SetupPresenter;
class TextLabel;

/// What the next run takes, and the button that begins it, or why it cannot begin.
class EstimateFoot final : public QWidget
{
    Q_OBJECT

public:
    EstimateFoot(SetupPresenter &setup, PromptMeter &meter, RunPresenter &run, QWidget *parent = nullptr);

    [[nodiscard]] KeyButton *runButton() const { return m_run; }

Q_SIGNALS:
    void runRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void refreshFigures();

    SetupPresenter &m_setup;
    PromptMeter &m_meter;
    RunPresenter &m_presenter;
    TextLabel *m_title;
    TextLabel *m_note;
    FigureLabel *m_requests;
    FigureLabel *m_tokens;
    KeyButton *m_run;
    TextLabel *m_obstacle;
    // What is shown; while a run goes on it stays what it was when it began.
    qint64 m_records = 0;
    std::optional<RunEstimate> m_estimate;
};

} // namespace lw::ui
