// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace lw::cli {

/// `bench`: what one at a time, batches, the cache and many at once come to on this computer, against a simulated server in a
/// process of its own, whose arithmetic says what is possible.
void addBenchCommand(CLI::App &app, Action &chosen);

} // namespace lw::cli
