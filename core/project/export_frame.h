// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/export/export_record.h"
#include "core/store/database.h"
#include "core/store/report_store.h"
#include "core/store/run_store.h"

#include <vector>

namespace lw::project {

/// What is the same for all records of an export: the configuration whose answers are written, and what a writer must know. Without a
/// configuration (files were imported, and nothing was asked yet) the task is what the answers that are there would be of.
struct ExportFrame
{
    qint64 configuration = 0;   ///< 0: none
    store::StoredConfiguration stored;
    std::vector<qint64> others;   ///< the configurations beside that one, the oldest first
    QStringList textColumns;    ///< of a prompt without a template
    dataset::ExportInfo info;
};

[[nodiscard]] Result<ExportFrame> exportFrame(store::Database &database);

/// A record with all that is known of it; what its review does to it stands with ExportRequest. Pure.
[[nodiscard]] dataset::ExportRecord exportRecord(const store::ExportRow &row, const ExportFrame &frame);

} // namespace lw::project
