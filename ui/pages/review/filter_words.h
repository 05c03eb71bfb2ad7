// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/record_query.h"

#include <QString>

namespace lw::ui {

/// What a filter asks for, for its chip: "gold spam, model ham", "failed: cut off". Its search is not in it.
[[nodiscard]] QString filterWords(const store::RecordFilter &filter);

} // namespace lw::ui
