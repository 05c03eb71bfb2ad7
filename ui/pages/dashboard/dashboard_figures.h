// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/run_series.h"

#include <QWidget>

namespace lw::ui {

class FigureLabel;
class FigureStrip;

/// The figures of a whole run in a row. What is not known is an en dash, never 0.
class DashboardFigures final : public QWidget
{
    Q_OBJECT

public:
    explicit DashboardFigures(QWidget *parent = nullptr);

    void setTotals(const metrics::RunTotals &totals);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void refresh();
    void refreshReasoning();
    void refreshCost();

    FigureStrip *m_strip;
    FigureLabel *m_p50;
    FigureLabel *m_p95;
    FigureLabel *m_firstToken;
    FigureLabel *m_requests;
    FigureLabel *m_tokenRate;
    FigureLabel *m_errors;
    FigureLabel *m_cache;
    FigureLabel *m_reasoning;
    FigureLabel *m_tokens;
    metrics::RunTotals m_totals;
};

} // namespace lw::ui
