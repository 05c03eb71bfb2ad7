// SPDX-License-Identifier: Apache-2.0
#include "core/engine/piece_request.h"

#include "core/task/answer_schema.h"
#include "core/task/prompt.h"

namespace lw::engine {
namespace {

/// The tags around a record.
constexpr qint64 tokensAroundPiece = 12;

cache::KeyParts commonOf(const RunPlan &plan, const std::string &system, const Json &schema)
{
    cache::KeyParts parts;
    parts.family = toUtf8(plan.family);
    parts.model = toUtf8(plan.endpoint().model);
    parts.revision = toUtf8(plan.modelRevision);
    parts.system = system;
    parts.answerSchema = schema;
    parts.parameters = plan.keyParameters();
    return parts;
}

} // namespace

PieceRequest::PieceRequest(const RunPlan &plan)
    : m_tokens(plan.tokens)
    , m_system(task::systemMessage(plan.promptTask()))
    , m_systemTokens(m_tokens.count(fromUtf8(m_system)))
    , m_tokensPerFurtherPiece(tokensPerFurtherPiece(plan.task.kind))
    , m_schema(task::answerSchema(plan.task))
    , m_parameters(plan.parameters)
    , m_keyParts(commonOf(plan, m_system, m_schema))
    , m_keys(m_keyParts)
{
}

std::string PieceRequest::userMessage(const task::Piece &piece) { return toUtf8(piece.examples) + task::userMessage({piece.text}); }

llm::ChatRequest PieceRequest::request(const std::vector<PieceJob> &pieces) const
{
    std::vector<QString> texts;
    texts.reserve(pieces.size());
    qint64 maxTokens = pieces.front().machine.maxTokens();
    for (const PieceJob &piece : pieces)
        texts.push_back(piece.piece().text);
    maxTokens += m_tokensPerFurtherPiece * qint64(pieces.size() - 1);
    llm::ChatRequest request;
    request.promptTokens = m_systemTokens;
    for (const QString &text : texts)
        request.promptTokens += m_tokens.count(text) + tokensAroundPiece;
    request.records = int(pieces.size());
    request.system = m_system;
    // Only who is asked alone has examples of its own.
    const QString &examples = pieces.front().piece().examples;
    if (!examples.isEmpty())
        request.promptTokens += m_tokens.count(examples);
    request.user = toUtf8(examples) + task::userMessage(texts);
    request.answerSchema = m_schema;
    request.maxTokens = maxTokens;
    request.parameters = m_parameters;
    return request;
}

QString PieceRequest::cacheKey(const task::Piece &piece, int repeat) const
{
    if (repeat == 0)
        return m_keys.of(userMessage(piece));
    cache::KeyParts parts = m_keyParts;
    parts.user = userMessage(piece);
    parts.repeat = repeat;
    return cache::cacheKey(parts);
}

} // namespace lw::engine
