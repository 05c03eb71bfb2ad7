// SPDX-License-Identifier: Apache-2.0
#include "core/engine/answer_cache.h"

namespace lw::engine {

AnswerCache::AnswerCache(const RunPlan &plan, const PieceRequest &requests, std::unique_ptr<cache::ResponseCache> cache)
    : m_plan(plan)
    , m_requests(requests)
    , m_cache(std::move(cache))
{
}

Result<std::unique_ptr<AnswerCache>> AnswerCache::open(const RunPlan &plan, const PieceRequest &requests)
{
    auto cache = cache::ResponseCache::open(plan.cacheFolder);
    if (!cache)
        return fail(cache.error());
    return std::unique_ptr<AnswerCache>(new AnswerCache(plan, requests, *std::move(cache)));
}

std::optional<AnswerCache::Hit> AnswerCache::find(const QString &key)
{
    auto found = m_cache->find(key);
    if (!found || !*found)
        return {};
    auto value = parseJson(toUtf8((*found)->answer));
    if (!value)
        return {};
    m_cache->hit(key);
    return Hit{{*std::move(value), {}}, **std::move(found)};
}

void AnswerCache::keep(const QString &key, const task::Piece &piece, const llm::Completion &completion,
                       const task::Answer &answer, metrics::Attempt::Duration latency, int size)
{
    cache::Entry entry;
    entry.key = key;
    entry.family = m_plan.family;
    entry.model = m_plan.endpoint.model;
    entry.servedModel = completion.servedModel;
    entry.prompt = fromUtf8(m_requests.system());
    entry.record = fromUtf8(PieceRequest::userMessage(piece));
    entry.answer = fromUtf8(dumpJson(answer.value));
    entry.batchSize = size;
    if (size == 1)
        entry.usage = completion.usage;
    entry.latencyUs = latency.count();
    m_cache->put(entry);
}

} // namespace lw::engine
