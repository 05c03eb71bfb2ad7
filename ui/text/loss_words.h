// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dataset/export/loss_report.h"

#include <QString>

namespace lw::ui {

/// dataset::lossSentence() in the language of the window.
[[nodiscard]] QString lossWords(dataset::Loss loss);

} // namespace lw::ui
