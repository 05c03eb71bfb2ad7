// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/project/sharing.h"

#include <string>
#include <vector>

namespace lw::cli {

/// The words that say what may leave this computer; kept in the project.
struct SharingOptions
{
    std::vector<std::string> columns;
    std::vector<std::string> endpoints;
    std::string audit;   ///< empty: as the project has it

    [[nodiscard]] bool areNone() const { return columns.empty() && endpoints.empty() && audit.empty(); }
    [[nodiscard]] QStringList columnNames() const;
};

void addSharingOptions(CLI::App &command, SharingOptions &options);

/// What the project has kept, and in its place what the options say. Reads alone; a project that is not there has kept nothing.
[[nodiscard]] Result<project::Sharing> sharingFrom(const SharingOptions &options, const QString &projectPath);

} // namespace lw::cli
