// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/store/database.h"

#include <optional>
#include <vector>

namespace lw::store {

/// What a file says of itself that was handed out: somebody decides its records and sends it back; no model is asked in it.
struct ReviewOnly
{
    QString person;               ///< whose it is; they sign with that name
    QString at;                   ///< ISO 8601, UTC
    bool hasSuggestions = true;   ///< false: the model's answers were left out, every record waits for a person
    bool operator==(const ReviewOnly &) const = default;
};

/// Empty for any other project.
[[nodiscard]] Result<std::optional<ReviewOnly>> reviewOnly(Database &database);
[[nodiscard]] Result<void> setReviewOnly(Database &database, const ReviewOnly &mark);

/// What a project remembers of a file that was made of it.
struct HandedOut
{
    QString person;
    QString at;            ///< ISO 8601, UTC
    QString file;
    qint64 records = 0;
    qint64 gold = 0;       ///< of them, those whose gold is known here
    bool operator==(const HandedOut &) const = default;
};
/// The oldest first.
[[nodiscard]] Result<std::vector<HandedOut>> handedOut(Database &database);
[[nodiscard]] Result<void> addHandedOut(Database &database, const std::vector<HandedOut> &files);

} // namespace lw::store
