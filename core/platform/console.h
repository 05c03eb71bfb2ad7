// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace lw::platform {

/// Whether a person looks at the standard error stream, so that a line may be drawn over itself.
[[nodiscard]] bool standardErrorIsTerminal();

/// Columns of that terminal; 80 where it cannot be told.
[[nodiscard]] int terminalWidth();

} // namespace lw::platform
