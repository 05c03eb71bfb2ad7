// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <optional>

namespace lw::quality {

/// How likely a difference at least this large would be if two models were equally good: the exact two-sided test of McNemar
/// (Psychometrika 12, 1947) on the records that one has right and the other wrong. Empty where they differ on none.
[[nodiscard]] std::optional<double> mcnemar(qint64 onlyFirstRight, qint64 onlySecondRight);

} // namespace lw::quality
