// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

namespace lw::ui {

/// What happened and what to do, as one or two translated sentences. What core says in English (Error::detail) is not in
/// it: errorDetail() gives that, for a tooltip or a line below.
[[nodiscard]] QString describeError(const Error &error);

/// The same as a heading without a full stop: "Key not accepted".
[[nodiscard]] QString errorTitle(Code code);

/// What the core or the server said, ready to stand as a sentence of its own; empty if there is nothing to add.
[[nodiscard]] QString errorDetail(const Error &error);

} // namespace lw::ui
