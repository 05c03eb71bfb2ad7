// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/project/team_work.h"

#include <nlohmann/json.hpp>

namespace lw::cli {

/// What a file brought, in one line.
[[nodiscard]] QString collectedText(const project::CollectedFile &file);
/// The people and how they agree, a line each.
[[nodiscard]] QString teamText(const team::TeamFigures &figures);
/// Both for programs; what is undefined or not known is null.
[[nodiscard]] OrderedJson teamJson(const std::vector<project::CollectedFile> &files, const team::TeamFigures &figures);

} // namespace lw::cli
