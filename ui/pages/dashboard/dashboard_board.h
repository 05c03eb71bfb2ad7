// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/run_history.h"
#include "ui/pages/dashboard/endpoint_figures_model.h"

#include <QWidget>

#include <vector>

class QGridLayout;

namespace lw::ui {

class ChartCard;
class EndpointFiguresCard;
class HistogramChart;
class TimeChart;

/// The charts of one run and its endpoints, in as many columns as the width has room for.
class DashboardBoard final : public QWidget
{
    Q_OBJECT

public:
    explicit DashboardBoard(QWidget *parent = nullptr);

    void setFigures(const project::RunFigures &figures, std::vector<EndpointFiguresModel::Row> endpoints);

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void errorChosen(lw::metrics::ErrorClass error);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate();
    void refresh();
    void refreshErrors();
    void refreshSum();
    void arrange(int columns);

    QGridLayout *m_grid;
    TimeChart *m_answerTimes;
    TimeChart *m_firstTokens;
    TimeChart *m_inFlight;
    TimeChart *m_requests;
    TimeChart *m_tokens;
    TimeChart *m_errors;
    HistogramChart *m_bins;
    TimeChart *m_cache;
    TimeChart *m_tokenSum;
    std::vector<ChartCard *> m_cards;   ///< in the order above
    EndpointFiguresCard *m_endpoints;
    std::vector<metrics::ErrorClass> m_classes;
    project::RunFigures m_figures;
    int m_columns = 0;
};

} // namespace lw::ui
