// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/comparison.h"
#include "core/project/run_forecast.h"
#include "core/project/task_versions.h"

#include <QStringList>

namespace lw::ui {

/// "gpt-4.1 at api.openai.com"; the baseline by its own name.
[[nodiscard]] QString answererWords(const store::AnsweringConfiguration &from);
/// "Version 2, gpt-4.1"
[[nodiscard]] QString contestantWords(const store::AnsweringConfiguration &from);
/// "96.0 % right on gold (91.2 % to 98.3 %, 95 of 100 times)"; what is undefined is said.
[[nodiscard]] QString accuracyWords(const std::optional<quality::Proportion> &gold);

/// What became another in a version, a sentence each, without the instructions.
[[nodiscard]] QStringList changeWords(const task::TaskDiff &diff);
/// The instructions with what was taken out struck through and what came in underlined: HTML.
[[nodiscard]] QString instructionsHtml(const std::vector<text::DiffPart> &parts);

/// "About 12 requests and 3.4k tokens; $0.02"; what is not known is said.
[[nodiscard]] QString forecastWords(const project::RunForecast &forecast);

/// What asking took: cost and latency, a sentence each.
[[nodiscard]] QStringList askingWords(const store::AskingFigures &asking);
/// How surely the two differ, in a sentence.
[[nodiscard]] QString chanceWords(const project::Comparison &comparison);
/// "Temperature: 0, then 0.5"
[[nodiscard]] QString settingWords(const project::SettingChange &change);

} // namespace lw::ui
