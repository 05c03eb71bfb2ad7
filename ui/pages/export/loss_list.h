// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dataset/export/loss_report.h"

#include <QWidget>

class QGridLayout;

namespace lw::ui {

/// What a file does not hold, a line for each reason with how many records it touches. GUI thread.
class LossList final : public QWidget
{
    Q_OBJECT

public:
    explicit LossList(QWidget *parent = nullptr);

    void setLosses(const dataset::LossReport &losses);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    dataset::LossReport m_losses;
    QGridLayout *m_grid;
};

} // namespace lw::ui
