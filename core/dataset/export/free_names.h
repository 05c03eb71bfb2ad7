// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace lw::dataset {

/// The columns, in order, under names that leave `taken` to others: one that is called so is called data_NAME. No two are the same. Pure.
[[nodiscard]] QStringList freeNames(const QStringList &columns, const QStringList &taken);

} // namespace lw::dataset
