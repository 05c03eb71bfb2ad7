// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/quality/confusion.h"

#include <QAbstractButton>

#include <vector>

class QGridLayout;

namespace lw::ui {

class ElidedLabel;

/// One cell: how many records, whether they are right; a press opens them.
class ConfusionCell final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit ConfusionCell(QWidget *parent = nullptr);

    enum class Side { Right, Wrong };
    void setCell(qint64 count, Side side, double share);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    qint64 m_count = 0;
    double m_share = 0;   ///< of its row
    Side m_side = Side::Right;
};

/// Gold against model as cells, or, where there are many labels, as a list of what is confused most.
class ConfusionGrid final : public QWidget
{
    Q_OBJECT

public:
    explicit ConfusionGrid(QWidget *parent = nullptr);

    void setConfusion(const quality::Confusion &confusion);

Q_SIGNALS:
    void opened(const QString &gold, const QString &model);

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void fillMatrix();
    void fillList();
    ConfusionCell *cell(std::size_t gold, std::size_t model);
    ElidedLabel *caption(const QString &text, Qt::Alignment alignment);

    quality::Confusion m_confusion;
    QWidget *m_place = nullptr;
    QGridLayout *m_grid = nullptr;
};

} // namespace lw::ui
