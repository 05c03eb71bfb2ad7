// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"
#include "core/text/offset_map.h"
#include "core/text/token_counter.h"

#include <nlohmann/json.hpp>

namespace lw::task {

/// What is taken out of a value before it goes into the prompt: the member "clean" of a task. The record itself is never
/// touched; each rule stands for itself and all are off at first.
struct CleaningRules
{
    bool html = false;       ///< tags go, references become characters
    bool quotes = false;     ///< what others wrote, in a mail
    bool signature = false;
    bool whiteSpace = false; ///< repeated
    qint64 head = 0;         ///< keep the first so many tokens of a longer text …
    qint64 tail = 0;         ///< … and the last so many; 0 and 0: keep all
    bool operator==(const CleaningRules &) const = default;

    [[nodiscard]] bool isOff() const { return *this == CleaningRules(); }
    /// {"html": true, "head": 500}: what is off is left out, so that rules that are off are an empty object.
    [[nodiscard]] Json toJson() const;
    /// Code::BadTask with a sentence: an unknown key (named), a wrong type, a negative number.
    [[nodiscard]] static Result<CleaningRules> fromJson(const Json &json);
};

/// The text as the rules leave it, with the way back into the original; in the order of the members above, because tags hide
/// quotes and quotes hide signatures. Never blank where the text was not. Pure, near linear.
[[nodiscard]] text::EditedText cleaned(const QString &text, const CleaningRules &rules, const text::TokenCounter &counter);

} // namespace lw::task
