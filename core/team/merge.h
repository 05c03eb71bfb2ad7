// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/stop_flag.h"
#include "core/store/writer_thread.h"

#include <QStringList>

#include <functional>

namespace lw::team {

/// What a colleague's file brought. A person is a name: the same name on two machines is one person.
struct MergeReport
{
    QStringList people;        ///< who decided in it, sorted
    qint64 records = 0;        ///< decided records in it
    qint64 added = 0;          ///< decisions that were not here
    qint64 known = 0;          ///< decisions that were here already …
    qint64 turned = 0;         ///< … of which so many were taken back, or made to hold again, since
    qint64 notHere = 0;        ///< records that this project does not have; nothing of them is taken
    QStringList notHereIds;    ///< as they are shown, the first of them
    static constexpr int mostIds = 20;
    qint64 otherData = 0;      ///< records whose data differs here: what was decided of the other data is kept, and does not count
    bool operator==(const MergeReport &) const = default;
};

/// Decided records of the file that were dealt with, and in all; called on the thread that merges.
using MergeProgress = std::function<void(qint64 records, qint64 inAll)>;

/// Brings every decision in `file`, with its history, into the project that `writer` writes, by the identity of the records. Not on
/// the writer's thread, and on none that must not wait. A block of records is a transaction: what is in stays when it is stopped
/// (Code::Cancelled) or fails, and the same file again adds only what is missing. Code::WrongUse for the project itself; and what
/// ColleagueFile says.
[[nodiscard]] Result<MergeReport> mergeColleague(store::WriterThread &writer, const QString &project, const QString &file,
                                                 const StopFlag &stop, const MergeProgress &progress);

} // namespace lw::team
