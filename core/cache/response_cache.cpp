// SPDX-License-Identifier: Apache-2.0
#include "core/cache/response_cache.h"

#include "core/base/json.h"
#include "core/base/log.h"
#include "core/cache/cache_schema.h"

#include <QDateTime>
#include <QDir>

namespace lw::cache {
namespace {

QString now() { return QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs); }

void warn(const Result<void> &result)
{
    // A cache that cannot be written costs money later but nothing now; the run goes on.
    if (!result)
        qCWarning(logStore) << result.error().detail;
}

} // namespace

/// Entries of a run have one prompt. Belongs to the writer's thread.
struct ResponseCache::PromptHash
{
    QString prompt;
    QString hash = sha256Hex({});

    const QString &of(const QString &text)
    {
        if (text != prompt) {
            prompt = text;
            hash = sha256Hex(toUtf8(text));
        }
        return hash;
    }
};

namespace {

/// The eleven columns that list and show have in common.
Entry readEntry(const store::Rows &rows)
{
    Entry entry;
    entry.key = rows.text(0);
    entry.createdAt = rows.text(1);
    entry.family = rows.text(2);
    entry.model = rows.text(3);
    entry.record = rows.text(4);
    entry.answer = rows.text(5);
    entry.batchSize = int(rows.integer(6));
    entry.usage.prompt = rows.maybeInteger(7);
    entry.usage.completion = rows.maybeInteger(8);
    entry.latencyUs = rows.integer(9);
    entry.hits = rows.integer(10);
    return entry;
}

} // namespace

ResponseCache::ResponseCache()
    : m_promptHash(std::make_shared<PromptHash>())
{
}

Result<std::unique_ptr<ResponseCache>> ResponseCache::open(const QString &folder)
{
    if (!QDir().mkpath(folder)) {
        return fail(Code::NotWritable, QStringLiteral("The cache folder %1 cannot be made; name another with --cache-dir, or "
                                                      "use --cache off")
                                           .arg(folder));
    }
    const QString path = cachePath(folder);
    auto writer = store::WriterThread::open(path, cacheSchema());
    if (!writer)
        return fail(writer.error());
    auto reader = store::Database::open(path, store::Database::Mode::Read, cacheSchema());
    if (!reader)
        return fail(reader.error());
    std::unique_ptr<ResponseCache> cache(new ResponseCache);
    cache->m_writer = *std::move(writer);
    cache->m_reader = *std::move(reader);
    return cache;
}

Result<std::optional<Entry>> ResponseCache::find(const QString &key)
{
    auto rows = m_reader->run(QStringLiteral("cache_get"), {{QLatin1String("key"), key}});
    if (!rows)
        return fail(rows.error());
    if (!rows->next())
        return std::nullopt;
    Entry entry;
    entry.key = key;
    entry.createdAt = rows->text(0);
    entry.family = rows->text(1);
    entry.model = rows->text(2);
    entry.servedModel = rows->text(3);
    entry.answer = rows->text(4);
    entry.batchSize = int(rows->integer(5));
    entry.flags = rows->text(6);
    return entry;
}

void ResponseCache::put(const Entry &entry)
{
    m_writer->post({[entry, promptHash = m_promptHash](store::Database &database) -> Result<void> {
                        const QString &hash = promptHash->of(entry.prompt);
                        if (auto put = database.change(QStringLiteral("cache_prompt_put"),
                                                       {{QLatin1String("hash"), hash}, {QLatin1String("text"), entry.prompt}});
                            !put)
                            return fail(put.error());
                        const auto put = database.change(
                            QStringLiteral("cache_put"),
                            {{QLatin1String("key"), entry.key},
                             {QLatin1String("created_at"), entry.createdAt.isEmpty() ? now() : entry.createdAt},
                             {QLatin1String("family"), entry.family},
                             {QLatin1String("model"), store::present(entry.model)},
                             {QLatin1String("served_model"), store::nullable(entry.servedModel)},
                             {QLatin1String("prompt"), hash},
                             {QLatin1String("record"), entry.record},
                             {QLatin1String("answer"), entry.answer},
                             {QLatin1String("flags"), store::present(entry.flags)},
                             {QLatin1String("batch_size"), entry.batchSize},
                             {QLatin1String("prompt_tokens"), store::nullable(entry.usage.prompt)},
                             {QLatin1String("completion_tokens"), store::nullable(entry.usage.completion)},
                             {QLatin1String("latency_us"), entry.latencyUs}});
                        return put ? Result<void>{} : Result<void>(fail(put.error()));
                    },
                    warn});
}

void ResponseCache::hit(const QString &key)
{
    m_writer->post({[key](store::Database &database) -> Result<void> {
                        const auto done = database.change(QStringLiteral("cache_hit"),
                                                          {{QLatin1String("key"), key}, {QLatin1String("at"), now()}});
                        return done ? Result<void>{} : Result<void>(fail(done.error()));
                    },
                    warn});
}

Result<QStringList> ResponseCache::models(const QString &family)
{
    auto rows = m_reader->run(QStringLiteral("cache_family_models"), {{QLatin1String("family"), family}});
    if (!rows)
        return fail(rows.error());
    QStringList names;
    while (rows->next())
        names.append(rows->text(0));
    return names;
}

Result<std::vector<Entry>> ResponseCache::list(int count)
{
    auto rows = m_reader->run(QStringLiteral("cache_list"), {{QLatin1String("count"), count}});
    if (!rows)
        return fail(rows.error());
    std::vector<Entry> entries;
    while (rows->next())
        entries.push_back(readEntry(*rows));
    return entries;
}

Result<Entry> ResponseCache::show(const QString &key)
{
    auto rows = m_reader->run(QStringLiteral("cache_show"),
                              {{QLatin1String("from"), key}, {QLatin1String("to"), QString(key + u'g')}});
    if (!rows)
        return fail(rows.error());
    if (key.isEmpty() || !rows->next())
        return fail(Code::NotFound, QStringLiteral("No cached answer has a key that begins with \"%1\"").arg(key));
    Entry entry = readEntry(*rows);
    entry.servedModel = rows->text(11);
    entry.prompt = rows->text(12);
    if (rows->next())
        return fail(Code::NotFound, QStringLiteral("More than one key begins with \"%1\"; give more of it").arg(key));
    return entry;
}

Result<Statistics> ResponseCache::statistics()
{
    auto rows = m_reader->run(QStringLiteral("cache_stats"));
    if (!rows)
        return fail(rows.error());
    Statistics statistics;
    if (rows->next()) {
        statistics.entries = rows->integer(0);
        statistics.hits = rows->integer(1);
        statistics.oldest = rows->text(2);
        statistics.newest = rows->text(3);
        statistics.savedTokens = rows->maybeInteger(4);
        statistics.savedSeconds = double(rows->integer(5)) / 1e6;
    }
    return statistics;
}

Result<qint64> ResponseCache::purge()
{
    qint64 deleted = 0;
    const auto done = m_writer->postAndWait([&deleted](store::Database &database) -> Result<void> {
        const auto entries = database.change(QStringLiteral("cache_purge"));
        if (!entries)
            return fail(entries.error());
        deleted = *entries;
        const auto prompts = database.change(QStringLiteral("cache_purge_prompts"));
        return prompts ? Result<void>{} : Result<void>(fail(prompts.error()));
    });
    if (!done)
        return fail(done.error());
    return deleted;
}

} // namespace lw::cache
