// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string_view>

namespace lw::task {

struct FoundJson
{
    Json value;
    bool repaired = false;   ///< it had to be searched for, or mended
};

/// The JSON of an answer: as it is, or found in prose, in a code fence, behind a <think> block, with trailing commas. Of several
/// objects the last that has "annotations" counts (a model that corrects itself says the right thing last), else the last
/// object. Brackets inside strings are no brackets. Empty where there is none. Takes time linear in the text.
[[nodiscard]] std::optional<FoundJson> findJson(std::string_view text);

} // namespace lw::task
