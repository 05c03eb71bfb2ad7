// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/http_transport.h"

#include <QDateTime>

#include <chrono>
#include <optional>

namespace lw::llm {

/// One limit as an endpoint tells it with an answer. Everything may be missing.
struct RateQuota
{
    /// A bucket of a minute is full again after a minute at the latest; the rest is for clocks that differ.
    static constexpr std::chrono::milliseconds longestMinute{65'000};

    std::optional<qint64> limit;       ///< > 0
    std::optional<qint64> remaining;   ///< >= 0, when the request came in
    std::optional<std::chrono::milliseconds> reset;   ///< until all of the limit is there again, not until the next slot

    /// Some limits are of a day under the same name (Groq's requests, small OpenAI accounts); their reset gives them away.
    [[nodiscard]] bool isPerMinute() const { return limit && (!reset || *reset <= longestMinute); }
    bool operator==(const RateQuota &) const = default;
};

/// What the head of an answer says about rate limits. Tokens are prompt and answer together, or apart as Anthropic has it.
struct RateHeaders
{
    RateQuota requests{};
    RateQuota tokens{};
    RateQuota inputTokens{};
    RateQuota outputTokens{};
    bool operator==(const RateHeaders &) const = default;
};

/// Reads x-ratelimit-{limit,remaining,reset}-{requests,tokens} (OpenAI, Azure, Groq and many more; resets as Go durations or
/// seconds) and anthropic-ratelimit-{requests,tokens,input-tokens,output-tokens}-{limit,remaining,reset} (resets as RFC 3339
/// times, counted from `nowUtc`). A limit of 0 or less, which Azure sends, is none. Unreadable values are absent.
[[nodiscard]] RateHeaders readRateHeaders(const net::Headers &headers, const QDateTime &nowUtc);

} // namespace lw::llm
