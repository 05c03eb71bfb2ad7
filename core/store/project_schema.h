// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/store/database.h"

namespace lw::store {

/// A project file (*.lwproj).
[[nodiscard]] const Schema &projectSchema();

} // namespace lw::store
