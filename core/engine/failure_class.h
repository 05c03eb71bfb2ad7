// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

namespace lw::engine {

/// The class of a failed record, as the contract names them: parse truncated label timeout transport server rate_limited
/// quota auth request context not-cached.
[[nodiscard]] QString failureClass(Code code);

} // namespace lw::engine
