// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/keys/review_keys.h"

namespace lw::ui {

/// What a command does, as the sheet of keys and the settings say it: "Accept the label".
[[nodiscard]] QString commandName(Command command);

/// "Keys as in Prodigy"
[[nodiscard]] QString presetName(settings::KeyPreset preset);

} // namespace lw::ui
