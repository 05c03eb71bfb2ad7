// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/project/importer.h"
#include "core/project/project.h"

namespace lw::cli {

/// Imports and says of bad rows what there is to say. Ctrl+C cancels, and the project is as it was.
[[nodiscard]] Result<project::ImportReport> runImport(project::Project &project, const project::ImportRequest &request);

} // namespace lw::cli
