// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart.h"

#include <QString>

#include <vector>

class QCPBars;
class QCPItemLine;
class QCPItemText;

namespace lw::ui {

/// A dashed line across a histogram, with its name and value at its top.
struct HistogramMarker
{
    QString name;
    double value = 0;    ///< ms
    Token token = Token::ChartP50;
    bool operator==(const HistogramMarker &) const = default;
};

/// How often something took how long: bins of one width, in milliseconds.
struct HistogramData
{
    double first = 0;
    double bin = 0;               ///< 0: nothing yet
    bool openEnd = false;         ///< the last bin holds everything above, too
    std::vector<int> counts;
    std::vector<HistogramMarker> markers;
    bool operator==(const HistogramData &) const = default;
};

/// The bins as bars, the markers over them; their texts make way for one another.
class HistogramChart final : public Chart
{
    Q_OBJECT

public:
    explicit HistogramChart(QWidget *parent = nullptr);
    ~HistogramChart() override;

    void setData(HistogramData data);
    [[nodiscard]] const HistogramData &data() const { return m_data; }

    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QString textAt(int place) const override;
    [[nodiscard]] int placeCount() const override { return int(m_data.counts.size()); }

protected:
    [[nodiscard]] QString horizontalText(double value) const override;
    [[nodiscard]] double middleOf(int place) const override;
    [[nodiscard]] int placeAt(double horizontal) const override;
    void recolor() override;
    void fit() override;
    void choose(int, std::optional<double>) override {}
    [[nodiscard]] bool canChoose(int, double) const override { return false; }

private:
    struct Drawn
    {
        QCPItemLine *line;
        QCPItemText *text;
    };
    [[nodiscard]] double end() const { return m_data.first + m_data.bin * double(m_data.counts.size()); }
    [[nodiscard]] static QString wordsOf(const HistogramMarker &marker);
    void drawMarkers();

    QCPBars *m_bars;
    std::vector<Drawn> m_markers;
    HistogramData m_data;
    ValueScale m_across;
};

} // namespace lw::ui
