// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/run_snapshot.h"

#include <QString>

namespace lw::ui {

/// Why a run goes as fast as it does, a sentence a line: how the endpoints stand, the last changes of pace, the newest first,
/// and what the connections took. Empty where there is nothing to tell.
[[nodiscard]] QString paceDetails(const engine::RunSnapshot &snapshot);

} // namespace lw::ui
