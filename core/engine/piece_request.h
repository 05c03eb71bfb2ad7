// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/cache/cache_key.h"
#include "core/engine/piece_job.h"
#include "core/engine/run_plan.h"
#include "core/llm/chat_request.h"
#include "core/task/piece.h"

namespace lw::engine {

/// Turns pieces into requests and cache keys; holds what is the same for all of them, made once. Pure.
class PieceRequest final
{
public:
    explicit PieceRequest(const RunPlan &plan);

    /// Room in the answer to a batch for each piece after the first: a label with its id, many times over; more where the
    /// answer is spans, fields or a text. Where it is too little the answer is cut off, and what is missing is asked again in
    /// smaller company.
    [[nodiscard]] static qint64 tokensPerFurtherPiece(task::TaskKind kind) { return task::hasFewAnswers(kind) ? 128 : 512; }

    /// One request for all of `pieces`, with the ids 1..N in their order.
    [[nodiscard]] llm::ChatRequest request(const std::vector<PieceJob> &pieces) const;
    /// `repeat`: which of several samples of the same question it is.
    [[nodiscard]] QString cacheKey(const task::Piece &piece, int repeat = 0) const;
    /// The user's part of the request.
    [[nodiscard]] static std::string userMessage(const task::Piece &piece);

    [[nodiscard]] const std::string &system() const { return m_system; }
    [[nodiscard]] qint64 maxTokens() const { return m_parameters.maxTokens.value_or(llm::autoMaxTokens); }

private:
    text::TokenCounting m_tokens;
    std::string m_system;
    qint64 m_systemTokens;
    qint64 m_tokensPerFurtherPiece;
    Json m_schema;
    llm::Parameters m_parameters;
    cache::KeyParts m_keyParts;   ///< without the record
    cache::CacheKeys m_keys;      ///< of the first sample
};

} // namespace lw::engine
