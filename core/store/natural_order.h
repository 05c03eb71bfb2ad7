// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringView>

namespace lw::store {

/// Less, equal or greater than 0: as people sort. Runs of ASCII digits compare as numbers (a2 before a10), all else by its
/// characters without case; where that says nothing, by the characters themselves. Pure.
[[nodiscard]] int naturalCompare(QStringView a, QStringView b);

} // namespace lw::store
