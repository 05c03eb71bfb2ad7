// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace lw::cli {

void addHandOutCommand(CLI::App &app, Action &chosen);
void addCollectCommand(CLI::App &app, Action &chosen);

} // namespace lw::cli
