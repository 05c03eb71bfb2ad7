// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/stop_flag.h"
#include "core/dataset/column_map.h"
#include "core/dataset/record_reader.h"
#include "core/store/database.h"

#include <functional>
#include <vector>

namespace lw::project {

/// Files that are one dataset, in order, and what their columns mean.
struct ImportRequest
{
    QStringList files;
    dataset::ReadOptions read;
    dataset::ColumnRequest columns;
};

struct ImportReport
{
    qint64 records = 0;       ///< read, new ones and known ones
    qint64 badRowCount = 0;
    dataset::BadRow firstBad; ///< where there is one
    std::vector<dataset::BadRow> badRows;   ///< the first maxBadRows of them
    static constexpr int maxBadRows = 200;
    dataset::ColumnMap columns;
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
