// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QString>
#include <QWidget>

#include <vector>

namespace lw::ui {

struct LegendEntry
{
    enum class Mark { Line, Square };
    QString name;
    Token token = Token::ChartP50;
    Mark mark = Mark::Line;
    bool operator==(const LegendEntry &) const = default;
};

/// Which colour means what, in one line at the right. What has no room is left out, and the tooltip names all.
class ChartLegend final : public QWidget
{
    Q_OBJECT

public:
    explicit ChartLegend(QWidget *parent = nullptr);

    void setEntries(std::vector<LegendEntry> entries);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int widthOf(const LegendEntry &entry) const;

    std::vector<LegendEntry> m_entries;
};

} // namespace lw::ui
