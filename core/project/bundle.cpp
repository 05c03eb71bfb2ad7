// SPDX-License-Identifier: Apache-2.0
#include "core/project/bundle.h"

#include "core/project/project_columns.h"
#include "core/store/record_store.h"
#include "core/store/review_store.h"
#include "core/task/answer_text.h"
#include "core/task/prompt.h"

#include <QDateTime>
#include <QFile>

namespace lw::project {
namespace {

constexpr qint64 largestManifest = 16 * 1024 * 1024;

bool isTrue(const Json &own, const char *key)
{
    const Json *value = member(own, key);
    return value && value->is_boolean() && value->get<bool>();
}

/// What the person said, from what the export says that came of it.
task::Decision decisionOf(const Json &own)
{
    task::Decision decision;
    const Json *answer = member(own, "answer");
    const Json *models = member(own, "model_answer");
    const bool wasShown = isTrue(own, "shown_suggestion") && models;
    decision.shownLabel = wasShown ? task::answerText(*models) : QString();
    if (isTrue(own, "skipped")) {
        decision.kind = task::Decision::Kind::Skip;
    } else if (!answer) {
        decision.kind = task::Decision::Kind::Reject;
    } else {
        const bool isAccepted = models && stringOr(own, "source") != QLatin1String("human");
        decision.kind = isAccepted ? task::Decision::Kind::Accept : task::Decision::Kind::Correct;
        decision.value = *answer;
    }
    return decision;
}

/// Of what a person changed the export says that it is the person's; the answer below it came from the model.
QString originOf(const Json &own)
{
    const QString source = stringOr(own, "source", QStringLiteral("model"));
    return source == QLatin1String("human") ? QStringLiteral("model") : source;
}

} // namespace

Json Bundle::manifestOf(const QString &file)
{
    QFile manifest(file + QStringLiteral(".manifest.json"));
    if (manifest.size() > largestManifest || !manifest.open(QIODevice::ReadOnly))
        return {};
    const auto json = parseJson(manifest.readAll().toStdString());
    return json && stringOr(*json, "program") == QLatin1String("Labelwright") ? *json : Json();
}

QString Bundle::idColumnOf(const Json &manifest)
{
    const QString identity = stringOr(manifest, "identity");
    const QString prefix = QStringLiteral("column:");
    return identity.startsWith(prefix) ? identity.mid(prefix.size()) : QString();
}

QStringList Bundle::textColumnsOf(const Json &manifest)
{
    const Json *task = member(manifest, "task");
    const QStringList named = task ? task::templateColumns(stringOr(*task, "template")) : QStringList();
    const Json *parameters = member(manifest, "parameters");
    return named.isEmpty() && parameters ? stringList(*parameters, "text_columns") : named;
}

Bundle::Bundle(store::Database &database, Json manifest)
    : m_database(database)
    , m_manifest(std::move(manifest))
{
    m_isClosed = !m_manifest.contains("task") || !m_manifest.contains("parameters");
}

Result<void> Bundle::beginConfigurations()
{
    const auto configurationOf = [](const Json &said) {
        return store::Configuration{fromUtf8(dumpJson(said["task"])), canonicalHash(said["task"]), stringOr(said, "model"), said["parameters"]};
    };
    const store::Configuration configuration = configurationOf(m_manifest);
    const auto active = store::activeConfiguration(m_database);
    const auto known = store::findConfiguration(m_database, configuration.hash());
    if (!active || !known)
        return fail(!active ? active.error() : known.error());
    m_isClosed = active->has_value() && *active != *known;
    if (m_isClosed)
        return {};
    const Json *others = member(m_manifest, "other_configurations");
    for (const Json &other : others && others->is_array() ? *others : Json::array()) {
        // One that makes no sense keeps its place.
        const bool isWhole = member(other, "task") && member(other, "parameters");
        const auto id = isWhole ? store::putConfiguration(m_database, configurationOf(other)) : Result<qint64>(0);
        if (!id)
            return fail(id.error());
        m_others.push_back(*id);
    }
    const auto id = store::putConfiguration(m_database, configuration);
    if (!id)
        return fail(id.error());
    m_configuration = *id;
    return store::activate(m_database, *id);
}

Result<std::optional<store::RunIds>> Bundle::runOf(const BundlePlace &place)
{
    const bool isOther = place.configuration.has_value();
    if (isOther && (*place.configuration >= m_others.size() || m_others[*place.configuration] == 0))
        return std::nullopt;
    const qint64 configuration = isOther ? m_others[*place.configuration] : *m_configuration;
    const auto known = m_runs.find({configuration, place.pass});
    if (known != m_runs.end())
        return store::RunIds{known->second, configuration};
    const Json *prices = member(m_manifest, "prices");
    const bool hasPrices = !isOther && prices && prices->is_array();
    const auto run = store::beginRun(m_database, configuration, QStringLiteral("import"), store::Asks::Missing,
                                     hasPrices ? fromUtf8(dumpJson(*prices)) : QString());
    if (!run)
        return fail(run.error());
    m_runs[{configuration, place.pass}] = *run;
    return store::RunIds{*run, configuration};
}

Result<void> Bundle::putModelAnswers(const Target &target, const Json &own)
{
    const bool hasMore = own.contains("answers") || own.contains("results");
    if (m_isClosed || (stringOr(own, "state") == QLatin1String("pending") && !hasMore))
        return {};
    if (!m_configuration) {
        if (auto begun = beginConfigurations(); !begun || m_isClosed)
            return begun;
    }
    const auto answers = own.contains("answers") ? putListedAnswers(target, own) : putOnlyAnswer(target, own);
    return answers.and_then([&] { return putResults(target, own); });
}

Result<void> Bundle::putListedAnswers(const Target &target, const Json &own)
{
    if (target.traces.hasAnswers)
        return {};
    for (BundleAnswer &listed : answersOfLine(own)) {
        const auto run = runOf(listed.place);
        if (!run)
            return fail(run.error());
        listed.answer.record = target.record;
        if (auto put = *run ? store::putAnswer(m_database, **run, listed.answer) : Result<void>(); !put)
            return put;
    }
    return {};
}

Result<void> Bundle::putOnlyAnswer(const Target &target, const Json &own)
{
    const Json *value = member(own, "model_answer");
    if (!value)
        return {};
    store::NewAnswer answer;
    answer.record = target.record;
    answer.pieces = int(integerOr(own, "chunks", 1));
    answer.hash = target.dataHash;
    answer.value = *value;
    answer.flags = stringList(own, "flags");
    answer.source = originOf(own);
    answer.cacheFrom = stringOr(own, "cache_from");
    answer.servedModel = stringOr(own, "served_model");
    answer.systemFingerprint = stringOr(own, "system_fingerprint");
    answer.endpoint = stringOr(own, "endpoint", QStringLiteral(""));
    answer.answeredAt = stringOr(own, "answered_at", QStringLiteral(""));
    answer.batchSize = int(integerOr(own, "batch_size", 1));
    answer.usage = usageOfLine(own);
    return runOf({}).and_then([&](const std::optional<store::RunIds> &run) { return store::putAnswer(m_database, *run, answer); });
}

Result<void> Bundle::putResults(const Target &target, const Json &own)
{
    for (BundleResult &listed : resultsOfLine(own)) {
        const auto run = runOf(listed.place);
        if (!run)
            return fail(run.error());
        listed.result.record = target.record;
        if (listed.result.dataHash.isEmpty())
            listed.result.dataHash = target.dataHash;
        if (auto put = *run ? store::putEarlierResult(m_database, **run, listed.result) : Result<void>(); !put)
            return put;
    }
    store::NewResult result;
    result.state = stringOr(own, "state");
    if (result.state == QLatin1String("pending"))
        return {};
    const Json *value = member(own, "model_answer");
    result.record = target.record;
    result.dataHash = target.dataHash;
    result.value = value ? *value : Json();
    result.flags = stringList(own, "flags");
    if (const Json *confidence = member(own, "confidence"); confidence && confidence->is_number())
        result.confidence = confidence->get<double>();
    result.source = originOf(own);
    result.pieces = int(integerOr(own, "chunks", 1));
    result.detail = stringOr(own, "detail");
    return runOf({}).and_then([&](const std::optional<store::RunIds> &run) { return store::putResult(m_database, *run, result); });
}

Result<void> Bundle::putDecisions(const Target &target, const Json &own)
{
    if (target.traces.hasDecisions)
        return {};
    if (const auto history = decisionsOfLine(own); !history.empty())
        return store::restoreDecisions(m_database, target.record, history);
    if (!isTrue(own, "reviewed") && !isTrue(own, "skipped"))
        return {};
    task::Decision decision = decisionOf(own);
    decision.record = target.record;
    const QString by = stringOr(own, "annotator");
    const QDateTime at = QDateTime::fromString(stringOr(own, "decided_at"), Qt::ISODateWithMs);
    const store::Signature signature{by.isEmpty() ? QStringLiteral("import") : by,
                                     (at.isValid() ? at : QDateTime::currentDateTimeUtc()).toUTC().toString(Qt::ISODateWithMs)};
    return store::putDecisions(m_database, {decision}, signature).map([](const store::WrittenStep &) {});
}

Result<void> Bundle::restore(const QString &identity, const Json &own)
{
    const auto known = store::knownRecord(m_database, identity);
    if (!known)
        return fail(known.error());
    if (!*known)
        return fail(Code::Internal, QStringLiteral("A record is not where it was stored"));
    // What the project knows of a record itself is not touched; and what was restored before is not restored again.
    if ((*known)->hasAnswer)
        return {};
    const auto traces = store::tracesOf(m_database, (*known)->id);
    if (!traces)
        return fail(traces.error());
    const Target target{(*known)->id, (*known)->dataHash, *traces};
    return putModelAnswers(target, own).and_then([&] { return putDecisions(target, own); });
}

Result<void> Bundle::finish()
{
    for (const auto &[place, run] : m_runs) {
        if (auto ended = store::endRun(m_database, run, QStringLiteral("done")); !ended)
            return ended;
    }
    return {};
}

} // namespace lw::project
