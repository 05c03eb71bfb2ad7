// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/chosen_records.h"
#include "core/store/record_query.h"

#include <memory>

namespace lw::project {

/// Whom to ask again.
enum class Again {
    Stale,         ///< answered, but not by the version of the task that holds now
    Failed,        ///< asked, and without an answer
    WrongOnGold,   ///< the model's answer is not what gold says; examples of the task are none of them
};

/// "stale", "failed", "wrong": on the command line; empty where the word is none of them.
[[nodiscard]] std::optional<Again> againNamed(QStringView name);

/// The records that stand so under the current configuration. Reads many answers: not for the GUI's thread.
/// What is stale is asked as with any run, so that the version that holds now becomes the current one; failed records may be
/// answered from the cache, wrong ones are asked anew. Answers to these of another task or model stand beside those there are.
[[nodiscard]] Result<engine::ChosenRecords> chooseAgain(store::Database &database, Again which);
/// Those that a filter finds: asked anew, beside.
[[nodiscard]] Result<engine::ChosenRecords> chooseAgain(store::Database &database, const store::RecordFilter &filter);
/// These, in whatever order they come.
[[nodiscard]] engine::ChosenRecords chosenRecords(std::vector<qint64> records);

} // namespace lw::project
