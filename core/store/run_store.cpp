// SPDX-License-Identifier: Apache-2.0
#include "core/store/run_store.h"

#include "core/store/gold_lines.h"
#include "core/task/answer.h"
#include "core/task/answer_text.h"

#include <QDateTime>

namespace lw::store {
namespace {

const QString currentConfigKey = QStringLiteral("current_config");

QString json(const Json &value) { return value.is_null() ? QString() : fromUtf8(dumpJson(value)); }

QString joined(const QStringList &flags) { return flags.join(u' '); }

QVariant microseconds(const std::optional<metrics::Attempt::Duration> &duration)
{
    return duration ? QVariant(qint64(duration->count())) : QVariant();
}

/// Put together from what all chunks say, so that none of them says otherwise.
bool isUnited(const Json &value)
{
    return !member(value, "label") && !member(value, "score") && !member(value, "choice");
}

std::vector<PendingRecord> pending(Rows &rows)
{
    std::vector<PendingRecord> records;
    while (rows.next())
        records.push_back({rows.integer(0), rows.text(1), rows.text(2), rows.text(3), rows.text(4)});
    return records;
}

Result<void> only(const Result<qint64> &changed)
{
    return changed ? Result<void>{} : Result<void>(fail(changed.error()));
}

} // namespace

QString Configuration::hash() const
{
    return canonicalHash(Json{{"task", toUtf8(taskHash)}, {"model", toUtf8(model)}, {"settings", settings}});
}

Result<std::optional<qint64>> findConfiguration(Database &database, const QString &hash)
{
    auto rows = database.run(QStringLiteral("config_id"), {{QLatin1String("hash"), hash}});
    if (!rows)
        return fail(rows.error());
    return rows->next() ? std::optional(rows->integer(0)) : std::nullopt;
}

Result<qint64> putConfiguration(Database &database, const Configuration &configuration)
{
    const auto task = database.change(
        QStringLiteral("task_version_put"),
        {{QLatin1String("hash"), configuration.taskHash},
         {QLatin1String("task"), configuration.task},
         {QLatin1String("saved_at"), QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)}});
    if (!task)
        return fail(task.error());
    qint64 version = 0;
    {
        auto row = database.run(QStringLiteral("task_version_id"), {{QLatin1String("hash"), configuration.taskHash}});
        if (!row)
            return fail(row.error());
        version = row->next() ? row->integer(0) : 0;
    }
    const auto put = database.change(QStringLiteral("config_put"), {{QLatin1String("hash"), configuration.hash()},
                                                                    {QLatin1String("task_version"), version},
                                                                    {QLatin1String("model"), present(configuration.model)},
                                                                    {QLatin1String("settings"), json(configuration.settings)}});
    if (!put)
        return fail(put.error());
    const auto id = findConfiguration(database, configuration.hash());
    if (!id)
        return fail(id.error());
    return id->value_or(0);
}

Result<std::optional<qint64>> activeConfiguration(Database &database)
{
    const auto text = meta(database, currentConfigKey);
    if (!text)
        return fail(text.error());
    return *text ? std::optional((*text)->toLongLong()) : std::nullopt;
}

Result<void> activate(Database &database, qint64 configuration)
{
    const auto current = activeConfiguration(database);
    if (!current)
        return fail(current.error());
    if (*current == configuration)
        return {};
    if (auto done = database.change(QStringLiteral("record_activate"), {{QLatin1String("config"), configuration}}); !done)
        return fail(done.error());
    if (auto done = database.change(QStringLiteral("record_dissent_all"), {{QLatin1String("config"), configuration}}); !done)
        return fail(done.error());
    if (auto set = setMeta(database, currentConfigKey, QString::number(configuration)); !set)
        return set;
    return refreshGoldLines(database);
}

Result<StoredConfiguration> configuration(Database &database, qint64 id)
{
    auto rows = database.run(QStringLiteral("config_get"), {{QLatin1String("config"), id}});
    if (!rows)
        return fail(rows.error());
    if (!rows->next())
        return fail(Code::Internal, QStringLiteral("The project names a configuration that it does not have"));
    StoredConfiguration stored;
    stored.model = rows->text(0);
    stored.settings = parseJson(toUtf8(rows->text(1))).value_or(Json::object());
    stored.promptVersion = rows->integer(2);
    stored.promptHash = rows->text(3);
    stored.task = rows->text(4);
    return stored;
}

Result<qint64> beginRun(Database &database, qint64 configuration, const QString &endpoint, Asks asks, const QString &prices)
{
    auto rows = database.run(QStringLiteral("run_insert"),
                             {{QLatin1String("config"), configuration},
                              {QLatin1String("endpoint"), endpoint},
                              {QLatin1String("started_at"), QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)},
                              {QLatin1String("prices"), nullable(prices)}});
    if (!rows)
        return fail(rows.error());
    const qint64 run = rows->lastId();
    if (asks != Asks::Missing) {
        const QString statement = asks == Asks::All ? QStringLiteral("run_round") : QStringLiteral("run_round_own");
        if (auto round = database.change(statement, {{QLatin1String("run"), run}}); !round)
            return fail(round.error());
    }
    return run;
}

