// SPDX-License-Identifier: Apache-2.0
#include "core/engine/piece_request.h"

#include "core/cache/cache_key.h"
#include "core/task/answer_schema.h"
#include "core/task/prompt.h"
#include "core/text/token_estimate.h"

namespace lw::engine {
namespace {

/// The tags around a record.
constexpr qint64 tokensAroundPiece = 12;

} // namespace

PieceRequest::PieceRequest(const RunPlan &plan)
    : m_system(task::systemMessage(plan.task))
    , m_systemTokens(text::TokenEstimate().count(fromUtf8(m_system)))
    , m_schema(task::answerSchema(plan.task))
    , m_parameters(plan.parameters)
    , m_keyParameters(plan.keyParameters())
    , m_family(toUtf8(plan.family))
    , m_model(toUtf8(plan.endpoint().model))
    , m_revision(toUtf8(plan.modelRevision))
{
}

std::string PieceRequest::userMessage(const task::Piece &piece) { return task::userMessage({piece.text}); }

llm::ChatRequest PieceRequest::request(const std::vector<PieceJob> &pieces) const
{
    std::vector<QString> texts;
    qint64 maxTokens = pieces.front().machine.maxTokens();
    for (const PieceJob &piece : pieces)
        texts.push_back(piece.piece().text);
    maxTokens += tokensPerFurtherPiece * qint64(pieces.size() - 1);
    llm::ChatRequest request;
    request.promptTokens = m_systemTokens;
    for (const QString &text : texts)
        request.promptTokens += text::TokenEstimate().count(text) + tokensAroundPiece;
    request.records = int(pieces.size());
    request.system = m_system;
    request.user = task::userMessage(texts);
    request.answerSchema = m_schema;
    request.maxTokens = maxTokens;
    request.parameters = m_parameters;
    return request;
}

QString PieceRequest::cacheKey(const task::Piece &piece, int repeat) const
{
    cache::KeyParts parts;
    parts.family = m_family;
    parts.model = m_model;
    parts.revision = m_revision;
    parts.system = m_system;
    parts.user = userMessage(piece);
    parts.answerSchema = m_schema;
    parts.parameters = m_keyParameters;
    parts.repeat = repeat;
    return cache::cacheKey(parts);
}

} // namespace lw::engine
