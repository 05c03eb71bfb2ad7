// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"
#include "core/store/database.h"

#include <optional>

namespace lw::project {

/// The figures of a project and of its last run, in the shape of contracts/cli.md (`--report`, `stats --json`). What is not
/// known is null or left out.
[[nodiscard]] Result<OrderedJson> report(store::Database &database);

/// The same as a few lines for people.
[[nodiscard]] QString reportText(const OrderedJson &report);

} // namespace lw::project
