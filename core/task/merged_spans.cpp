// SPDX-License-Identifier: Apache-2.0
#include "core/task/merged_spans.h"

#include <algorithm>
#include <tuple>

namespace lw::task {
namespace {

struct Span
{
    qint64 start = 0;
    qint64 end = 0;
    std::string label;
    Json json;
    bool atEdge = false; ///< it ends where its chunk does, or begins there, in the middle of the record
    [[nodiscard]] auto order() const { return std::tie(start, end, label); }
};

void collect(const PieceAnswer &piece, qint64 recordEnd, std::vector<Span> &spans)
{
    const Json *list = member(piece.answer.value, "spans");
    for (const Json &each : list && list->is_array() ? *list : Json::array()) {
        Span span{integerOr(each, "start") + piece.startCp, integerOr(each, "end") + piece.startCp,
                  toUtf8(stringOr(each, "label")), each};
        span.json["start"] = span.start;
        span.json["end"] = span.end;
        span.atEdge = (span.start == piece.startCp && span.start > 0) || (span.end == piece.endCp && span.end < recordEnd);
        spans.push_back(std::move(span));
    }
}

} // namespace

Json mergedSpans(const std::vector<PieceAnswer> &answers)
{
    qint64 recordEnd = 0;
    for (const PieceAnswer &piece : answers)
        recordEnd = std::max(recordEnd, piece.endCp);
    std::vector<Span> spans;
    for (const PieceAnswer &piece : answers)
        collect(piece, recordEnd, spans);
    std::stable_sort(spans.begin(), spans.end(), [](const Span &a, const Span &b) { return a.order() < b.order(); });
    spans.erase(std::unique(spans.begin(), spans.end(), [](const Span &a, const Span &b) { return a.order() == b.order(); }),
                spans.end());
    Json merged = Json::array();
    for (const Span &span : spans) {
        const bool partOfAnother = span.atEdge && std::any_of(spans.begin(), spans.end(), [&span](const Span &other) {
                                       return other.label == span.label && other.start <= span.start && other.end >= span.end
                                           && other.end - other.start > span.end - span.start;
                                   });
        if (!partOfAnother)
            merged.push_back(span.json);
    }
    return merged;
}

} // namespace lw::task
