// SPDX-License-Identifier: Apache-2.0
#include "core/llm/outcome_classifier.h"

#include "core/llm/capabilities.h"
#include "core/net/retry_after.h"

#include <QStringList>

namespace lw::llm {
namespace {

/// One row of what servers say; the first row that matches decides. An empty word or a status of 0 matches everything.
/// Words are looked for in code, type and message, without case.
struct Rule
{
    int statusFrom;
    int statusTo;
    const char *words;   ///< alternatives, parted by |
    Code code;
};

constexpr Rule rules[] = {
    // Alibaba says insufficient_quota, and "You exceeded your current quota, please check your plan and billing details", of
    // a minute's tokens; what is really used up has words of its own.
    {0, 0, "free allocated quota|freetieronly|free tier of the model has been exhausted|arrearage", Code::Quota},
    {429, 429, "allocated quota exceeded|throttling.allocationquota|current requests list|model-studio/", Code::RateLimited},
    // money: waiting does not help, whatever the status
    {0, 0, "insufficient_quota|credit_balance_exhausted|spend_limit_exceeded|usage_limit_exceeded|billing_error|"
           "billing_hard_limit|insufficient balance|payment required", Code::Quota},
    {402, 402, "", Code::Quota},
    // a day's share, or none at all (Gemini's "limit: 0, model: …"): not within this run
    {429, 429, "per day|per-day|(rpd)|(tpd)|perday|limit: 0,", Code::Quota},
    // who is asked
    {401, 401, "", Code::Auth},
    {0, 0, "authentication_error|invalid_api_key|permission_error", Code::Auth},
    {403, 403, "", Code::Auth},
    {407, 407, "", Code::Auth},
    {0, 0, "model_not_found|model not found|does not exist|model_not_exist|not_found_error|no such model", Code::NoSuchModel},
    {404, 404, "", Code::NoSuchModel},
    // too long; the last two are OpenAI's for one request above the whole limit of a minute
    {0, 0, "context_length_exceeded|exceed_context_size|maximum context length|context window|context length|"
           "available context size|prompt is too long|too many tokens|request too large for|"
           "must be reduced in order to run", Code::Context},
    {413, 413, "", Code::Context},
    // content
    {0, 0, "content_filter|content_policy|responsibleaipolicy|content management policy|data_inspection_failed", Code::Refused},
    // slower
    {429, 429, "", Code::RateLimited},
    {0, 0, "rate_limit|slow_down|resource_exhausted|too many requests", Code::RateLimited},
    // the server itself
    {408, 409, "", Code::Server},
    {500, 599, "", Code::Server},
    {200, 200, "", Code::Server},
    // a redirect is never followed: a key must not travel where nobody sent it
    {300, 399, "", Code::Request},
    {400, 499, "", Code::Request},
};

/// What there is too much of; the first row that matches decides.
struct ThrottleRule
{
    const char *words;
    Throttle throttle;
};
constexpr ThrottleRule throttleRules[] = {
    {"slow_down|increased too quickly|limit_burst_rate|acceleration limit|sudden increase", Throttle::Ramp},
    {"concurren|server busy|pending requests|overloaded|at capacity|too busy|parallel requests", Throttle::Concurrency},
    {"current requests list|requests rate limit", Throttle::Requests},
    // Some name both limits in one sentence ("10KTPM-200RPM … on tokens per min"); and Alibaba's link is all it says.
    {"tokens per min|tokens-per-min|tokens_per_min|tokenspermin|(tpm)|token rate limit|token limit|input tokens|output tokens|"
     "token_count|allocated quota exceeded|throttling.allocationquota|model-studio/", Throttle::Tokens},
    {"requests per min|requests per second|requestspermin|per-min|(rpm)|call rate limit|request limit|free_tier_requests",
     Throttle::Requests},
};

bool hasAny(const QString &text, const char *words)
{
    const QLatin1String all(words);
    if (all.isEmpty())
        return true;
    const QStringList alternatives = QString(all).split(u'|');
    for (const QString &word : alternatives) {
        if (text.contains(word, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

Code codeOf(int status, const QString &said)
{
    for (const Rule &rule : rules) {
        const bool statusFits = rule.statusFrom == 0 || (status >= rule.statusFrom && status <= rule.statusTo);
        if (statusFits && hasAny(said, rule.words))
            return rule.code;
    }
    return Code::Server;
}

std::optional<Throttle> throttleOf(const QString &type, const QString &said)
{
    // OpenAI's type is the unit itself
    if (type == QLatin1String("tokens"))
        return Throttle::Tokens;
    if (type == QLatin1String("requests"))
        return Throttle::Requests;
    for (const ThrottleRule &rule : throttleRules) {
        if (hasAny(said, rule.words))
            return rule.throttle;
    }
    return {};
}

/// What the header of OpenAI's and Anthropic's servers makes of a code.
Code afterAdvice(Code code, const QByteArray &shouldRetry)
{
    if (shouldRetry == "true" && code == Code::Request)
        return Code::Server;
    if (shouldRetry == "false" && code == Code::RateLimited)
        return Code::Quota;
    if (shouldRetry == "false" && code == Code::Server)
        return Code::Request;
    return code;
}

QString sentence(Code code, int status)
{
    switch (code) {
    case Code::Quota: return QStringLiteral("The account behind the key has no quota left");
    case Code::Auth:
        return status == 407 ? QStringLiteral("The proxy refused its user and password (407)")
                             : QStringLiteral("The endpoint refused the key (%1)").arg(status);
    case Code::NoSuchModel: return QStringLiteral("The endpoint does not have this model (%1)").arg(status);
    case Code::Context: return QStringLiteral("The request is longer than the model's context");
    case Code::Refused: return QStringLiteral("The endpoint's content filter refused the record");
    case Code::RateLimited: return QStringLiteral("The endpoint asks for fewer requests (%1)").arg(status);
    case Code::Request: return QStringLiteral("The endpoint does not accept the request (%1)").arg(status);
    case Code::Unsupported: return QStringLiteral("The endpoint does not know a field of the request");
    default: return QStringLiteral("The endpoint failed (%1)").arg(status);
    }
}

} // namespace

Outcome judgeFailure(int status, const net::Headers &headers, const ErrorBody &body, const net::Redactor &redactor,
                     const QDateTime &now)
{
    const QString said = body.code + u' ' + body.type + u' ' + body.message;
    Outcome outcome;
    Error &error = outcome.error;
    error.code = codeOf(status, said);
    if (status == 400 || status == 422) {
        error.field = complainedField(body.param, body.message);
        if (!error.field.isEmpty() && error.code != Code::Context)
            error.code = Code::Unsupported;
    }
    error.code = afterAdvice(error.code, net::headerValue(headers, "x-should-retry").trimmed().toLower());
    if (error.code == Code::RateLimited)
        outcome.throttle = throttleOf(body.type, said);
    else if (error.code == Code::Server && throttleOf(body.type, said) == Throttle::Concurrency)
        outcome.throttle = Throttle::Concurrency;
    error.detail = sentence(error.code, status);
    if (!body.message.isEmpty())
        error.detail += QStringLiteral("; it said: %1").arg(redactor.redact(body.message).simplified().left(300));
    error.retryAfter = net::retryAfter(headers, now);
    if (!error.retryAfter)
        error.retryAfter = body.retryAfter;
    return outcome;
}

Error classifyFailure(int status, const net::Headers &headers, const ErrorBody &body, const net::Redactor &redactor,
                      const QDateTime &now)
{
    return judgeFailure(status, headers, body, redactor, now).error;
}

} // namespace lw::llm
