// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"

namespace lw::llm {

/// The schema of an answer with the lengths of its lists, for servers that hold a model to a grammar: without them a small model
/// may begin one item after the other until its tokens are used up. A list of the answer itself has one item for each of the
/// `records` that are asked for; a list of words out of an enum no more than there are words. Pure.
[[nodiscard]] Json withListLengths(Json schema, int records);

} // namespace lw::llm
