// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

namespace lw::ui {

class FigureLabel;

/// Figures side by side with hairlines between, in one row where there is room and in as few as there must be elsewhere.
class FigureStrip final : public QWidget
{
    Q_OBJECT

public:
    enum class Spread {
        Equal,   ///< cells of one width, from edge to edge
        Packed,  ///< each as wide as it must be, from the left
    };

    explicit FigureStrip(Spread spread, QWidget *parent = nullptr);

    /// A new cell at the end.
    FigureLabel *add(const QString &objectName);
    void setFigureVisible(FigureLabel *figure, bool visible);
    /// After captions or expected widths have changed.
    void arrange();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QList<FigureLabel *> shown() const;
    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] int rowsFor(int width) const;

    QList<FigureLabel *> m_figures;
    QList<QWidget *> m_hidden;
    QList<QLine> m_lines;
    Spread m_spread;
    int m_rows = 1;
};

} // namespace lw::ui
