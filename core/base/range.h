// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace lw {

/// Whole numbers from `least` to `most`, both included.
struct Range
{
    qint64 least = 0;
    qint64 most = 0;

    [[nodiscard]] constexpr bool holds(qint64 number) const { return number >= least && number <= most; }
};

} // namespace lw