Result<QStringList> runPrices(Database &database, qint64 configuration)
{
    auto rows = database.run(QStringLiteral("run_prices"), {{QLatin1String("config"), configuration}});
    if (!rows)
        return fail(rows.error());
    QStringList prices;
    while (rows->next())
        prices.append(rows->text(0));
    return prices;
}

Result<void> markLease(Database &database, qint64 run, qint64 at)
{
    return only(database.change(QStringLiteral("run_lease"), {{QLatin1String("run"), run}, {QLatin1String("at"), at}}));
}

Result<void> endRun(Database &database, qint64 run, const QString &ending)
{
    return only(database.change(QStringLiteral("run_end"), {{QLatin1String("run"), run}, {QLatin1String("ending"), ending}}));
}

Result<void> markCommit(Database &database, const RunIds &ids, qint64 at, int fromCache)
{
    return only(database.change(QStringLiteral("run_commit"), {{QLatin1String("run"), ids.run},
                                                               {QLatin1String("at"), at},
                                                               {QLatin1String("from_cache"), fromCache}}));
}

Result<void> putAnswer(Database &database, const RunIds &ids, const NewAnswer &answer)
{
    return only(database.change(QStringLiteral("answer_insert"),
                                {{QLatin1String("record"), answer.record},
                                 {QLatin1String("config"), ids.configuration},
                                 {QLatin1String("ordinal"), answer.ordinal},
                                 {QLatin1String("pieces"), answer.pieces},
                                 {QLatin1String("start_cp"), answer.startCp},
                                 {QLatin1String("end_cp"), answer.endCp},
                                 {QLatin1String("hash"), answer.hash},
                                 {QLatin1String("run"), ids.run},
                                 {QLatin1String("value"), json(answer.value)},
                                 {QLatin1String("flags"), present(joined(answer.flags))},
                                 {QLatin1String("raw"), present(answer.raw)},
                                 {QLatin1String("source"), answer.source},
                                 {QLatin1String("cache_from"), nullable(answer.cacheFrom)},
                                 {QLatin1String("served_model"), nullable(answer.servedModel)},
                                 {QLatin1String("system_fingerprint"), nullable(answer.systemFingerprint)},
                                 {QLatin1String("endpoint"), answer.endpoint},
                                 {QLatin1String("answered_at"), answer.answeredAt},
                                 {QLatin1String("batch_size"), answer.batchSize},
                                 {QLatin1String("line"), nullable(task::lineBeside(answer.value))},
                                 {QLatin1String("prompt_tokens"), nullable(answer.usage.prompt)},
                                 {QLatin1String("completion_tokens"), nullable(answer.usage.completion)}}));
}

Result<void> putEarlierResult(Database &database, const RunIds &ids, const NewResult &result)
{
    return only(database.change(QStringLiteral("result_put"), {{QLatin1String("record"), result.record},
                                                               {QLatin1String("config"), ids.configuration},
                                                               {QLatin1String("data_hash"), result.dataHash},
                                                               {QLatin1String("run"), ids.run},
                                                               {QLatin1String("state"), result.state},
                                                               {QLatin1String("value"), nullable(json(result.value))},
                                                               {QLatin1String("flags"), present(joined(result.flags))},
                                                               {QLatin1String("confidence"), nullable(result.confidence)},
                                                               {QLatin1String("source"), present(result.source)},
                                                               {QLatin1String("pieces"), result.pieces},
                                                               {QLatin1String("detail"), nullable(result.detail)},
                                                               {QLatin1String("line"), nullable(task::lineBeside(result.value))}}));
}

Result<void> putResult(Database &database, const RunIds &ids, const NewResult &result)
{
    if (auto put = putEarlierResult(database, ids, result); !put)
        return put;
    if (ids.isBeside) {
        const auto current = activeConfiguration(database);
        if (!current)
            return fail(current.error());
        return only(database.change(QStringLiteral("record_dissent"),
                                    {{QLatin1String("config"), current->value_or(0)}, {QLatin1String("record"), result.record}}));
    }
    const auto derived = database.change(QStringLiteral("record_state"),
                                {{QLatin1String("state"), result.state},
                                 {QLatin1String("label"), nullable(task::answerText(result.value))},
                                 {QLatin1String("confidence"), nullable(result.confidence)},
                                 {QLatin1String("probability"), nullable(task::Answer{result.value, {}}.probability())},
                                 {QLatin1String("pieces"), result.pieces},
                                 {QLatin1String("united"), isUnited(result.value)},
                                 {QLatin1String("config"), ids.configuration},
                                 {QLatin1String("record"), result.record}});
    if (!derived)
        return fail(derived.error());
    return only(database.change(QStringLiteral("record_dissent"),
                                {{QLatin1String("config"), ids.configuration}, {QLatin1String("record"), result.record}}));
}

