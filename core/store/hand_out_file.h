// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/store/blind_review.h"
#include "core/store/review_only.h"

#include <vector>

namespace lw::store {

/// What goes into a file that is handed out.
struct HandOutContent
{
    std::vector<qint64> records;   ///< ids
    ReviewOnly mark;
    BlindReview blind;
};

/// Fills the new file behind `file` with records of the project at `project`: their data, and where the mark says so what the current
/// configuration answered, with its task and the guidelines. What is not named here is not in it, and was never: no gold, no decision, no endpoint, no
/// words of a model, no attempt, no cost. In one transaction; nothing else may have been done with `file` before.
[[nodiscard]] Result<void> fillHandOut(Database &file, const QString &project, const HandOutContent &content);

/// The records that can be handed out, by id.
struct HandOutStock
{
    std::vector<qint64> plain;
    std::vector<qint64> gold;   ///< those of which the right answer is known
};
enum class Stock { All, Unreviewed };
[[nodiscard]] Result<HandOutStock> handOutStock(Database &project, Stock which);

} // namespace lw::store
