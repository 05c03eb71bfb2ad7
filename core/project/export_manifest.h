// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/export/loss_report.h"
#include "core/project/export_frame.h"

namespace lw::project {

/// What OUT.manifest.json says of an export, beside the counts of the project: the format, how many records are in it, what it lost.
struct ExportSummary
{
    QString format;
    QString programVersion;
    qint64 records = 0;
    dataset::LossReport losses = {};
};

[[nodiscard]] Result<OrderedJson> exportManifest(store::Database &database, const ExportFrame &frame, const ExportSummary &summary);

} // namespace lw::project
