// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/store/database.h"

#include <vector>

namespace lw::store {

/// What people go by when they label, as it was saved once.
struct Guideline
{
    qint64 number = 0;   ///< from 1
    QString text;        ///< Markdown
    QString annotator;   ///< who saved it; may be empty
    QString savedAt;     ///< ISO 8601, UTC
};
/// The newest first, which is the one that holds; empty: nobody has written any.
[[nodiscard]] Result<std::vector<Guideline>> guidelines(Database &database);

/// Saves a text as the one that holds from now on; the earlier ones are kept. Nothing happens where it holds already.
[[nodiscard]] Result<void> saveGuideline(Database &database, const QString &text, const QString &annotator);

} // namespace lw::store
