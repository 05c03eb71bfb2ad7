// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/exporter.h"

namespace lw::cli {

/// The names of the formats that are served, for help and complaints.
[[nodiscard]] QString exportFormatNames();

/// Says on stderr what an export does not hold, a line for each reason; nothing where it holds everything.
void noteLosses(const dataset::LossReport &losses);

} // namespace lw::cli
