// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string_view>

namespace lw::task {

struct FoundJson
{
    Json value;            ///< an object or an array
    bool repaired = false; ///< it had to be searched for, or mended
};

/// The JSON of an answer: as it is, or found in prose, in a code fence, behind a <think> block, and mended
/// (JsonMender). Of several objects the last that has "annotations" counts (a model that corrects itself says the right
/// thing last), but nothing behind a record or example tag that the model made up itself. Where no object has it, all
/// that look like an annotation, in an array: a list cut off in the middle, one object a line, a bare {"label": …}. An
/// annotation has an "id" or the field that the answer is in.
/// Else any other JSON there is. Empty where there is none. Takes time linear in the text, whatever it holds; then it
/// may miss what lies behind thousands of brackets that never close.
[[nodiscard]] std::optional<FoundJson> findJson(std::string_view text, std::string_view field = "label");

} // namespace lw::task
