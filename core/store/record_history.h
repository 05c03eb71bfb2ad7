// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/store/record_detail.h"

namespace lw::store {

/// What happened to a record, newest first: answers of every configuration, decisions, and what was taken back.
[[nodiscard]] Result<std::vector<HistoryEntry>> recordHistory(Database &database, qint64 record);

} // namespace lw::store
