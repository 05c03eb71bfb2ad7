// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/store/database.h"
#include "core/store/run_store.h"

#include <map>
#include <vector>

namespace lw::store {

/// That a decision was taken back, or made to hold again.
struct ArchivedTurn
{
    QString turn;   ///< undo, redo
    QString annotator;
    QString at;     ///< ISO 8601, UTC
};

struct ArchivedDecision
{
    QString kind;        ///< task::decisionWord()
    Json value;          ///< null: it has none
    QString annotator;
    QString at;          ///< ISO 8601, UTC
    QString shownLabel;
    bool isUndone = false;
    bool isBlind = false;   ///< no suggestion was shown
    QString note = {};   ///< what was written beside it
    bool settles = false;   ///< it was decided for all on whom people disagreed
    QString otherData;   ///< the hash of the data it was made for, where that is not what the record holds; else empty
    std::vector<ArchivedTurn> turns;   ///< in order
};

/// What a record came to under one configuration; NewResult::dataHash is empty where it is that of the record's data.
struct ArchivedResult
{
    RunIds ids;
    NewResult result;
};

/// A row of the answers, without the model's own words.
struct ArchivedAnswer
{
    RunIds ids;
    NewAnswer answer;
};

/// All that was decided and answered of one record, whatever counts today; each in the order in which it came.
struct RecordArchive
{
    std::vector<ArchivedDecision> decisions;
    std::vector<ArchivedAnswer> answers;
    std::vector<ArchivedResult> results;
};

/// Of the records behind `after` up to `last`, those of which there is any; by id.
[[nodiscard]] Result<std::map<qint64, RecordArchive>> recordArchives(Database &database, qint64 after, qint64 last);
/// Of every configuration the id, the oldest first.
[[nodiscard]] Result<std::vector<qint64>> configurations(Database &database);

/// Whether anything was ever decided or answered of a record, undone or outdated or not.
struct Traces
{
    bool hasDecisions = false;
    bool hasAnswers = false;
};
[[nodiscard]] Result<Traces> tracesOf(Database &database, qint64 record);

/// Adds them as they were, each a step of its own.
[[nodiscard]] Result<void> restoreDecisions(Database &database, qint64 record, const std::vector<ArchivedDecision> &decisions);

} // namespace lw::store
