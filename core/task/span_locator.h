// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace lw::task {

/// A span as a model says it.
struct SaidSpan
{
    QString label;
    QString text;
};

/// Where it is: code points of the text that was searched, and what the text has there. A lone surrogate is a code point.
struct FoundSpan
{
    QString label;
    qint64 start = 0;
    qint64 end = 0; ///< exclusive
    QString text;
    bool operator==(const FoundSpan &) const = default;
};

struct LocatedSpans
{
    std::vector<FoundSpan> spans; ///< by start, then end, then label
    int lost = 0;                 ///< that the text does not have, or not as often as they were said
};

/// Finds each span by its text, in the order in which they were said: the next mention at or behind the start of the one
/// before, else any other. A mention is taken once; only where none is free it may have a second label. Whole words are
/// preferred to parts of words; no character that a person sees as one is cut. What is not there as it stands is searched
/// again without case, with any white space for any, and without regard to compatible forms, accents' encoding, quotes and
/// dashes of another shape, and invisible characters; found is what the text has, not what the model said. The tags that
/// task::escapeTags() changed are changed back.
///
/// Takes time near linear in the text; of an answer that would take more (tens of thousands of different spans that are
/// not there), the rest counts as lost. Pure.
[[nodiscard]] LocatedSpans locateSpans(const QString &text, const std::vector<SaidSpan> &said);

} // namespace lw::task
