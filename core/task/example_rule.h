// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"

#include <nlohmann/json.hpp>

namespace lw::task {

/// How examples are picked from the records whose answers people accepted, beside those that a task brings: the member "select"
/// of a task file, `"select": {"from": "accepted", "how": "diverse", "count": 4}`.
struct ExampleRule
{
    enum class How : quint8 {
        Diverse, ///< once before a run, unlike each other: they stand in the system message, the same for every record
        Nearest, ///< for each record those most like it: they stand before it, and it is asked alone
    };
    static constexpr int most = 20;

    How how = How::Diverse;
    int count = 4; ///< 1 to `most`
    bool operator==(const ExampleRule &) const = default;

    [[nodiscard]] Json toJson() const;
    /// Code::BadTask with a sentence: an unknown key (named), a word or a number that cannot be meant.
    [[nodiscard]] static Result<ExampleRule> fromJson(const Json &json);
};

} // namespace lw::task
