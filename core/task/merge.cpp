// SPDX-License-Identifier: Apache-2.0
#include "core/task/merge.h"

#include "core/task/answer_reader.h"
#include "core/task/fields_schema.h"
#include "core/task/merged_spans.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace lw::task {
namespace {

using Pieces = std::vector<PieceAnswer>;

const Json &valueOf(const PieceAnswer &piece, const char *field)
{
    static const Json none;
    const Json *value = member(piece.answer.value, field);
    return value ? *value : none;
}

const Json &arrayOrNone(const Json &value)
{
    static const Json none = Json::array();
    return value.is_array() ? value : none;
}

struct Votes
{
    Json value;
    int count = 0;
    qint64 length = 0;
};

/// In the order in which the values first appear, so that the earliest wins a tie.
std::vector<Votes> countVotes(const Pieces &answers, const char *field)
{
    std::vector<Votes> votes;
    for (const PieceAnswer &piece : answers) {
        const Json &value = valueOf(piece, field);
        auto found = std::find_if(votes.begin(), votes.end(), [&](const Votes &v) { return v.value == value; });
        if (found == votes.end())
            found = votes.insert(votes.end(), Votes{value, 0, 0});
        found->count += 1;
        found->length += piece.length;
    }
    return votes;
}

Json voted(const Pieces &answers, const char *field)
{
    const std::vector<Votes> votes = countVotes(answers, field);
    return std::max_element(votes.begin(), votes.end(), [](const Votes &a, const Votes &b) {
               return std::pair(a.count, a.length) < std::pair(b.count, b.length);
           })->value;
}

Json anyOrVoted(const Pieces &answers, const char *field, const Json &wanted)
{
    const bool said = std::any_of(answers.begin(), answers.end(), [&](const PieceAnswer &piece) { return valueOf(piece, field) == wanted; });
    return said ? wanted : voted(answers, field);
}

Json longest(const Pieces &answers, const char *field)
{
    const auto found = std::max_element(answers.begin(), answers.end(),
                                        [](const PieceAnswer &a, const PieceAnswer &b) { return a.length < b.length; });
    return valueOf(*found, field);
}

qint64 lengthOf(const Pieces &answers)
{
    qint64 length = 0;
    for (const PieceAnswer &piece : answers)
        length += piece.length;
    return length;
}

/// The labels that chunks of more than `least` of the text say, in the task's order.
Json labelsAbove(const TaskSpec &task, const Pieces &answers, qint64 least)
{
    Json labels = Json::array();
    for (const Label &label : task.labels) {
        const Json name = toUtf8(label.name);
        qint64 length = 0;
        bool said = false;
        for (const PieceAnswer &piece : answers) {
            const Json &list = arrayOrNone(valueOf(piece, "labels"));
            if (std::find(list.begin(), list.end(), name) == list.end())
                continue;
            said = true;
            length += piece.length;
        }
        if (said && length > least)
            labels.push_back(name);
    }
    return labels;
}

Json median(const Pieces &answers)
{
    std::map<qint64, qint64> lengths;
    for (const PieceAnswer &piece : answers)
        lengths[integerOr(piece.answer.value, "score")] += std::max<qint64>(piece.length, 1);
    qint64 all = 0;
    for (const auto &[score, length] : lengths)
        all += length;
    qint64 below = 0;
    for (const auto &[score, length] : lengths) {
        below += length;
        if (below * 2 >= all)
            return score;
    }
    return lengths.rbegin()->first;
}

Json mean(const Pieces &answers)
{
    double sum = 0;
    double weight = 0;
    for (const PieceAnswer &piece : answers) {
        const double length = double(std::max<qint64>(piece.length, 1));
        sum += double(integerOr(piece.answer.value, "score")) * length;
        weight += length;
    }
    return qint64(std::floor(sum / weight + 0.5));
}

bool saysNothing(const Json &value)
{
    return value.is_null() || (value.is_string() && value.get_ref<const std::string &>().empty())
        || ((value.is_array() || value.is_object()) && value.empty());
}

/// What `later` says that is not said yet is added to `known`.
void addFields(Json &known, const Json &later)
{
    if (saysNothing(known)) {
        if (!saysNothing(later) || known.is_null())
            known = later;
    } else if (known.is_array() && later.is_array()) {
        for (const Json &item : later) {
            if (std::find(known.begin(), known.end(), item) == known.end())
                known.push_back(item);
        }
    } else if (known.is_object() && later.is_object()) {
        for (const auto &[name, value] : later.items())
            addFields(known[name], value);
    }
}

Json united(const Pieces &answers)
{
    Json fields = Json::object();
    for (const PieceAnswer &piece : answers)
        addFields(fields, valueOf(piece, "fields"));
    return fields;
}

Json joined(const Pieces &answers)
{
    std::string text;
    for (const PieceAnswer &piece : answers) {
        if (!text.empty())
            text += '\n';
        text += toUtf8(stringOr(piece.answer.value, "text"));
    }
    return text;
}

Json mergedValue(const TaskSpec &task, const Pieces &answers)
{
    const char *field = answerField(task.kind);
    const MergeRule::Kind kind = task.merge.kind == MergeRule::Kind::Usual ? mergeKinds(task.kind).front() : task.merge.kind;
    switch (kind) {
    case MergeRule::Kind::Usual: break;
    case MergeRule::Kind::Vote:
        return task.kind == TaskKind::Multilabel ? labelsAbove(task, answers, lengthOf(answers) / 2) : voted(answers, field);
    case MergeRule::Kind::Any: return anyOrVoted(answers, field, toUtf8(task.merge.label));
    case MergeRule::Kind::Longest: return longest(answers, field);
    case MergeRule::Kind::Union: return task.kind == TaskKind::Spans ? mergedSpans(answers) : labelsAbove(task, answers, -1);
    case MergeRule::Kind::Median: return median(answers);
    case MergeRule::Kind::Mean: return mean(answers);
    case MergeRule::Kind::First: return united(answers);
    case MergeRule::Kind::Join: return joined(answers);
    }
    return {};
}

/// Whether the answer is what single chunks say, and not put together from all of them.
bool isOneOfThem(const TaskSpec &task)
{
    return task.kind == TaskKind::Classification || task.kind == TaskKind::Preference || task.kind == TaskKind::Rating
        || task.merge.kind == MergeRule::Kind::Longest;
}

bool fitsSchema(const TaskSpec &task, const Json &fields)
{
    const auto schema = FieldsSchema::compile(task.schema);
    return !schema || !schema->complaint(fields);
}

/// Of figures that must all be known.
struct Mean
{
    double sum = 0;
    int count = 0;
    bool allKnown = true;

