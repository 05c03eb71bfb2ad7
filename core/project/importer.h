// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/stop_flag.h"
#include "core/dataset/column_map.h"
#include "core/dataset/record_reader.h"
#include "core/store/database.h"

#include <functional>
#include <vector>

namespace lw::project {

/// What becomes of the labels that the file of an annotation tool gives its records.
enum class ForeignLabels {
    Gold,       ///< what is measured against: the one that is marked as the truth, else the one that all give who gave one
    Decisions,  ///< what people decided, under their names; a record is reviewed then
    LeaveOut,
};

/// Files that are one dataset, in order, and what their columns mean. Documents without an id column have their path for it.
struct ImportRequest
{
    QStringList files;
    dataset::ReadOptions read;
    dataset::ColumnRequest columns;
    ForeignLabels labels = ForeignLabels::Gold;
};

/// What an import came to, beside what was there before. The data of a record that changed is asked anew; what was decided for the
/// old data is kept, and counts again where the old data comes back.
struct ImportChanges
{
    qint64 added = 0;
    qint64 same = 0;
    qint64 changed = 0;     ///< known ids with other data …
    qint64 stale = 0;       ///< … of which so many had an answer or a decision
    qint64 gone = 0;        ///< records of these files that they no longer hold; they are kept
    bool operator==(const ImportChanges &) const = default;
};

struct ImportReport
{
    qint64 records = 0;       ///< read, new ones and known ones
    qint64 badRowCount = 0;
    dataset::BadRow firstBad; ///< where there is one
    std::vector<dataset::BadRow> badRows;   ///< the first maxBadRows of them
    static constexpr int maxBadRows = 200;
    dataset::ColumnMap columns;
    ImportChanges changes;
    qint64 labelled = 0;      ///< records that came with a label of their own (not of a column), and got it
    bool operator==(const ImportReport &) const = default;
};

/// Rows read so far and bytes of all files read and in all; called from the thread that imports.
using ImportProgress = std::function<void(qint64 rows, qint64 bytes, qint64 bytesInAll)>;

/// What can be told before a project is touched: the files can be read, and their columns are what the request says.
[[nodiscard]] Result<dataset::ColumnMap> checkInput(const ImportRequest &request);

/// Brings the files into a project, whole or not at all: to be run as a job of its own transaction on the writer's thread.
/// Bad rows are written to `badRowPath` (which goes where there are none). Code::Empty where no row is usable; DoubleId;
/// WrongUse where the project was made with another id column; Cancelled; and what the reader says.
[[nodiscard]] Result<ImportReport> importFiles(store::Database &database, const ImportRequest &request,
                                               const QString &badRowPath, const StopFlag &stop,
                                               const ImportProgress &progress);

} // namespace lw::project
