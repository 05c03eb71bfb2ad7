// SPDX-License-Identifier: Apache-2.0
#include "core/project/example_picking.h"

#include "core/engine/record_text.h"
#include "core/engine/sent_text.h"
#include "core/store/accepted_answers.h"
#include "core/store/record_store.h"
#include "core/task/answer_reader.h"

#include <algorithm>

namespace lw::project {
namespace {

const QString picksKey = QStringLiteral("picked_examples");

/// What of a stored answer a model would have said: without places, and without what it said of itself.
Json asSaid(const task::TaskSpec &task, const Json &value)
{
    const char *field = task::answerField(task.kind);
    const Json *said = member(value, field);
    Json answer = Json::object();
    if (!said)
        return answer;
    answer[field] = *said;
    if (task.kind == task::TaskKind::Spans && said->is_array()) {
        for (Json &span : answer[field])
            span = Json{{"label", toUtf8(stringOr(span, "label"))}, {"text", toUtf8(stringOr(span, "text"))}};
    }
    return answer;
}

std::vector<engine::RecordExample> candidatesOf(const engine::RunPlan &plan, const std::vector<store::AcceptedAnswer> &accepted)
{
    std::vector<engine::RecordExample> candidates;
    for (const store::AcceptedAnswer &each : accepted) {
        const auto data = parseOrderedJson(toUtf8(each.data));
        if (auto example = data ? exampleOf(plan, *data, each.value) : std::nullopt)
            candidates.push_back({each.record, *std::move(example)});
    }
    return candidates;
}

std::vector<engine::RecordExample> those(const std::vector<engine::RecordExample> &candidates, const std::vector<qint64> &records)
{
    std::vector<engine::RecordExample> found;
    for (const qint64 record : records) {
        const auto at = std::find_if(candidates.begin(), candidates.end(), [record](const auto &each) { return each.record == record; });
        if (at != candidates.end())
            found.push_back(*at);
    }
    return found;
}

std::vector<engine::RecordExample> diverse(const std::vector<engine::RecordExample> &candidates, int count)
{
    std::vector<task::ExampleCandidate> groups;
    for (const engine::RecordExample &each : candidates)
        groups.push_back({each.record, each.example.text, stringOr(each.example.answer, "label"), false});
    return those(candidates, task::ExampleSelection(std::move(groups)).diverse(count, 0));
}

Json picksJson(const std::vector<engine::RecordExample> &picks)
{
    Json json = Json::array();
    for (const engine::RecordExample &each : picks)
        json.push_back(Json{{"record", each.record}, {"text", toUtf8(each.example.text)}, {"answer", each.example.answer}});
    return json;
}

/// The configuration that the picks are of.
QString picksName(engine::RunPlan plan)
{
    plan.picked.clear();
    return plan.configuration().hash();
}

/// Empty where they are not kept, or not accepted any more as they were.
Result<std::vector<engine::RecordExample>> keptPicks(store::Database &database, const engine::RunPlan &plan,
                                                     const std::vector<engine::RecordExample> &candidates)
{
    std::vector<engine::RecordExample> none;
    const auto text = store::meta(database, picksKey);
    if (!text)
        return fail(text.error());
    const auto json = parseJson(toUtf8(text->value_or(QString())));
    const Json *kept = json ? member(*json, toUtf8(picksName(plan))) : nullptr;
    if (!kept || !kept->is_array())
        return none;
    std::vector<qint64> records;
    for (const Json &each : *kept)
        records.push_back(integerOr(each, "record"));
    auto picks = those(candidates, records);
    return picksJson(picks) == *kept ? picks : none;
}

} // namespace

std::optional<task::Example> exampleOf(const engine::RunPlan &plan, const OrderedJson &data, const Json &value)
{
    const engine::SentText sent = engine::sentText(plan.task, plan.textColumns, engine::sharedPart(data, plan.sharedColumns), plan.tokens.cutter());
    const bool isMasked = sent.wayBack && !sent.wayBack->masks.empty();
    if (sent.text.trimmed().isEmpty() || (isMasked && !task::hasFewAnswers(plan.task.kind))
        || plan.tokens.cutter().count(sent.text) > plan.chunks.tokens / 4)
        return {};
    task::Example example{sent.text, asSaid(plan.task, value)};
    const auto read = task::readAnswer(plan.task, example.answer, example.text);
    return read && read->flags.isEmpty() ? std::optional(std::move(example)) : std::nullopt;
}

Result<void> pickExamples(store::Database &database, engine::RunPlan &plan)
{
    plan.picked.clear();
    plan.nearest.reset();
    if (!plan.task.select)
        return {};
    const auto accepted = store::acceptedAnswers(database, mostCandidates);
    if (!accepted)
        return fail(accepted.error());
    std::vector<engine::RecordExample> candidates = candidatesOf(plan, *accepted);
    const task::ExampleRule &rule = *plan.task.select;
    if (rule.how == task::ExampleRule::How::Nearest) {
        plan.nearest = std::make_shared<const engine::NearestExamples>(std::move(candidates), rule.count);
        return {};
    }
    auto kept = keptPicks(database, plan, candidates);
    if (!kept)
        return fail(kept.error());
    plan.picked = kept->empty() ? diverse(candidates, rule.count) : *std::move(kept);
    return {};
}

Result<void> keepPicks(store::Database &database, const engine::RunPlan &plan)
{
    if (!plan.task.select || int(plan.picked.size()) < plan.task.select->count)
        return {};
    const auto text = store::meta(database, picksKey);
    if (!text)
        return fail(text.error());
    const auto known = parseJson(toUtf8(text->value_or(QString())));
    Json json = known && known->is_object() ? *known : Json(Json::object());
    json[toUtf8(picksName(plan))] = picksJson(plan.picked);
    return store::setMeta(database, picksKey, fromUtf8(dumpJson(json)));
}

} // namespace lw::project
