// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/cache/cache_counts.h"
#include "core/cache/memory_lru.h"
#include "core/cache/response_cache.h"
#include "core/engine/piece_request.h"
#include "core/llm/completion.h"
#include "core/metrics/attempt.h"
#include "core/task/answer.h"

#include <memory>
#include <optional>

namespace lw::engine {

/// The response cache as one run uses it: answers to pieces in place of texts under keys, those used last in memory before the
/// file. Belongs to the engine's thread; plan, requests and clock must outlive it.
class AnswerCache final
{
public:
    struct Hit
    {
        task::Answer answer;
        cache::Entry entry;   ///< when and from whom it came; without its texts
    };

    [[nodiscard]] static Result<std::unique_ptr<AnswerCache>> open(const RunPlan &plan, const PieceRequest &requests,
                                                                   const Clock &clock = systemClock());

    [[nodiscard]] QString keyOf(const task::Piece &piece) const { return m_requests.cacheKey(piece); }
    /// Counts as a hit. Empty where it is older than the run may take, and where the cache cannot be read: asking is right then,
    /// too. A run that asks all again finds only what came since it began: texts that are the same are asked once.
    [[nodiscard]] std::optional<Hit> find(const QString &key);
    /// Whether find() would find it; counts as nothing.
    [[nodiscard]] bool holds(const QString &key) { return read(key).has_value(); }
    /// For the next time, unless the completion was cut off. `size`: pieces of the request it came in. What one of several cost is not known, and not kept.
    void keep(const QString &key, const task::Piece &piece, const llm::Completion &completion, const task::Answer &answer,
              metrics::Attempt::Duration latency, int size);

    /// Nobody is asked for what it does not hold.
    [[nodiscard]] bool isAlone() const { return m_plan.cache == CacheMode::Replay; }
    /// What becomes of that: Code::NotCached.
    [[nodiscard]] static Error notThere();
    /// Of this run so far.
    [[nodiscard]] cache::CacheCounts counts() const;

private:
    AnswerCache(const RunPlan &plan, const PieceRequest &requests, const Clock &clock, std::unique_ptr<cache::ResponseCache> cache);
    [[nodiscard]] bool isYoungEnough(const QString &createdAt) const;
    [[nodiscard]] std::optional<Hit> read(const QString &key);

    const RunPlan &m_plan;
    const PieceRequest &m_requests;
    const Clock &m_clock;
    std::unique_ptr<cache::ResponseCache> m_cache;
    QString m_prompt;                    ///< the same in all entries
    QString m_begun;                     ///< ISO 8601, UTC
    cache::MemoryLru<Hit> m_memory;
    cache::CacheCounts m_counts;         ///< without the evictions
};

} // namespace lw::engine
