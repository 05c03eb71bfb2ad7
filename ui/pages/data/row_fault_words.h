// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dataset/row_fault.h"

namespace lw::ui {

/// Why a row was not taken, and what to do about it.
[[nodiscard]] QString rowFaultWords(const dataset::RowFault &fault);

} // namespace lw::ui
