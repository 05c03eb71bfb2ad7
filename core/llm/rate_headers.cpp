// SPDX-License-Identifier: Apache-2.0
#include "core/llm/rate_headers.h"

#include "core/net/retry_after.h"

#include <algorithm>
#include <cmath>

namespace lw::llm {
namespace {

using std::chrono::milliseconds;

/// Which headers fill which quota. A later row fills only what an earlier one left empty.
struct QuotaNames
{
    RateQuota RateHeaders::*quota;
    const char *limit;
    const char *remaining;
    const char *reset;
};

constexpr QuotaNames quotaNames[] = {
    {&RateHeaders::requests, "x-ratelimit-limit-requests", "x-ratelimit-remaining-requests", "x-ratelimit-reset-requests"},
    {&RateHeaders::tokens, "x-ratelimit-limit-tokens", "x-ratelimit-remaining-tokens", "x-ratelimit-reset-tokens"},
    {&RateHeaders::requests, "anthropic-ratelimit-requests-limit", "anthropic-ratelimit-requests-remaining",
     "anthropic-ratelimit-requests-reset"},
    {&RateHeaders::tokens, "anthropic-ratelimit-tokens-limit", "anthropic-ratelimit-tokens-remaining",
     "anthropic-ratelimit-tokens-reset"},
    {&RateHeaders::inputTokens, "anthropic-ratelimit-input-tokens-limit", "anthropic-ratelimit-input-tokens-remaining",
     "anthropic-ratelimit-input-tokens-reset"},
    {&RateHeaders::outputTokens, "anthropic-ratelimit-output-tokens-limit", "anthropic-ratelimit-output-tokens-remaining",
     "anthropic-ratelimit-output-tokens-reset"},
};

/// Resets further away are not meant as such.
constexpr double longestReset = 31.0 * 86'400'000.0;
/// A number of seconds this large is a point in time (2001 and later), one a thousand times larger is one in milliseconds.
constexpr double epochSeconds = 1e9;
constexpr double epochMilliseconds = 1e12;

std::optional<double> numberIn(const QByteArray &text)
{
    bool ok = false;
    const double value = text.trimmed().toDouble(&ok);
    return ok && std::isfinite(value) && std::abs(value) < 1e15 ? std::optional(value) : std::nullopt;
}

std::optional<qint64> countIn(const QByteArray &text, qint64 least)
{
    const auto value = numberIn(text);
    return value && *value >= double(least) ? std::optional(qint64(*value)) : std::nullopt;
}

milliseconds fromNow(double ms)
{
    return milliseconds(qint64(std::clamp(std::ceil(ms), 0.0, longestReset)));
}

std::optional<milliseconds> resetIn(const QByteArray &text, const QDateTime &nowUtc)
{
    if (const auto number = numberIn(text)) {
        if (*number >= epochMilliseconds)
            return fromNow(*number - double(nowUtc.toMSecsSinceEpoch()));
        if (*number >= epochSeconds)
            return fromNow(*number * 1000.0 - double(nowUtc.toMSecsSinceEpoch()));
        return *number >= 0 ? std::optional(fromNow(*number * 1000.0)) : std::nullopt;
    }
    if (const auto duration = net::goDuration(text))
        return fromNow(double(duration->count()));
    const QDateTime time = QDateTime::fromString(QString::fromLatin1(text.trimmed()), Qt::ISODateWithMs);
    return time.isValid() ? std::optional(fromNow(double(nowUtc.msecsTo(time)))) : std::nullopt;
}

} // namespace

RateHeaders readRateHeaders(const net::Headers &headers, const QDateTime &nowUtc)
{
    RateHeaders result;
    for (const QuotaNames &names : quotaNames) {
        const QByteArray limitText = net::headerValue(headers, names.limit);
        const auto limit = countIn(limitText, 1);
        if (!limitText.isEmpty() && !limit)
            continue; // "-1 of -1 remaining" says nothing
        RateQuota &quota = result.*names.quota;
        if (!quota.limit)
            quota.limit = limit;
        if (!quota.remaining)
            quota.remaining = countIn(net::headerValue(headers, names.remaining), 0);
        if (!quota.reset)
            quota.reset = resetIn(net::headerValue(headers, names.reset), nowUtc);
    }
    return result;
}

} // namespace lw::llm
