// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/project/import_preview.h"

namespace lw::project {

/// What the columns of a file look like and may be for, judged by a sample of its rows. At most one is the id, at most one the
/// gold, and one or more are text, unless the file has none to choose. Pure.
[[nodiscard]] std::vector<ColumnPreview> guessColumns(const QStringList &columns, const std::vector<dataset::Record> &sample);

} // namespace lw::project
