// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"
#include "core/store/record_row.h"

#include <nlohmann/json.hpp>

namespace lw::store {

/// What holds of a record now: what a person said of its data, else what the model did.
struct CurrentAnswer
{
    qint64 record = 0;
    QString dataHash;
    Verdict verdict = Verdict::None;
    Json value;           ///< the current one; null: there is none
    Json model;           ///< null: there is none
    QString modelLabel;
    bool blind = false;   ///< RecordRow::blind
    [[nodiscard]] bool isDecided() const { return verdict != Verdict::None && verdict != Verdict::Skipped; }
};

/// Of the records behind `after`, by id, those that have an answer that was not rejected; at most `count`. One past the last: empty.
[[nodiscard]] Result<std::vector<CurrentAnswer>> currentAnswers(Database &database, qint64 after, int count);

} // namespace lw::store
