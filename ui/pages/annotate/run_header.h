// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace lw::ui {

class Dot;
class FigureLabel;
class RunPresenter;
class StateBar;
class StateLegend;
class TextLabel;

/// How far the run is: its name and time, records done, rates and time left, and one bar of all records by state.
class RunHeader final : public QWidget
{
    Q_OBJECT

public:
    explicit RunHeader(RunPresenter &run, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void refresh();
    void refreshRates();

    RunPresenter &m_run;
    Dot *m_dot;
    TextLabel *m_headline;
    TextLabel *m_done;
    TextLabel *m_of;
    FigureLabel *m_records;
    FigureLabel *m_tokens;
    FigureLabel *m_cost;
    FigureLabel *m_left;
    QList<QWidget *> m_rates;
    StateBar *m_bar;
    StateLegend *m_legend;
};

} // namespace lw::ui
