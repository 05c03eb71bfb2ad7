// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/record.h"
#include "core/store/database.h"

namespace lw::project {

/// Keeps what people decided in another tool as decisions about a record, in order, under their names ("import" where the file does not say whose
/// it is) and of their time (now, where it does not say). What is there already is not decided again.
[[nodiscard]] Result<void> putEarlierDecisions(store::Database &database, const QString &identity,
                                               const std::vector<dataset::FoundLabel> &labels);

} // namespace lw::project
