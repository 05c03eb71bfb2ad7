// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/task/answer_parser.h"
#include "core/text/said_token.h"

#include <string_view>
#include <vector>

namespace lw::task {

/// Adds "probability" to the answers of a completion: how probable the label (score, choice) was to the model itself, from the log
/// probabilities of the tokens that it wrote it with.
///
/// It is the product over the tokens that hold the value in the JSON, up to its closing quote (of a number: up to what stands
/// behind it). Each factor is the probability of that token among those that say which label it will be: itself and all others
/// that lead to the same label, divided by these and those that lead to others. Tokens that begin no label, or that may still
/// become this one as well as another, are left out: nobody knows what would have come of them. Where the server tells no others the factor is the
/// token's own probability. What the server leaves out (it tells the likeliest 20 at most) counts as nothing. The figure is of the
/// model as it is, before temperature and top_p.
///
/// Of classification, rating and preference. An answer keeps none where its place is not certain: its JSON had to be mended, the
/// tokens are not the text, or they say something else than was read. `completion` is the text that the answers were read from,
/// `tokens` what it was written with; more before or behind (thoughts, ends) does no harm. Pure.
void addProbabilities(const TaskSpec &task, std::string_view completion, const std::vector<text::SaidToken> &tokens, Answers &answers);

} // namespace lw::task
