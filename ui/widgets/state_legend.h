// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/state_bar.h"

namespace lw::ui {

/// What the colours of a StateBar mean: square, text, muted note; parts of 0 are left out. Wraps where it is narrow.
class StateLegend final : public QWidget
{
    Q_OBJECT

public:
    explicit StateLegend(QWidget *parent = nullptr);

    void setParts(const QList<BarPart> &parts);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int entryWidth(const BarPart &part) const;
    int lay(QPainter *painter, int width) const;

    QList<BarPart> m_parts;
};

} // namespace lw::ui
