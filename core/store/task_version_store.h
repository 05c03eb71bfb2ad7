// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/store/database.h"

#include <optional>
#include <vector>

namespace lw::store {

/// A task as it was saved once; kept for ever, since answers name it.
struct TaskVersion
{
    qint64 number = 0;   ///< from 1, in the order in which they were saved
    QString hash;
    QString task;        ///< JSON
    QString savedAt;     ///< ISO 8601, UTC
    QString note;        ///< of a person; may be empty
};
/// The oldest first.
[[nodiscard]] Result<std::vector<TaskVersion>> taskVersions(Database &database);

/// Saves a task as a version that holds from now on; one that was saved before keeps its number. Its number.
[[nodiscard]] Result<qint64> saveTaskVersion(Database &database, const QString &hash, const QString &task);
/// An empty note takes the one there is away.
[[nodiscard]] Result<void> setVersionNote(Database &database, qint64 number, const QString &note);

/// The version that holds now: of the last run that made its configuration the current one, or the one that a person saved
/// since. Empty: there is none yet.
[[nodiscard]] Result<std::optional<qint64>> currentVersion(Database &database);
/// That of this configuration is it.
[[nodiscard]] Result<void> useVersionOf(Database &database, qint64 configuration);

/// The records whose answers are all of other versions of the task than the one that holds now, by number. Answers to data
/// that has changed since are none. Reads every answer once there are two versions: not for the GUI's thread.
[[nodiscard]] Result<std::vector<qint64>> staleRecords(Database &database);

} // namespace lw::store
