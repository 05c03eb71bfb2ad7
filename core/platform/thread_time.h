// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"

#include <optional>

namespace lw::platform {

/// Processor time that the calling thread has used so far; empty where the system does not tell it.
[[nodiscard]] std::optional<Instant> threadTime();

} // namespace lw::platform
