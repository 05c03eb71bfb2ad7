// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/percentiles.h"
#include "ui/text/format.h"

#include <cmath>
#include <optional>

namespace lw::ui {

/// One of the percentiles in words, as "1.2 s"; a dash as long as nothing was measured.
[[nodiscard]] inline QString quantileText(const std::optional<metrics::Percentiles> &times, double metrics::Percentiles::*which)
{
    return times ? formatTook(std::chrono::milliseconds(std::llround((*times).*which))) : noValue();
}

} // namespace lw::ui
