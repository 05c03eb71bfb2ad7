// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/review_figures.h"
#include "ui/pages/review/figure_rows.h"

namespace lw::ui {

// What the figures say, as lines. Without lines: there is nothing to compare. What is undefined is called so, and never 0.

/// Model and gold beyond accuracy: macro-F1, kappa, alpha, spans.
[[nodiscard]] FigureRows::Content goldWords(const project::ReviewFigures &figures);
/// Precision, recall and F1 of each label that occurs.
[[nodiscard]] FigureRows::Content labelWords(const project::ReviewFigures &figures);
/// Person and model, of the records that were decided blind.
[[nodiscard]] FigureRows::Content blindWords(const project::ReviewFigures &figures);
/// What the model's confidence is worth.
[[nodiscard]] FigureRows::Content reliabilityWords(const project::ReviewFigures &figures);

} // namespace lw::ui
