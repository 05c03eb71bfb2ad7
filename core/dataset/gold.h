// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"

#include <nlohmann/json.hpp>

#include <optional>

namespace lw::dataset {

/// The right answer of a gold cell (contracts/cli.md): one label, or JSON in the shape of the answer. Empty for an empty cell.
/// White space around a label does not count.
[[nodiscard]] std::optional<Json> goldAnswer(const QString &cell);

} // namespace lw::dataset
