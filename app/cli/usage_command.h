// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace lw::cli {

/// `usage`: what was used today and this month, in all projects.
void addUsageCommand(CLI::App &app, Action &chosen);

} // namespace lw::cli
