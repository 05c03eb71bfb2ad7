// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"
#include "core/store/record_archive.h"

#include <nlohmann/json.hpp>

#include <vector>

namespace lw::store {

/// A decision as the file of a colleague holds it.
struct SentDecision
{
    QString kind;            ///< task::decisionWord(), but no draft: that says nothing yet
    Json value;              ///< null: it has none
    QString annotator;
    QString at;              ///< ISO 8601, UTC
    QString dataHash;        ///< of the data it was made for
    QString shownLabel;
    QString configuration;   ///< the hash of that under which it was made; empty: none was known
    QString note;            ///< what was written beside it; empty: nothing
    bool isUndone = false;
    bool isBlind = false;
    bool settles = false;
    std::vector<ArchivedTurn> turns;   ///< in order
};

struct SentRecord
{
    qint64 id = 0;       ///< in that file
    QString identity;
    QString shownId;
    std::vector<SentDecision> decisions;   ///< in the order in which they count there
};

/// Of the records behind `after` that were decided, at most `count`, by id.
[[nodiscard]] Result<std::vector<SentRecord>> sentRecords(Database &colleague, qint64 after, int count);
/// How many there are of them.
[[nodiscard]] Result<qint64> sentRecordCount(Database &colleague);

/// What became of the decisions on one record.
struct Receipt
{
    bool isHere = false;      ///< there is such a record
    bool isOther = false;     ///< its data is not what some of the decisions were made for: these are kept, and do not count
    qint64 added = 0;
    qint64 known = 0;         ///< were here already …
    qint64 turned = 0;        ///< … of which so many were taken back, or made to hold again, since
};

/// Adds what is not here yet. A decision is known by who made it, when (to the millisecond), of what data and what it says, so that all
/// copies of it agree, however they travelled; of equal ones the first is the first. It counts where its time puts it among those that
/// are here; undo is not offered for it, since it was not made here.
[[nodiscard]] Result<Receipt> receive(Database &database, const SentRecord &record);

} // namespace lw::store
