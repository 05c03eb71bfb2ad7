// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace lw::cli {

/// `compare`: two versions of the task, or two models, on the same records with gold.
void addCompareCommand(CLI::App &app, Action &chosen);

} // namespace lw::cli
