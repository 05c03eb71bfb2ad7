// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/run_plan.h"
#include "core/store/database.h"

namespace lw::project {

/// The column of which the record's value stands in the example, though it is not shared; empty: none. An example is of a record
/// where it holds something else of it as well, or nothing but that value: a word that two texts have in common is no leak. Pure.
[[nodiscard]] QString withheldIn(const QString &example, const OrderedJson &record, const QStringList &shared);

/// Examples go along with every request, so one that was made of a record must not hold what is not shared of it.
/// Code::BadTask with a sentence that names example, record and column. Reads all records, where there is anything to look for.
[[nodiscard]] Result<void> checkExamples(store::Database &database, const engine::RunPlan &plan);

} // namespace lw::project
