// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/export/export_presenter.h"

#include <QString>

namespace lw::ui {

[[nodiscard]] QString exportFormatWords(ExportPresenter::Format format);
/// What the format is for, and what it cannot hold.
[[nodiscard]] QString exportFormatHint(ExportPresenter::Format format);
[[nodiscard]] QString exportWhichWords(ExportPresenter::Which which, std::optional<qint64> count);
/// What went wrong with an export, with what to do.
[[nodiscard]] QString exportErrorSentence(const Error &error);

} // namespace lw::ui
