// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/run_forecast.h"

#include <QWidget>

#include <optional>

namespace lw::project {
class UsageWatch;
}

namespace lw::ui {

class FigureLabel;
class KeyButton;
class PromptMeter;
class RunPresenter;
class SetupPresenter;
class TextLabel;

/// What the next run takes, what was used so far, and the buttons that begin it or a pilot of it, or why it cannot begin.
class EstimateFoot final : public QWidget
{
    Q_OBJECT

public:
    EstimateFoot(SetupPresenter &setup, PromptMeter &meter, RunPresenter &run, QWidget *parent = nullptr);

    [[nodiscard]] KeyButton *runButton() const { return m_run; }

Q_SIGNALS:
    void runRequested();
    /// The first records alone, to see what the others will take.
    void pilotRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void refreshFigures();
    void refreshNote();
    void refreshUsage();
    /// What of the records no model is asked for; empty: nothing that is known.
    [[nodiscard]] QString answeredWithout() const;
    [[nodiscard]] QString costFigure() const;
    [[nodiscard]] QString rangeOf(const project::Expected &expected, double unit) const;

    SetupPresenter &m_setup;
    PromptMeter &m_meter;
    RunPresenter &m_presenter;
    project::UsageWatch &m_usage;
    TextLabel *m_title;
    TextLabel *m_note;
    FigureLabel *m_requests;
    FigureLabel *m_tokens;
    FigureLabel *m_cost;
    FigureLabel *m_time;
    KeyButton *m_pilot;
    TextLabel *m_used;
    KeyButton *m_run;
    TextLabel *m_obstacle;
    // What is shown; while a run goes on it stays what it was when it began.
    qint64 m_records = 0;
    std::optional<project::RunForecast> m_forecast;
};

} // namespace lw::ui
