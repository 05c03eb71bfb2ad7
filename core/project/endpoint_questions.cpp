// SPDX-License-Identifier: Apache-2.0
// The two questions of EndpointTest: what is asked, and what the answers say of the endpoint.
#include "core/llm/request_runner.h"
#include "core/net/http_transport.h"
#include "core/project/endpoint_test.h"
#include "core/task/answer_schema.h"
#include "core/task/prompt.h"

#include <nlohmann/json.hpp>

namespace lw::project {
namespace {

/// What a run would ask: a server may be made for that alone, as the embedded baseline is.
const task::TaskSpec &probeTask()
{
    static const task::TaskSpec task = [] {
        task::TaskSpec made;
        made.instructions = QStringLiteral("Decide whether the statement is true.");
        made.labels = {{QStringLiteral("yes"), QStringLiteral("it is true"), {}, {}},
                       {QStringLiteral("no"), QStringLiteral("it is false"), {}, {}}};
        // A sentence is long enough to tell a stream from an answer in one piece.
        made.rationale = true;
        return made;
    }();
    return task;
}

llm::ChatRequest streamedQuestion()
{
    llm::ChatRequest request;
    request.system = task::systemMessage(probeTask());
    request.user = task::userMessage({QStringLiteral("Water is wet.")});
    request.maxTokens = 64;
    return request;
}

llm::ChatRequest schemaQuestion()
{
    llm::ChatRequest request = streamedQuestion();
    request.answerSchema = task::answerSchema(probeTask());
    // Nothing for a label, enough for a model that thinks first.
    request.maxTokens = llm::autoMaxTokens;
    return request;
}

bool keepsTheSchema(const std::string &text)
{
    const auto json = parseJson(text);
    const Json *items = json && json->is_object() && json->size() == 1 ? member(*json, "annotations") : nullptr;
    if (!items || !items->is_array() || items->size() != 1)
        return false;
    const Json &item = items->front();
    return item.is_object() && item.size() == 3 && member(item, "id") && member(item, "rationale")
        && probeTask().labelNames().contains(stringOr(item, "label"));
}

llm::RequestRunner::Policy onceOnly(std::chrono::milliseconds patience)
{
    llm::RequestRunner::Policy policy;
    policy.retry.transient = 0;
    policy.retry.stalled = 0;
    policy.retry.ambiguous = 0;
    policy.retry.longestRetryAfter = std::chrono::milliseconds(0);
    policy.deadlines.connect = patience;
    policy.deadlines.firstToken = patience;
    policy.deadlines.idle = patience;
    policy.deadlines.tokenIdle = patience;
    policy.deadlines.total = patience;
    policy.deadlines.question = patience;
    return policy;
}

} // namespace

void EndpointTest::ask(Step step)
{
    begin(step);
    if (!m_state)
        return; // ended by who heard it
    m_attempt = {};
    m_question = std::make_unique<llm::RequestRunner>(*m_transport, systemClock(), m_state,
                                                      step == Step::Streaming ? streamedQuestion() : schemaQuestion(),
                                                      onceOnly(m_patience));
    connect(m_question.get(), &llm::RequestRunner::attemptFinished, this,
            [this](const metrics::Attempt &attempt) {
                m_attempt = attempt;
                // A run would wait and ask again; a test says so at once.
                if (attempt.failure == Code::RateLimited)
                    soon([this] { m_question->cancel(); });
            });
    connect(m_question.get(), &llm::RequestRunner::finished, this, [this, step](const Result<llm::Completion> &result) {
        soon([this, step, result] {
            if (step == Step::Streaming)
                onStreamed(result);
            else
                onSchema(result);
        });
    });
    m_question->start();
}

void EndpointTest::onStreamed(const Result<llm::Completion> &result)
{
    if (!result && result.error().code != Code::Refused) {
        onQuestionFailed(result.error());
        return;
    }
    const quint64 round = m_round;
    acceptKey();
    if (round != m_round)
        return;
    StepResult with;
    with.httpStatus = m_attempt.httpStatus;
    with.took = m_attempt.total;
    if (!result) { // one that refuses this may still label
        with.words = result.error().detail;
        with.code = result.error().code;
        end(Step::Streaming, State::Warning, Finding::ServerError, std::move(with));
    } else {
        with.firstToken = m_attempt.firstToken;
        with.usageReported = result->usage.completion.has_value();
        const auto writing = m_attempt.firstToken ? m_attempt.total - *m_attempt.firstToken : m_attempt.total;
        if (result->streamed && result->usage.completion.value_or(0) > 1 && writing.count() > 0)
            with.tokensPerSecond = double(*result->usage.completion - 1) * 1e6 / double(writing.count());
        end(Step::Streaming, result->streamed ? State::Ok : State::Warning,
            result->streamed ? Finding::Streams : Finding::NotStreamed, std::move(with));
    }
    if (round == m_round)
        ask(Step::JsonSchema);
}

void EndpointTest::onQuestionFailed(const Error &error)
{
    StepResult with;
    with.httpStatus = m_attempt.httpStatus;
    with.code = m_attempt.failure.value_or(error.code);
    with.words = error.code == Code::Cancelled ? QString() : error.detail;
    with.took = m_attempt.total;
    switch (*with.code) {
    case Code::Auth:
        // Some show their models to everybody and look at the key only here.
        failAt(Step::Key, m_state->endpoint.apiKey.isEmpty() ? Finding::KeyMissing : Finding::KeyRefused, std::move(with));
        return;
    case Code::NoSuchModel:
        with.values = m_models;
        failAt(Step::Models, Finding::ModelMissing, std::move(with));
        return;
    case Code::ConnectTimeout:
    case Code::FirstTokenTimeout:
    case Code::IdleTimeout:
    case Code::TotalTimeout: failAt(Step::Streaming, Finding::NoAnswerInTime, std::move(with)); return;
    case Code::Resolve:
    case Code::Connect:
    case Code::Tls:
    case Code::Transport: failAt(Step::Streaming, Finding::BrokeOff, std::move(with)); return;
    default: failAt(Step::Streaming, Finding::ServerError, std::move(with)); return;
    }
}

void EndpointTest::onSchema(const Result<llm::Completion> &result)
{
    using Format = llm::Capabilities::Format;
    StepResult with;
    with.httpStatus = m_attempt.httpStatus;
    with.took = m_attempt.total;
    State state = State::Warning;
    Finding finding = Finding::SchemaNotKept;
    if (!result) {
        with.code = m_attempt.failure.value_or(result.error().code);
        with.words = result.error().code == Code::Cancelled ? QString() : result.error().detail;
        finding = Finding::ServerError;
    } else if (m_state->capabilities.format == Format::JsonObject) {
        finding = Finding::JsonModeOnly;
    } else if (m_state->capabilities.format == Format::None) {
        finding = Finding::NoJsonMode;
    } else if (keepsTheSchema(result->text)) {
        state = State::Ok;
        finding = Finding::SchemaKept;
    } else if (result->finish == llm::Completion::Finish::Length) {
        with.code = Code::Truncated;
    }
    const quint64 round = m_round;
    end(Step::JsonSchema, state, finding, std::move(with));
    if (round == m_round)
        conclude();
}

} // namespace lw::project
