// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/export/export_record.h"
#include "core/project/export_frame.h"

namespace lw::project {

/// The record as the task asks about it: cleaned, and masked too, so that a model that is taught by it reads what it will be sent, and no
/// private value leaves the machine that a run would have kept. Empty where the task does neither. Tokens are estimated. Pure.
[[nodiscard]] std::optional<dataset::SentRecord> sentRecord(const dataset::ExportRecord &record, const ExportFrame &frame);

} // namespace lw::project
