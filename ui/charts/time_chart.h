// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart.h"

#include <QString>

#include <vector>

class QCPBars;
class QCPGraph;

namespace lw::ui {

/// How one row of values is drawn. Bars of several series are stacked, the first one lowest.
struct SeriesLook
{
    enum class Mark { Line, Area, Steps, StepArea, Bars };
    QString name;          ///< in the legend and at the cursor; empty: the value stands alone
    Token token = Token::ChartP50;
    Mark mark = Mark::Line;
    double width = 1.5;    ///< of lines
    bool operator==(const SeriesLook &) const = default;
};

/// Values in buckets of one length, from 0:00 on.
struct TimeData
{
    double bucketSeconds = 1;
    double end = 0;                             ///< seconds; where the last bucket ends
    std::vector<std::vector<double>> values;    ///< by series; NaN is unknown
    double span = 0;                            ///< seconds that the axis covers at least; else up to `end`
    bool operator==(const TimeData &) const = default;
};

/// Values over the time since something began: lines, areas, steps or stacked bars. It takes data as often as they come.
class TimeChart final : public Chart
{
    Q_OBJECT

public:
    explicit TimeChart(ChartUnit unit, QWidget *parent = nullptr);
    ~TimeChart() override;

    /// In the order in which they are painted.
    void setSeries(std::vector<SeriesLook> series);
    void setData(TimeData data);
    /// Before the data that is counted in it.
    void setUnit(ChartUnit unit) { m_unit = unit; }
    /// Whether a press on a bar means anything; then chosen() follows and the hand shows.
    void setChoosable(bool choosable) { m_choosable = choosable; }
    [[nodiscard]] const TimeData &data() const { return m_data; }

    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QString textAt(int place) const override;
    [[nodiscard]] int placeCount() const override;

Q_SIGNALS:
    /// A press on what stands at that time (seconds since the begin, of the bucket's begin), or Enter there.
    void clicked(double seconds, int series);

protected:
    [[nodiscard]] QString horizontalText(double value) const override;
    [[nodiscard]] double middleOf(int place) const override;
    [[nodiscard]] int placeAt(double horizontal) const override;
    void recolor() override;
    void fit() override;
    void choose(int place, std::optional<double> height) override;
    [[nodiscard]] bool canChoose(int place, double height) const override;

private:
    struct Drawn
    {
        QCPGraph *line = nullptr;
        QCPGraph *last = nullptr;    ///< the dot at the end of a line
        QCPBars *bars = nullptr;
    };
    void clear();
    [[nodiscard]] double largest() const;
    [[nodiscard]] double valueAt(std::size_t series, int place) const;
    [[nodiscard]] QString valuesAt(int place, const QString &separator) const;
    [[nodiscard]] int seriesAt(int place, std::optional<double> height) const;
    void fill(std::size_t series);

    std::vector<SeriesLook> m_series;
    std::vector<Drawn> m_drawn;
    TimeData m_data;
    ChartUnit m_unit;
    bool m_choosable = false;
};

} // namespace lw::ui
