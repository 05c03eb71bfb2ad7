// SPDX-License-Identifier: Apache-2.0
#include "core/project/bundle_line.h"

#include "core/project/project_columns.h"
#include "core/task/answer_text.h"

#include <algorithm>

namespace lw::project {
namespace {

void put(OrderedJson &object, const char *key, const QString &text)
{
    if (!text.isEmpty())
        object[key] = toUtf8(text);
}

void put(OrderedJson &object, const char *key, const Json &value)
{
    if (!value.is_null())
        object[key] = OrderedJson(value);
}

void put(OrderedJson &object, const char *key, const QStringList &words)
{
    for (const QString &word : words)
        object[key].push_back(toUtf8(word));
}

template <typename T>
void put(OrderedJson &object, const char *key, const std::optional<T> &value)
{
    if (value)
        object[key] = *value;
}

/// Whether the line says it already: the decision that counts, of which the model's answer is what was shown.
bool isSaid(const store::ArchivedDecision &decision, const dataset::ExportRecord &record)
{
    const bool isHuman = record.source == QLatin1String("human");
    const bool isKind = decision.kind == (!record.answer ? QLatin1String("reject") : isHuman ? QLatin1String("correct") : QLatin1String("accept"));
    const QString shown = record.modelAnswer ? task::answerText(*record.modelAnswer) : QString();
    return record.reviewed && isKind && !decision.isUndone && !decision.isBlind && decision.turns.empty() && decision.otherData.isEmpty() && !decision.annotator.isEmpty()
        && (decision.shownLabel.isEmpty() || decision.shownLabel == shown);
}

bool isSaid(const store::ArchivedAnswer &answer, const dataset::ExportRecord &record, const ExportFrame &frame)
{
    return answer.ids.configuration == frame.configuration && answer.answer.pieces <= 1 && record.modelAnswer == answer.answer.value
        && record.flags == answer.answer.flags;
}

OrderedJson lineOf(const store::ArchivedDecision &decision)
{
    OrderedJson line{{"decision", toUtf8(decision.kind)}};
    put(line, "answer", decision.value);
    line["annotator"] = toUtf8(decision.annotator);
    line["decided_at"] = toUtf8(decision.at);
    put(line, "shown", decision.shownLabel);
    put(line, "data_hash", decision.otherData);
    put(line, "note", decision.note);
    if (decision.isBlind)
        line["blind"] = true;
    if (decision.settles)
        line["settles"] = true;
    if (decision.isUndone)
        line["undone"] = true;
    for (const store::ArchivedTurn &turn : decision.turns)
        line["turns"].push_back(OrderedJson{{"turn", toUtf8(turn.turn)}, {"annotator", toUtf8(turn.annotator)}, {"at", toUtf8(turn.at)}});
    return line;
}

void putPlace(OrderedJson &line, qint64 configuration, const ExportFrame &frame)
{
    const auto found = std::find(frame.others.begin(), frame.others.end(), configuration);
    if (found != frame.others.end())
        line["configuration"] = found - frame.others.begin();
}

OrderedJson lineOf(const store::ArchivedAnswer &archived, const ExportFrame &frame)
{
    const store::NewAnswer &answer = archived.answer;
    OrderedJson line = OrderedJson::object();
    putPlace(line, archived.ids.configuration, frame);
    line["piece"] = answer.ordinal;
    line["pieces"] = answer.pieces;
    line["start"] = answer.startCp;
    line["end"] = answer.endCp;
    line["hash"] = toUtf8(answer.hash);
    put(line, "answer", answer.value);
    put(line, "flags", answer.flags);
    put(line, "source", answer.source);
    put(line, "cache_from", answer.cacheFrom);
    put(line, "served_model", answer.servedModel);
    put(line, "system_fingerprint", answer.systemFingerprint);
    put(line, "endpoint", answer.endpoint);
    put(line, "answered_at", answer.answeredAt);
    line["batch_size"] = answer.batchSize;
    OrderedJson usage = OrderedJson::object();
    put(usage, "prompt", answer.usage.prompt);
    put(usage, "completion", answer.usage.completion);
    if (!usage.empty())
        line["usage"] = std::move(usage);
    return line;
}

OrderedJson lineOf(const store::ArchivedResult &archived, const ExportFrame &frame)
{
    const store::NewResult &result = archived.result;
    OrderedJson line = OrderedJson::object();
    putPlace(line, archived.ids.configuration, frame);
    put(line, "data_hash", result.dataHash);
    line["state"] = toUtf8(result.state);
    put(line, "answer", result.value);
    put(line, "flags", result.flags);
    put(line, "confidence", result.confidence);
    put(line, "source", result.source);
    line["chunks"] = result.pieces;
    put(line, "detail", result.detail);
    return line;
}

OrderedJson answerLines(const store::RecordArchive &archive, const dataset::ExportRecord &record, const ExportFrame &frame)
{
    OrderedJson lines = OrderedJson::array();
    if (archive.answers.size() == 1 && isSaid(archive.answers.front(), record, frame))
        return lines;
    std::map<qint64, std::vector<qint64>> runs;   // of each configuration, in order
    for (const store::ArchivedAnswer &answer : archive.answers) {
        auto &known = runs[answer.ids.configuration];
        auto at = std::find(known.begin(), known.end(), answer.ids.run);
        if (at == known.end())
            at = known.insert(known.end(), answer.ids.run);
        lines.push_back(lineOf(answer, frame));
        if (at != known.begin())
            lines.back()["pass"] = at - known.begin();
    }
    return lines;
}

BundlePlace placeOf(const Json &line)
{
    constexpr qint64 mostPasses = 10'000;
    BundlePlace place;
    if (line.contains("configuration"))
        place.configuration = std::size_t(std::max<qint64>(0, integerOr(line, "configuration")));
    place.pass = int(std::clamp<qint64>(integerOr(line, "pass"), 0, mostPasses));
    return place;
}

/// The objects of a list; nothing where there is none.
std::vector<Json> objectsIn(const Json &own, const char *key)
{
    std::vector<Json> objects;
    const Json *list = member(own, key);
    for (const Json &one : list && list->is_array() ? *list : Json::array()) {
        if (one.is_object())
            objects.push_back(one);
    }
    return objects;
}

Json valueIn(const Json &line)
{
    const Json *value = member(line, "answer");
    return value ? *value : Json();
}

} // namespace

OrderedJson bundleLine(const store::RecordArchive &archive, const dataset::ExportRecord &record, const ExportFrame &frame)
{
    OrderedJson line = OrderedJson::object();
    if (!(archive.decisions.size() == 1 && isSaid(archive.decisions.front(), record))) {
        for (const store::ArchivedDecision &decision : archive.decisions)
            line["history"].push_back(lineOf(decision));
    }
    if (OrderedJson answers = answerLines(archive, record, frame); !answers.empty())
        line["answers"] = std::move(answers);
    for (const store::ArchivedResult &result : archive.results) {
        if (result.ids.configuration != frame.configuration || !result.result.dataHash.isEmpty())
            line["results"].push_back(lineOf(result, frame));
        else
            put(line, "detail", result.result.detail);
    }
    return line;
}

std::vector<store::ArchivedDecision> decisionsOfLine(const Json &own)
{
    static const QStringList kinds{QStringLiteral("accept"), QStringLiteral("correct"), QStringLiteral("reject"),
                                   QStringLiteral("skip"),   QStringLiteral("flag"),    QStringLiteral("unflag"),
                                   QStringLiteral("draft"),  QStringLiteral("note")};
    std::vector<store::ArchivedDecision> decisions;
    for (const Json &line : objectsIn(own, "history")) {
        store::ArchivedDecision decision;
        decision.kind = stringOr(line, "decision");
        if (!kinds.contains(decision.kind))
            continue;
        decision.value = valueIn(line);
        decision.annotator = stringOr(line, "annotator");
        decision.at = stringOr(line, "decided_at");
        decision.shownLabel = stringOr(line, "shown");
        decision.isUndone = line.value("undone", Json()) == Json(true);
        decision.note = stringOr(line, "note");
        decision.isBlind = line.value("blind", Json()) == Json(true);
        decision.settles = line.value("settles", Json()) == Json(true);
        decision.otherData = stringOr(line, "data_hash");
        for (const Json &turn : objectsIn(line, "turns"))
            decision.turns.push_back({stringOr(turn, "turn"), stringOr(turn, "annotator"), stringOr(turn, "at")});
        decisions.push_back(std::move(decision));
    }
    return decisions;
}

std::vector<BundleAnswer> answersOfLine(const Json &own)
{
    std::vector<BundleAnswer> answers;
    for (const Json &line : objectsIn(own, "answers")) {
        store::NewAnswer answer;
        answer.ordinal = int(integerOr(line, "piece"));
        answer.pieces = int(integerOr(line, "pieces", 1));
        answer.startCp = integerOr(line, "start");
        answer.endCp = integerOr(line, "end");
        answer.hash = stringOr(line, "hash", QStringLiteral(""));
        answer.value = valueIn(line);
        answer.flags = stringList(line, "flags");
        answer.source = stringOr(line, "source", QStringLiteral("model"));
        answer.cacheFrom = stringOr(line, "cache_from");
        answer.servedModel = stringOr(line, "served_model");
        answer.systemFingerprint = stringOr(line, "system_fingerprint");
        answer.endpoint = stringOr(line, "endpoint", QStringLiteral(""));
        answer.answeredAt = stringOr(line, "answered_at", QStringLiteral(""));
        answer.batchSize = int(integerOr(line, "batch_size", 1));
        answer.usage = usageOfLine(line);
        if (!answer.value.is_null())
            answers.push_back({placeOf(line), std::move(answer)});
    }
    return answers;
}

std::vector<BundleResult> resultsOfLine(const Json &own)
{
    std::vector<BundleResult> results;
    for (const Json &line : objectsIn(own, "results")) {
        store::NewResult result;
        result.dataHash = stringOr(line, "data_hash");
        result.state = stringOr(line, "state");
        result.value = valueIn(line);
        result.flags = stringList(line, "flags");
        if (const Json *confidence = member(line, "confidence"); confidence && confidence->is_number())
            result.confidence = confidence->get<double>();
        result.source = stringOr(line, "source", QStringLiteral("model"));
        result.pieces = int(integerOr(line, "chunks", 1));
        result.detail = stringOr(line, "detail");
        if (!result.state.isEmpty())
            results.push_back({placeOf(line), std::move(result)});
    }
    return results;
}

metrics::Usage usageOfLine(const Json &line)
{
    metrics::Usage usage;
    const Json *said = member(line, "usage");
    if (said && said->contains("prompt"))
        usage.prompt = integerOr(*said, "prompt");
    if (said && said->contains("completion"))
        usage.completion = integerOr(*said, "completion");
    return usage;
}

} // namespace lw::project
