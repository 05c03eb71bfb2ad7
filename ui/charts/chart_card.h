// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_legend.h"

#include <QFrame>

namespace lw::ui {

class Chart;
class ElidedLabel;

/// A chart with its title at the left, and legend or a value in words at the right.
class ChartCard final : public QFrame
{
    Q_OBJECT

public:
    /// Takes ownership.
    explicit ChartCard(Chart *chart, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setLegend(std::vector<LegendEntry> entries);
    /// "24k so far".
    void setNote(const QString &note);
    [[nodiscard]] QString note() const;

private:
    Chart *m_chart;
    ElidedLabel *m_title;
    ElidedLabel *m_note;
    ChartLegend *m_legend;
};

} // namespace lw::ui