Result<void> putAttempt(Database &database, const RunIds &ids, const PieceRef &piece, const metrics::Attempt &attempt,
                        const std::vector<PieceRef> &company)
{
    auto put = database.run(
        QStringLiteral("attempt_insert"),
        {{QLatin1String("run"), ids.run},
         {QLatin1String("record"), piece.record},
         {QLatin1String("ordinal"), piece.ordinal},
         {QLatin1String("question"), attempt.question},
         {QLatin1String("number"), attempt.number},
         {QLatin1String("endpoint"), present(attempt.endpoint)},
         {QLatin1String("model"), present(attempt.model)},
         {QLatin1String("started_at"), present(attempt.startedAt.toString(Qt::ISODateWithMs))},
         {QLatin1String("failure"), attempt.failure ? QVariant(codeName(*attempt.failure)) : QVariant()},
         {QLatin1String("http_status"), attempt.httpStatus},
         {QLatin1String("reached_socket"), attempt.reachedSocket},
         {QLatin1String("reused_connection"), attempt.reusedConnection},
         {QLatin1String("possibly_billed"), attempt.possiblyBilled},
         {QLatin1String("connect_us"), microseconds(attempt.connect)},
         {QLatin1String("first_byte_us"), microseconds(attempt.firstByte)},
         {QLatin1String("first_token_us"), microseconds(attempt.firstToken)},
         {QLatin1String("total_us"), qint64(attempt.total.count())},
         {QLatin1String("prompt_tokens"), nullable(attempt.usage.prompt)},
         {QLatin1String("completion_tokens"), nullable(attempt.usage.completion)},
         {QLatin1String("cached_tokens"), nullable(attempt.usage.cached)},
         {QLatin1String("reasoning_tokens"), nullable(attempt.usage.reasoning)},
         {QLatin1String("batch_size"), attempt.batchSize},
         {QLatin1String("cost_nano"), attempt.cost ? QVariant(attempt.cost->money.nano) : QVariant()},
         {QLatin1String("currency"), attempt.cost ? QVariant(present(attempt.cost->money.currency)) : QVariant()},
         {QLatin1String("reasoning_nano"), attempt.cost ? nullable(attempt.cost->reasoning) : QVariant()}});
    if (!put)
        return fail(put.error());
    const qint64 id = put->lastId();
    for (const PieceRef &other : company) {
        const auto added = database.change(QStringLiteral("attempt_piece_insert"), {{QLatin1String("attempt"), id},
                                                                                    {QLatin1String("record"), other.record},
                                                                                    {QLatin1String("ordinal"), other.ordinal}});
        if (!added)
            return fail(added.error());
    }
    return {};
}

Result<std::vector<PendingRecord>> nextOfRound(Database &database, const RunIds &ids, qint64 after, int count, Failed failed)
{
    auto rows = database.run(QStringLiteral("record_next_of_round"), {{QLatin1String("after"), after},
                                                                      {QLatin1String("config"), ids.configuration},
                                                                      {QLatin1String("run"), ids.run},
                                                                      {QLatin1String("retry_failed"), failed == Failed::AskAgain},
                                                                      {QLatin1String("count"), count}});
    if (!rows)
        return fail(rows.error());
    return pending(*rows);
}

Result<std::vector<PendingRecord>> recordsOf(Database &database, std::span<const qint64> records)
{
    Json numbers = Json::array();
    for (const qint64 record : records)
        numbers.push_back(record);
    auto rows = database.run(QStringLiteral("record_of_ids"), {{QLatin1String("ids"), json(numbers)}});
    if (!rows)
        return fail(rows.error());
    return pending(*rows);
}

Result<qint64> countOfRound(Database &database, const RunIds &ids, Failed failed)
{
    auto rows = database.run(QStringLiteral("record_count_of_round"), {{QLatin1String("after"), 0},
                                                                       {QLatin1String("config"), ids.configuration},
                                                                       {QLatin1String("run"), ids.run},
                                                                       {QLatin1String("retry_failed"), failed == Failed::AskAgain}});
    if (!rows)
        return fail(rows.error());
    return rows->next() ? rows->integer(0) : 0;
}

Result<std::vector<KeptAnswer>> keptAnswers(Database &database, qint64 record, const RunIds &ids)
{
    auto rows = database.run(QStringLiteral("answer_of_record"), {{QLatin1String("record"), record},
                                                                  {QLatin1String("config"), ids.configuration},
                                                                  {QLatin1String("run"), ids.run}});
    if (!rows)
        return fail(rows.error());
    std::vector<KeptAnswer> answers;
    while (rows->next()) {
        answers.push_back({int(rows->integer(0)), rows->text(1), parseJson(toUtf8(rows->text(2))).value_or(Json()),
                           rows->text(3).split(u' ', Qt::SkipEmptyParts)});
    }
    return answers;
}

} // namespace lw::store
