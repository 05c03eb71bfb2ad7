// SPDX-License-Identifier: Apache-2.0
#include "core/cache/cache_catalogue.h"

#include "core/cache/cache_schema.h"

#include <QDateTime>
#include <QFileInfo>

#include <algorithm>

namespace lw::cache {
namespace {

/// Deleted in one transaction: a run that writes meanwhile waits no longer than that.
constexpr std::size_t removedAtOnce = 500;
constexpr qsizetype shownCharacters = 160;

QString word(CacheOrder order)
{
    switch (order) {
    case CacheOrder::Created: return QStringLiteral("created");
    case CacheOrder::Record: return QStringLiteral("record");
    case CacheOrder::Answer: return QStringLiteral("answer");
    case CacheOrder::Model: return QStringLiteral("model");
    case CacheOrder::Hits: return QStringLiteral("hits");
    case CacheOrder::Tokens: return QStringLiteral("tokens");
    case CacheOrder::Latency: return QStringLiteral("latency");
    }
    return {};
}

QString pattern(const QString &search)
{
    if (search.isEmpty())
        return QStringLiteral("");
    QString escaped = search;
    escaped.replace(u'\\', QStringLiteral("\\\\"));
    escaped.replace(u'%', QStringLiteral("\\%"));
    escaped.replace(u'_', QStringLiteral("\\_"));
    return u'%' + escaped + u'%';
}

QString since(const CacheQuery &query)
{
    if (!query.maxAgeDays)
        return QStringLiteral("");
    return QDateTime::currentDateTimeUtc().addDays(-*query.maxAgeDays).toString(Qt::ISODateWithMs);
}

QString oneLine(const QString &text) { return text.simplified().left(shownCharacters); }

} // namespace

CacheCatalogue::CacheCatalogue(const QString &folder)
    : m_path(cachePath(folder))
{
}

CacheCatalogue::~CacheCatalogue() = default;

Result<store::Database *> CacheCatalogue::reader()
{
    // A connection to a file that somebody deleted would go on showing it.
    if (!QFileInfo::exists(m_path)) {
        m_reader.reset();
        m_writer.reset();
        return nullptr;
    }
    if (!m_reader) {
        auto opened = store::Database::open(m_path, store::Database::Mode::Read, cacheSchema());
        if (!opened)
            return fail(opened.error());
        m_reader = *std::move(opened);
    }
    return m_reader.get();
}

Result<store::Database *> CacheCatalogue::writer()
{
    const auto there = reader();
    if (!there || !*there)
        return there;
    if (!m_writer) {
        auto opened = store::Database::open(m_path, store::Database::Mode::Write, cacheSchema());
        if (!opened)
            return fail(opened.error());
        m_writer = *std::move(opened);
    }
    return m_writer.get();
}

Result<std::vector<qint64>> CacheCatalogue::find(const CacheQuery &query)
{
    const auto database = reader();
    if (!database)
        return fail(database.error());
    std::vector<qint64> ids;
    if (!*database)
        return ids;
    auto rows = (*database)->run(QStringLiteral("cache_find"), {{QLatin1String("order"), word(query.order)},
                                                                {QLatin1String("model"), store::present(query.model)},
                                                                {QLatin1String("min_hits"), query.minHits},
                                                                {QLatin1String("since"), since(query)},
                                                                {QLatin1String("search"), pattern(query.search)},
                                                                {QLatin1String("down"), query.direction == Qt::DescendingOrder ? 1 : 0}});
    if (!rows)
        return fail(rows.error());
    while (rows->next())
        ids.push_back(rows->integer(0));
    return ids;
}

Result<std::vector<CacheRow>> CacheCatalogue::rows(const std::vector<qint64> &ids)
{
    const auto database = reader();
    if (!database)
        return fail(database.error());
    std::vector<CacheRow> result;
    if (!*database)
        return result;
    for (const qint64 id : ids) {
        auto rows = (*database)->run(QStringLiteral("cache_row"), {{QLatin1String("id"), id}});
        if (!rows)
            return fail(rows.error());
        if (!rows->next())
            continue;
        result.push_back({id, oneLine(rows->text(0)), rows->text(1), rows->text(2), rows->text(3), rows->maybeInteger(4),
                          rows->integer(5), rows->text(6), rows->integer(7)});
    }
    return result;
}

Result<CacheDetail> CacheCatalogue::detail(qint64 id)
{
    const auto database = reader();
    if (!database)
        return fail(database.error());
    const auto gone = fail(Code::NotFound, QStringLiteral("This stored answer is not there any more"));
    if (!*database)
        return gone;
    auto rows = (*database)->run(QStringLiteral("cache_detail"), {{QLatin1String("id"), id}});
    if (!rows)
        return fail(rows.error());
    if (!rows->next())
        return gone;
    CacheDetail detail;
    detail.id = id;
    detail.key = rows->text(0);
    detail.createdAt = rows->text(1);
    detail.lastHit = rows->text(2);
    detail.family = rows->text(3);
    detail.model = rows->text(4);
    detail.servedModel = rows->text(5);
    detail.prompt = rows->text(6);
    detail.record = rows->text(7);
    detail.answer = rows->text(8);
    detail.label = rows->text(9);
    detail.batchSize = int(rows->integer(10));
    detail.usage.prompt = rows->maybeInteger(11);
    detail.usage.completion = rows->maybeInteger(12);
    detail.latencyUs = rows->integer(13);
    detail.hits = rows->integer(14);
    return detail;
}

Result<CacheFigures> CacheCatalogue::figures()
{
    const auto database = reader();
    if (!database)
        return fail(database.error());
    CacheFigures figures;
    if (!*database) {
        figures.savedTokens = 0;
        return figures;
    }
    auto rows = (*database)->run(QStringLiteral("cache_figures"));
    if (!rows)
        return fail(rows.error());
    if (rows->next()) {
        figures.entries = rows->integer(0);
        figures.savedRequests = rows->integer(1);
        figures.savedTokens = rows->maybeInteger(2);
        figures.savedSeconds = double(rows->integer(3)) / 1e6;
        figures.oldest = rows->text(4);
        figures.newest = rows->text(5);
        figures.fileBytes = rows->integer(6);
    }
    return figures;
}

Result<QStringList> CacheCatalogue::models()
{
    const auto database = reader();
    if (!database)
        return fail(database.error());
    QStringList models;
    if (!*database)
        return models;
    auto rows = (*database)->run(QStringLiteral("cache_models"));
    if (!rows)
        return fail(rows.error());
    while (rows->next())
        models.append(rows->text(0));
    return models;
}

Result<qint64> CacheCatalogue::remove(const std::vector<qint64> &ids)
{
    const auto database = writer();
    if (!database)
        return fail(database.error());
    qint64 removed = 0;
    for (std::size_t from = 0; *database && from < ids.size(); from += removedAtOnce) {
        const std::size_t to = std::min(ids.size(), from + removedAtOnce);
        const auto some = removeIds(**database, {ids.begin() + std::ptrdiff_t(from), ids.begin() + std::ptrdiff_t(to)});
        if (!some)
            return some;
        removed += *some;
    }
    return removed;
}

Result<qint64> CacheCatalogue::removeAll(const CacheQuery &query)
{
    const auto ids = find(query);
    return ids ? remove(*ids) : Result<qint64>(fail(ids.error()));
}

Result<qint64> CacheCatalogue::removeIds(store::Database &database, const std::vector<qint64> &ids)
{
    if (auto begun = database.begin(); !begun)
        return fail(begun.error());
    qint64 removed = 0;
    const auto undone = [&database](const Error &error) {
        database.rollback();
        return fail(error);
    };
    for (const qint64 id : ids) {
        const auto one = database.change(QStringLiteral("cache_remove"), {{QLatin1String("id"), id}});
        if (!one)
            return undone(one.error());
        removed += *one;
    }
    if (const auto prompts = database.change(QStringLiteral("cache_purge_prompts")); !prompts)
        return undone(prompts.error());
    if (auto done = database.commit(); !done)
        return undone(done.error());
    return removed;
}

} // namespace lw::cache
