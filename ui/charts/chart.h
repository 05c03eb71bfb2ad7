// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_scale.h"
#include "ui/theme/tokens.h"

#include <QElapsedTimer>
#include <QSharedPointer>
#include <QTimer>
#include <QWidget>

#include <optional>

class QCPItemStraightLine;
class QCustomPlot;

namespace lw::ui {

class StepTicker;

/// What all charts are: axes in the look of the theme, and a cursor that goes from place to place (a bucket, a bin) under the
/// mouse or by the arrow keys and says what stands there. Draws at most ten times a second, and not while it is hidden.
class Chart : public QWidget
{
    Q_OBJECT

public:
    ~Chart() override;

    /// Announced to assistive programs, before what summary() says.
    void setTitle(const QString &title);
    /// The last values, as a sentence.
    [[nodiscard]] virtual QString summary() const = 0;
    /// -1: nowhere.
    [[nodiscard]] int cursor() const { return m_cursor; }
    void setCursorPlace(int place);
    /// What the cursor says at a place, a line a series.
    [[nodiscard]] virtual QString textAt(int place) const = 0;
    [[nodiscard]] virtual int placeCount() const = 0;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The cursor stands elsewhere; the text is empty where it is gone.
    void cursorMoved(const QString &text);

protected:
    explicit Chart(QWidget *parent);

    [[nodiscard]] QCustomPlot *plot() const { return m_plot; }
    void setScales(const ValueScale &horizontal, double from, double to, const ValueScale &vertical, ChartUnit unit);
    [[nodiscard]] const ValueScale &valueAxis() const { return m_vertical; }
    [[nodiscard]] virtual QString horizontalText(double value) const = 0;
    /// Values along the axes of what is drawn for a place: its middle.
    [[nodiscard]] virtual double middleOf(int place) const = 0;
    [[nodiscard]] virtual int placeAt(double horizontal) const = 0;
    /// The colours and fonts of what the chart has drawn on the axes.
    virtual void recolor() = 0;
    /// Widths in pixels that depend on how large the chart is.
    virtual void fit() = 0;
    /// Enter, or a press at a height.
    virtual void choose(int place, std::optional<double> height) = 0;
    [[nodiscard]] virtual bool canChoose(int place, double height) const = 0;

    void restyle();
    /// After other data: draws soon, and tells assistive programs.
    void drawSoon();

    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void styleAxes();
    void draw();
    void showCursor();

    QCustomPlot *m_plot;
    QSharedPointer<StepTicker> m_across;
    QSharedPointer<StepTicker> m_up;
    QCPItemStraightLine *m_line;
    QString m_title;
    ValueScale m_vertical;
    ChartUnit m_unit = ChartUnit::Count;
    QTimer m_wait;
    QElapsedTimer m_sinceDrawn;
    int m_cursor = -1;
    bool m_ring = false;
};

} // namespace lw::ui
