// SPDX-License-Identifier: Apache-2.0
#include "core/project/gold_figures.h"

#include "core/store/agreement_pairs.h"

#include <algorithm>

namespace lw::project {
namespace {

/// Those that have a place in the text.
quality::SpanList spansOf(const Json &value)
{
    quality::SpanList spans;
    const Json *list = member(value, "spans");
    if (!list && value.is_array())
        list = &value;
    if (!list || !list->is_array())
        return spans;
    for (const Json &each : *list) {
        const qint64 end = integerOr(each, "end", -1);
        if (end >= 0)
            spans.push_back({integerOr(each, "start", 0), end, stringOr(each, "label")});
    }
    return spans;
}

bool isExample(const GoldScope &scope, qint64 record)
{
    return std::any_of(scope.examples->begin(), scope.examples->end(), [record](const store::RecordRow &row) { return row.id == record; });
}

Result<quality::SpanScores> readSpans(store::Database &database, const GoldScope &scope)
{
    const auto answers = store::goldAnswers(database, scope.configuration);
    if (!answers)
        return fail(answers.error());
    std::vector<std::pair<quality::SpanList, quality::SpanList>> records;
    for (const store::GoldAnswer &each : *answers) {
        if (!isExample(scope, each.record))
            records.emplace_back(spansOf(each.gold), spansOf(each.answer));
    }
    return quality::spanScores(records);
}

Result<void> readReliability(store::Database &database, const GoldScope &scope, GoldFigures &figures)
{
    const auto groups = store::judgedGroups(database);
    if (!groups)
        return fail(groups.error());
    const bool isOfTokens = std::ranges::any_of(*groups, [](const store::JudgedGroup &group) { return group.probability.has_value(); });
    std::vector<quality::JudgedAnswer> answers;
    for (const store::JudgedGroup &group : *groups)
        answers.push_back({isOfTokens ? group.probability : group.confidence, group.isRight, group.count});
    for (const store::RecordRow &row : *scope.examples) {
        if (row.state == QLatin1String("annotated") && !row.gold.isEmpty() && !row.modelLabel.isEmpty())
            answers.push_back({isOfTokens ? row.probability : row.confidence, row.modelLabel == row.gold, -1});
    }
    figures.reliability = quality::reliability(answers);
    figures.reliabilityOf = isOfTokens ? store::Certainty::Source::Tokens : store::Certainty::Source::OwnWord;
    return {};
}

} // namespace

Result<GoldFigures> goldFigures(store::Database &database, const GoldScope &scope, const std::vector<quality::LabelPair> &pairs,
                                KnownGold &known)
{
    const auto answer = store::lastAnswer(database);
    if (!answer)
        return fail(answer.error());
    const bool same = known.configuration == scope.configuration && known.answer == *answer && known.imported == scope.imported
        && known.pairs == pairs;
    if (same)
        return known.figures;
    GoldFigures figures;
    if (task::hasFewAnswers(scope.kind)) {
        figures.labels = quality::labelTable(scope.labels, pairs);
        figures.macroF1 = quality::macroF1(figures.labels);
        figures.chance = agreement(pairs, scope.kind);
    }
    if (scope.kind == task::TaskKind::Spans) {
        auto spans = readSpans(database, scope);
        if (!spans)
            return fail(spans.error());
        figures.spans = *spans;
    }
    if (auto read = readReliability(database, scope, figures); !read)
        return fail(read.error());
    known = {scope.configuration, *answer, scope.imported, pairs, figures};
    return figures;
}

} // namespace lw::project
