// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/cache/response_cache.h"
#include "core/engine/piece_request.h"
#include "core/llm/completion.h"
#include "core/metrics/attempt.h"
#include "core/task/answer.h"

#include <memory>
#include <optional>

namespace lw::engine {

/// The response cache as one run uses it: answers to pieces in place of texts under keys. Belongs to the engine's thread; plan
/// and requests must outlive it.
class AnswerCache final
{
public:
    struct Hit
    {
        task::Answer answer;
        cache::Entry entry;   ///< as it was kept
    };

    [[nodiscard]] static Result<std::unique_ptr<AnswerCache>> open(const RunPlan &plan, const PieceRequest &requests);

    [[nodiscard]] QString keyOf(const task::Piece &piece) const { return m_requests.cacheKey(piece); }
    /// Counts as a hit. Empty also where the cache cannot be read: asking is right then, too.
    [[nodiscard]] std::optional<Hit> find(const QString &key);
    /// `size`: pieces of the request it came in. What one of several cost is not known, and not kept.
    void keep(const QString &key, const task::Piece &piece, const llm::Completion &completion, const task::Answer &answer,
              metrics::Attempt::Duration latency, int size);

private:
    AnswerCache(const RunPlan &plan, const PieceRequest &requests, std::unique_ptr<cache::ResponseCache> cache);

    const RunPlan &m_plan;
    const PieceRequest &m_requests;
    std::unique_ptr<cache::ResponseCache> m_cache;
};

} // namespace lw::engine
