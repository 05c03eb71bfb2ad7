// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"

#include <nlohmann/json.hpp>

namespace lw::task {

/// An answer of any kind (Answer::value) in one line, for a cell of a table, a filter and a search: "spam", "a|b" (sorted),
/// "PER: Ada Lovelace; LOC: London", "4", "total: 12.5; vendor: ACME", the text, "A". An empty list is "∅". What is longer
/// than 160 characters ends in "…". Empty for what is no answer. Answers that are equal have equal lines; of short ones of
/// one kind but extraction and spans, the reverse holds, too. Pure.
[[nodiscard]] QString answerText(const Json &value);

/// The line that is stored beside an answer; empty where it is a single label, which is its own line.
[[nodiscard]] QString lineBeside(const Json &value);

} // namespace lw::task
