// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"
#include "core/store/database.h"

#include <nlohmann/json.hpp>

#include <vector>

namespace lw::store {

/// A record and what a person accepted, or corrected it to.
struct AcceptedAnswer
{
    qint64 record = 0;
    QString data; ///< JSON
    Json value;
};
/// Of records without gold, because what is measured by is shown to nobody; the first that were decided, at most `count`.
[[nodiscard]] Result<std::vector<AcceptedAnswer>> acceptedAnswers(Database &database, int count);

} // namespace lw::store
