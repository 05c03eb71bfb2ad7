// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"
#include "core/task/answer.h"
#include "core/text/date_text.h"
#include "core/text/number_text.h"

#include <QStringList>

#include <nlohmann/json.hpp>

#include <vector>

namespace lw::task {

/// Which fields of an extraction are dates and numbers to be written in one way, whatever way the model chose. A field is named
/// by its path: "total", "parties.born" or "parties[].born" (in a list every item is meant), "parties.0.born" (one item is, from 0). Of
/// a field whose name has points in it the whole name is tried first.
struct NormalisationRules
{
    QStringList dates;
    QStringList numbers;
    text::DateOrder dateOrder = text::DateOrder::Unknown;
    text::DecimalMark decimalMark = text::DecimalMark::Unknown;
    bool operator==(const NormalisationRules &) const = default;

    [[nodiscard]] bool isOff() const { return dates.isEmpty() && numbers.isEmpty(); }
    /// {"dates": ["due"], "numbers": ["total"], "date_order": "day_first", "decimal_mark": "comma"}; what is off is left out.
    [[nodiscard]] Json toJson() const;
    /// Code::BadTask with a sentence: an unknown key or word (named), or a wrong type.
    [[nodiscard]] static Result<NormalisationRules> fromJson(const Json &json);
};

/// One value that was written in another way.
struct Normalised
{
    QString path;
    QString before;
    QString after;
    bool operator==(const Normalised &) const = default;
};

/// Rewrites the strings of `fields` that the rules name and that are surely a date or a number; all else stays as it is, numbers
/// of JSON among it. What was changed, in order of the rules. Pure.
std::vector<Normalised> normalise(Json &fields, const NormalisationRules &rules);

/// The answer of an extraction with its fields rewritten, and the flag "normalised" where that changed any; as it was where the
/// task's schema would not have them so. Pure.
[[nodiscard]] Answer normalised(Answer answer, const NormalisationRules &rules, const Json &schema);

} // namespace lw::task