    void add(const std::optional<double> &figure)
    {
        allKnown = allKnown && figure;
        sum += figure.value_or(0);
        ++count;
    }
    [[nodiscard]] std::optional<double> value() const { return allKnown && count > 0 ? std::optional(sum / count) : std::nullopt; }
};

} // namespace

Answer mergeAnswers(const TaskSpec &task, const std::vector<PieceAnswer> &answers)
{
    if (answers.size() == 1)
        return answers.front().answer;
    const char *field = answerField(task.kind);
    Answer merged;
    merged.value = Json::object();
    merged.value[field] = mergedValue(task, answers);
    Mean confidence;
    Mean probability;
    for (const PieceAnswer &piece : answers) {
        for (const QString &flag : piece.answer.flags) {
            if (!merged.flags.contains(flag))
                merged.flags.append(flag);
        }
        if (isOneOfThem(task) && valueOf(piece, field) != merged.value[field])
            continue;
        confidence.add(piece.answer.confidence());
        probability.add(piece.answer.probability());
        // One voice for all of them: that of the first chunk that says so.
        if (const Json *rationale = member(piece.answer.value, "rationale");
            rationale && !merged.value.contains("rationale"))
            merged.value["rationale"] = *rationale;
    }
    if (task.kind == TaskKind::Extraction && !fitsSchema(task, merged.value[field]))
        merged.flags.append(offSchemaFlag());
    if (const auto mean = confidence.value())
        merged.value["confidence"] = *mean;
    if (const auto mean = probability.value())
        merged.value["probability"] = *mean;
    return merged;
}

} // namespace lw::task
