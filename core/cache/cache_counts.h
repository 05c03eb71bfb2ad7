// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace lw::cache {

/// What came of the look-ups of one run.
struct CacheCounts
{
    qint64 memoryHits = 0;
    qint64 diskHits = 0;
    qint64 misses = 0;
    qint64 evictions = 0;   ///< from memory; they stay in the file
    bool operator==(const CacheCounts &) const = default;

    [[nodiscard]] qint64 hits() const { return memoryHits + diskHits; }
};

} // namespace lw::cache
