// SPDX-License-Identifier: Apache-2.0
#include "core/project/bundle.h"

#include "core/store/record_store.h"
#include "core/store/review_store.h"
#include "core/task/answer_text.h"

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

QStringList flagsOf(const Json &own)
{
    QStringList flags;
    if (const Json *list = member(own, "flags"); list && list->is_array()) {
        for (const Json &flag : *list) {
            if (flag.is_string())
                flags.append(fromUtf8(flag.get_ref<const std::string &>()));
        }
    }
    return flags;
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

Bundle::Bundle(store::Database &database, Json manifest)
    : m_database(database)
    , m_manifest(std::move(manifest))
{
    m_isClosed = !m_manifest.contains("task") || !m_manifest.contains("parameters");
}

Result<void> Bundle::beginRun()
{
    const store::Configuration configuration{fromUtf8(dumpJson(m_manifest["task"])), canonicalHash(m_manifest["task"]), stringOr(m_manifest, "model"),
                                             m_manifest["parameters"]};
    const auto active = store::activeConfiguration(m_database);
    const auto known = store::findConfiguration(m_database, configuration.hash());
    if (!active || !known)
        return fail(!active ? active.error() : known.error());
    m_isClosed = active->has_value() && *active != *known;
    if (m_isClosed)
        return {};
    const auto id = store::putConfiguration(m_database, configuration);
    if (!id)
        return fail(id.error());
    const Json *prices = member(m_manifest, "prices");
    const auto run = store::beginRun(m_database, *id, QStringLiteral("import"), store::Asks::Missing,
                                     prices && prices->is_array() ? fromUtf8(dumpJson(*prices)) : QString());
    if (!run)
        return fail(run.error());
    m_run = store::RunIds{*run, *id};
    return store::activate(m_database, *id);
}

Result<void> Bundle::putModelAnswer(qint64 record, const QString &dataHash, const Json &own)
{
    const QString state = stringOr(own, "state");
    if (m_isClosed || state == QLatin1String("pending"))
        return {};
    if (!m_run) {
        if (auto begun = beginRun(); !begun || m_isClosed)
            return begun;
    }
    const Json *value = member(own, "model_answer");
    const int pieces = int(integerOr(own, "chunks", 1));
    const QString source = stringOr(own, "source", QStringLiteral("model"));
    // Of what a person changed the export says that it is the person's; the answer below it came from the model.
    const QString origin = source == QLatin1String("human") ? QStringLiteral("model") : source;
    if (value) {
        store::NewAnswer answer;
        answer.record = record;
        answer.pieces = pieces;
        answer.hash = dataHash;
        answer.value = *value;
        answer.flags = flagsOf(own);
        answer.source = origin;
        answer.cacheFrom = stringOr(own, "cache_from");
        answer.servedModel = stringOr(own, "served_model");
        answer.systemFingerprint = stringOr(own, "system_fingerprint");
        answer.endpoint = stringOr(own, "endpoint", QStringLiteral(""));
        answer.answeredAt = stringOr(own, "answered_at", QStringLiteral(""));
        answer.batchSize = int(integerOr(own, "batch_size", 1));
        if (const Json *usage = member(own, "usage")) {
            if (usage->contains("prompt"))
                answer.usage.prompt = integerOr(*usage, "prompt");
            if (usage->contains("completion"))
                answer.usage.completion = integerOr(*usage, "completion");
        }
        if (auto put = store::putAnswer(m_database, *m_run, answer); !put)
            return put;
    }
    store::NewResult result;
    result.record = record;
    result.dataHash = dataHash;
    result.state = state;
    result.value = value ? *value : Json();
    result.flags = flagsOf(own);
    if (const Json *confidence = member(own, "confidence"); confidence && confidence->is_number())
        result.confidence = confidence->get<double>();
    result.source = origin;
    result.pieces = pieces;
    return store::putResult(m_database, *m_run, result);
}

Result<void> Bundle::putDecision(qint64 record, const Json &own)
{
    if (!isTrue(own, "reviewed") && !isTrue(own, "skipped"))
        return {};
    task::Decision decision = decisionOf(own);
    decision.record = record;
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
    return putModelAnswer((*known)->id, (*known)->dataHash, own).and_then([&] { return putDecision((*known)->id, own); });
}

Result<void> Bundle::finish()
{
    return m_run ? store::endRun(m_database, m_run->run, QStringLiteral("done")) : Result<void>();
}

} // namespace lw::project
