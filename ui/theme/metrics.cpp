// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/metrics.h"

#include "ui/theme/fonts.h"

#include <QFontMetrics>

#include <cmath>

namespace lw::ui {
namespace {

int atLeast(int design, FontRole role, int padding, int lines = 1)
{
    return qMax(design, QFontMetrics(font(role)).height() * lines + padding);
}

} // namespace

int height(Row row)
{
    switch (row) {
    case Row::Control:
        return atLeast(28, FontRole::Body, 10);
    case Row::ControlLarge:
        return atLeast(32, FontRole::Body, 14);
    case Row::TableRow:
        return atLeast(28, FontRole::Body, 10);
    case Row::TableHeader:
        return atLeast(30, FontRole::Small, 12);
    case Row::QueueItem:
        return atLeast(56, FontRole::Body, 20, 2);
    case Row::LabelButton:
        return atLeast(44, FontRole::Body, 24);
    case Row::StatusLine:
        return atLeast(28, FontRole::Small, 10);
    case Row::PageHead:
        return atLeast(48, FontRole::Title, 24);
    case Row::RailItem:
        return qMax(railItemHeight, QFontMetrics(font(FontRole::Caption)).height() + iconSize(22) + 14);
    case Row::Chip:
        return atLeast(20, FontRole::Small, 4);
    case Row::Key:
        return atLeast(18, FontRole::Caption, 4);
    }
    return 0;
}

int iconSize(int design)
{
    constexpr double ordinary = 16; // the line of 9 to 11 pt is 15 to 18 px high
    const double quarters = std::floor(QFontMetrics(font(FontRole::Body)).height() / ordinary * 4);
    return qRound(design * qMax(4.0, quarters) / 4);
}

} // namespace lw::ui
