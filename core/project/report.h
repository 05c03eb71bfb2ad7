// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"
#include "core/engine/endpoint_view.h"
#include "core/store/database.h"

#include <vector>

namespace lw::project {

/// The figures of a project and of its last run, in the shape of contracts/cli.md (`--report`, `stats --json`). What is not
/// known is null or left out.
[[nodiscard]] Result<OrderedJson> report(store::Database &database);

/// How the endpoints of the run that has just ended stood at its end, in the place of what its attempts alone tell; also of those
/// that were never asked.
void tellStates(OrderedJson &report, const std::vector<engine::EndpointView> &endpoints);

/// The same as a few lines for people.
[[nodiscard]] QString reportText(const OrderedJson &report);

} // namespace lw::project
