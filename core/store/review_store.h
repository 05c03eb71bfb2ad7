// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/store/database.h"
#include "core/task/decision.h"

#include <vector>

namespace lw::store {

/// Who says it, and when (ISO 8601, UTC).
struct Signature
{
    QString annotator;
    QString at;
    bool isOneVoice = false;   ///< it was said elsewhere, and settles nothing that people disagree on here
};

/// Decisions that were made together, and are undone together.
struct WrittenStep
{
    qint64 step = 0;
    std::vector<qint64> records;   ///< of which a decision was written: in order, each once
};

/// Adds the decisions. One of a record that is not there, or one that accepts nothing, is left out.
/// A verdict on a record that people disagree on, or did before it was settled, is made for all of them: it counts before what each
/// of them said, and is taken back as any other.
[[nodiscard]] Result<WrittenStep> putDecisions(Database &database, const std::vector<task::Decision> &decisions,
                                               const Signature &signature);

/// Whether this annotator corrected the record to this value before, at whatever time.
[[nodiscard]] Result<bool> isDecided(Database &database, const task::Decision &decision, const QString &annotator);

enum class Turn { Undo, Redo };
/// Takes a step back, or back again; that this was done is kept beside it. The records it touched.
[[nodiscard]] Result<std::vector<qint64>> turnStep(Database &database, qint64 step, Turn turn, const Signature &signature);

/// Says of steps that were taken back that they are not to be done again: something else was decided.
[[nodiscard]] Result<void> giveUpSteps(Database &database, const std::vector<qint64> &steps);

/// The steps of one person that count, the last first: those before the step `before`, at most `count`.
[[nodiscard]] Result<std::vector<qint64>> stepsBefore(Database &database, const QString &annotator, qint64 before, int count);

/// The steps that one person took back and may do again, the last first.
[[nodiscard]] Result<std::vector<qint64>> stepsTakenBack(Database &database, const QString &annotator);

} // namespace lw::store
