// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/team_work.h"

#include <QString>

namespace lw::ui {

// What the team sheet says, in the language of the window. What is undefined or not known is said in words. The first two are rich
// text, a line each.
[[nodiscard]] QString peopleWords(const team::TeamFigures &figures);
[[nodiscard]] QString collectedWords(const std::vector<project::CollectedFile> &files);
[[nodiscard]] QString agreementWords(const team::TeamFigures &figures);
[[nodiscard]] QString handedOutWords(const Result<project::HandOutReport> &report);

} // namespace lw::ui
