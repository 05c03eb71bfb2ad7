// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/review_figures.h"

#include <QWidget>

namespace lw::ui {

class ConfusionGrid;
class FigureLabel;
class FigureRows;
class TextLabel;

/// How good the labels are as far as that can be known: accuracy on gold, how often the reviewer kept what the model said, and
/// what is taken for what; below it agreement, scores a label and what confidence is worth. What is not known is not there, what is
/// undefined is called so.
class QualityPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit QualityPanel(QWidget *parent = nullptr);

    void setFigures(const std::optional<project::ReviewFigures> &figures);

Q_SIGNALS:
    void cellOpened(const QString &gold, const QString &model);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    TextLabel *m_title;
    TextLabel *m_count;
    FigureLabel *m_accuracy;
    QWidget *m_line;
    FigureLabel *m_kept;
    ConfusionGrid *m_grid;
    TextLabel *m_hint;
    FigureRows *m_blind;
    FigureRows *m_gold;
    FigureRows *m_labels;
    FigureRows *m_reliability;
    std::optional<project::ReviewFigures> m_figures;
};

} // namespace lw::ui
