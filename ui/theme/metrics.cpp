// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/metrics.h"

#include "ui/theme/fonts.h"

#include <QFontMetrics>

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
        return qMax(railItemHeight, QFontMetrics(font(FontRole::Caption)).height() + 22 + 14);
    case Row::Chip:
        return atLeast(20, FontRole::Small, 4);
    case Row::Key:
        return atLeast(18, FontRole::Caption, 4);
    }
    return 0;
}

} // namespace lw::ui
