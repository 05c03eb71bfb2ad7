// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/project/gold_judge.h"
#include "core/quality/wilson.h"
#include "core/store/answer_comparison.h"
#include "core/store/task_version_store.h"
#include "core/task/task_diff.h"

namespace lw::project {

/// What one model, with one set of parameters, has answered to a version of the task.
struct VersionAnswers
{
    store::AnsweringConfiguration from;
    std::optional<quality::Proportion> gold;   ///< of the answers to records with gold that are no examples; empty: there are none
};

/// One version of the task, as a person looks at it.
struct VersionEntry
{
    store::TaskVersion version;
    std::optional<task::TaskSpec> task;        ///< empty: this program does not understand it
    std::optional<task::TaskDiff> since;       ///< the version before; empty: it is the first, or one of the two is not understood
    bool isCurrent = false;                    ///< it holds now
    std::vector<VersionAnswers> answers;       ///< of every configuration that was asked, the latest first
};

/// Everything that is known of the versions of a project's task.
struct VersionList
{
    std::vector<VersionEntry> versions;        ///< the newest first
    qint64 stale = 0;                          ///< records: see store::staleRecords()
};
/// Reads all answers and judges those with gold: not for the GUI's thread.
[[nodiscard]] Result<VersionList> versionList(store::Database &database);

/// Saves a task as a version with a note, without asking anybody; it holds from now on, and what was answered before is stale.
/// One that was saved before keeps its number and gets this note. As a job of the writer. Its number.
[[nodiscard]] Result<qint64> saveVersion(store::Database &database, const task::TaskSpec &task, const QString &note);

/// Who says whether the answers of a configuration are right; empty where its task is not understood.
[[nodiscard]] Result<std::optional<GoldJudge>> judgeOf(store::Database &database, qint64 configuration);

} // namespace lw::project
