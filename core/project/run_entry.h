// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/run_snapshot.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace lw::project {

/// One line of the list of runs.
struct RunEntry
{
    qint64 run = 0;                  ///< its number, from 1
    QDateTime startedAt;             ///< UTC
    QString model;
    QString endpoint;                ///< base URL, without user info or query
    QString taskName;
    qint64 configuration = 0;        ///< runs with the same one continue each other
    /// Empty: it is under way, or the program ended in the middle of it.
    std::optional<engine::RunOutcome::Ending> ending;
    bool live = false;
    qint64 records = 0;              ///< that it finished and no later run has asked again
    bool operator==(const RunEntry &) const = default;
};

} // namespace lw::project
