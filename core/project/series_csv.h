// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/metrics/run_series.h"

namespace lw::project {

/// A line a bucket, with a header; times in UTC and in seconds since the begin; unknown figures are empty cells.
[[nodiscard]] QByteArray seriesCsv(const metrics::RunSeries &series);
/// Written whole or not at all. Code::NotWritable.
[[nodiscard]] Result<void> saveSeriesCsv(const QString &path, const metrics::RunSeries &series);

} // namespace lw::project
