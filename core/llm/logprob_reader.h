// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"
#include "core/text/said_token.h"

#include <vector>

namespace lw::llm {

/// Appends the tokens that `choice` (of a body, or of an event of a stream) tells the log probabilities of: those of its content,
/// not those of thoughts or of a refusal. What is no number or no text is left out, and with it the token.
void appendTokens(const Json &choice, std::vector<text::SaidToken> &tokens);

} // namespace lw::llm
