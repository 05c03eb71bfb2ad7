// SPDX-License-Identifier: Apache-2.0
#include "core/engine/answer_cache.h"

namespace lw::engine {
namespace {

/// Of one length and one zone, so that such times compare as texts.
QString cacheTime(const QDateTime &utc) { return utc.toString(Qt::ISODateWithMs); }

} // namespace

AnswerCache::AnswerCache(const RunPlan &plan, const PieceRequest &requests, const Clock &clock,
                         std::unique_ptr<cache::ResponseCache> cache)
    : m_plan(plan)
    , m_requests(requests)
    , m_clock(clock)
    , m_cache(std::move(cache))
    , m_prompt(fromUtf8(requests.system()))
    , m_begun(cacheTime(clock.utc()))
    , m_memory(plan.cachePolicy.memoryEntries)
{
}

Result<std::unique_ptr<AnswerCache>> AnswerCache::open(const RunPlan &plan, const PieceRequest &requests, const Clock &clock)
{
    auto cache = cache::ResponseCache::open(plan.cacheFolder);
    if (!cache)
        return fail(cache.error());
    return std::unique_ptr<AnswerCache>(new AnswerCache(plan, requests, clock, *std::move(cache)));
}

Error AnswerCache::notThere()
{
    return {Code::NotCached, QStringLiteral("No answer to it is in the cache, and a replay asks nobody."), {}, {}};
}

bool AnswerCache::isYoungEnough(const QString &createdAt) const
{
    const int days = m_plan.cachePolicy.maxAgeDays;
    return days == 0 || createdAt >= cacheTime(m_clock.utc().addDays(-days));
}

std::optional<AnswerCache::Hit> AnswerCache::find(const QString &key)
{
    const Hit *held = m_memory.find(key);
    if (held && isYoungEnough(held->entry.createdAt)) {
        ++m_counts.memoryHits;
        m_cache->hit(key);
        return *held;
    }
    auto found = read(key);
    if (!found) {
        ++m_counts.misses;
        return {};
    }
    ++m_counts.diskHits;
    m_cache->hit(key);
    m_memory.put(key, *found);
    return found;
}

std::optional<AnswerCache::Hit> AnswerCache::read(const QString &key)
{
    auto found = m_cache->find(key);
    if (!found || !*found)
        return {};
    cache::Entry &entry = **found;
    // What this run itself stored lies in memory, so that the first millisecond of a run is none of its own.
    if (!isYoungEnough(entry.createdAt) || (m_plan.cache == CacheMode::Refresh && entry.createdAt <= m_begun))
        return {};
    auto value = parseJson(toUtf8(entry.answer));
    if (!value)
        return {};
    entry.answer.clear();
    return Hit{{*std::move(value), entry.flags.split(u' ', Qt::SkipEmptyParts)}, std::move(entry)};
}

void AnswerCache::keep(const QString &key, const task::Piece &piece, const llm::Completion &completion,
                       const task::Answer &answer, metrics::Attempt::Duration latency, int size)
{
    // The end of a cut off answer is not its model's: what stood before it may serve its record, but no other run.
    if (completion.finish != llm::Completion::Finish::Stop)
        return;
    cache::Entry entry;
    entry.key = key;
    entry.createdAt = cacheTime(m_clock.utc());
    entry.family = m_plan.family;
    entry.model = m_plan.endpoint().model;
    entry.servedModel = completion.servedModel;
    entry.flags = answer.flags.join(u' ');
    entry.batchSize = size;
    if (size == 1)
        entry.usage = completion.usage;
    entry.latencyUs = latency.count();
    m_memory.put(key, {answer, entry});
    entry.prompt = m_prompt;
    entry.record = fromUtf8(PieceRequest::userMessage(piece));
    entry.answer = fromUtf8(dumpJson(answer.value));
    m_cache->put(entry);
}

cache::CacheCounts AnswerCache::counts() const
{
    cache::CacheCounts counts = m_counts;
    counts.evictions = m_memory.evictions();
    return counts;
}

} // namespace lw::engine
