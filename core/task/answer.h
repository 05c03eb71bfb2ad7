// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"

#include <QStringList>

#include <nlohmann/json.hpp>

#include <optional>

namespace lw::task {

/// What was answered for one record or one chunk of it: checked against the task, without the id.
struct Answer
{
    Json value;        ///< {"label": "spam"}, with "rationale" and "confidence" where the task asks for them
    QStringList flags; ///< "repaired": the JSON had to be searched for

    /// The model's own word, 0 to 1; empty where it gave none.
    [[nodiscard]] std::optional<double> confidence() const
    {
        const Json *word = member(value, "confidence");
        return word && word->is_number() ? std::optional(word->get<double>()) : std::nullopt;
    }
    [[nodiscard]] QString label() const { return stringOr(value, "label"); }
};

} // namespace lw::task
