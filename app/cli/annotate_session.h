// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/annotate_options.h"
#include "app/cli/command.h"

namespace lw::cli {

/// `annotate` from its options to its exit status: look at the input, meet the endpoint, import, run, export, report.
[[nodiscard]] Exit annotate(const AnnotateOptions &options);

} // namespace lw::cli
