// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/range.h"
#include "core/base/stop_flag.h"
#include "core/store/hand_out_file.h"
#include "core/team/allotment.h"

#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace lw::project {

/// How the records of a project are handed out.
struct HandOutRequest
{
    QStringList people;               ///< their names, by which they are known when the files come back
    int overlapPercent = 0;           ///< team::overlapRange: of the records without gold, so many go to two people
    std::optional<int> goldPercent;   ///< team::goldRange: of each one's records, so many have gold, which they do not see; empty: as it comes
    int blindPercent = 0;             ///< 0 to 100: of the records, so many are decided with the model's answer hidden
    enum class Suggestions { Given, LeftOut };
    Suggestions suggestions = Suggestions::Given;   ///< LeftOut: the model's answers are not in the files at all
    store::Stock which = store::Stock::All;
    QString folder;                   ///< where the files are made; there already
    quint64 seed = 1;                 ///< the same deals the same
};

struct HandOutReport
{
    std::vector<store::HandedOut> files;   ///< one for each person, in order
    qint64 overlap = 0;                    ///< records that two people have
    bool isGoldShort = false;              ///< there were fewer records with gold than were asked for
    bool operator==(const HandOutReport &) const = default;
};

/// Files that are done, and in all.
using HandOutProgress = std::function<void(int files, int inAll)>;

/// The file that a person gets: the project's name and theirs, without what no file can be called.
[[nodiscard]] QString handOutFileName(const QString &project, const QString &person);

/// Code::WrongUse: nobody is named, a name is empty or comes twice, a share out of its range, an overlap for one person alone.
[[nodiscard]] Result<void> checkHandOut(const HandOutRequest &request);

/// Makes one review-only project a person (store::fillHandOut()). Reads the project alone; whoever calls keeps the report
/// (store::addHandedOut()), by which progress is told when the files come back. All files are made or none. Takes long: not on a thread
/// that must not wait. Besides what checkHandOut() says: Code::Empty where there is nothing to hand out, NotWritable where a file of
/// that name is there already (a person's work may be in it), Cancelled.
[[nodiscard]] Result<HandOutReport> handOut(store::Database &project, const HandOutRequest &request, const StopFlag &stop,
                                            const HandOutProgress &progress);

/// Code::WrongUse where no model may be asked in a project, since it is somebody's share of another one.
[[nodiscard]] Result<void> checkMayAsk(store::Database &project);

} // namespace lw::project
