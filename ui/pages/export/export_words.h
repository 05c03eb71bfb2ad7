// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/export/export_presenter.h"

#include <QString>

namespace lw::ui {

[[nodiscard]] QString exportFormatWords(const ExportChoice &choice);
/// What the format is for.
[[nodiscard]] QString exportFormatHint(const ExportChoice &choice);
[[nodiscard]] QString exportWhichWords(ExportPresenter::Which which, std::optional<qint64> count);
/// What is odd about the name of the file that is to be written; empty: nothing is.
[[nodiscard]] QString exportPathHint(const ExportPresenter &presenter);
/// Over the list of what the file does not hold: whose records these are, or that there are none.
[[nodiscard]] QString exportLossesCaption(const ExportPresenter &presenter);
/// What went wrong with an export, with what to do.
[[nodiscard]] QString exportErrorSentence(const Error &error);

} // namespace lw::ui
