// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"

#include <nlohmann/json.hpp>

#include <map>

namespace lw::dataset {

/// What of a record a format does not hold, or holds in another way than it was.
enum class Loss {
    NoAnswer,          ///< the record has none and is left out
    NoPair,            ///< there is no better and worse answer of it, and it is left out
    IsExample,         ///< it stands as an example in the prompt, and is left out
    EmptyText,         ///< it has no text, and is left out
    Unreviewed,        ///< an answer that nobody reviewed stands there like one that somebody did
    ModelAnswer,       ///< the model's own, beside what a person made of it
    Review,            ///< who decided, when, and what was seen
    Confidence,
    Rationale,
    Gold,
    Origin,            ///< model, endpoint, prompt, tokens
    Flags,
    Columns,           ///< other columns than the text
    ColumnTypes,       ///< values that are no text become their text
    EmptyAnswer,       ///< "none of them" looks like no answer
    OverlappingSpans,  ///< of spans that share a character one is kept
    UnalignedSpans,    ///< a span begins or ends within a word and is widened to it
    LabelSpaces,       ///< white space in a label becomes "_"
    Spacing,           ///< white space and line breaks of the text are not kept
    Ties,              ///< a tie between two texts cannot be said
    LongCells,         ///< cut to the 32,767 characters that a cell of Excel holds
    ControlCharacters, ///< characters that XML does not have are written as _xHHHH_
    MisplacedSpans,    ///< what stands at the place of a span is not what it says
    CleanedSpans,      ///< a span stands in what cleaning takes out, and is left out
    EstimatedCut,      ///< the text is cut where an estimate says so, not where the run's tokenizer did
};

/// The stable word of a loss in files: "overlapping-spans".
[[nodiscard]] QString lossName(Loss loss);
/// An English sentence about the records it touches.
[[nodiscard]] QString lossSentence(Loss loss);

/// What an export loses, and of how many records each; small however many records there are.
class LossReport final
{
public:
    /// One record; once for each loss of it.
    void add(Loss loss) { ++m_records[loss]; }
    [[nodiscard]] const std::map<Loss, qint64> &records() const { return m_records; }
    [[nodiscard]] qint64 of(Loss loss) const;
    /// [{"what", "records", "sentence"}]
    [[nodiscard]] OrderedJson toJson() const;
    bool operator==(const LossReport &) const = default;

private:
    std::map<Loss, qint64> m_records;
};

} // namespace lw::dataset
