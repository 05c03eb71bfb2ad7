// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/llm/error_body.h"
#include "core/llm/throttle.h"
#include "core/net/http_transport.h"
#include "core/net/redactor.h"

#include <QDateTime>

#include <optional>

namespace lw::llm {

/// What a failure means: for the request (the error's code) and for the pace of those after it.
struct Outcome
{
    Error error;
    /// Empty: nothing is said of the pace; beside Code::RateLimited, Profile::unsaid knows what that means. Beside
    /// Code::Server it is Concurrency where a server is overloaded.
    std::optional<Throttle> throttle;
};

/// What a failure means for what is done next; pure. `status` is the HTTP status, or 200 for an error inside a stream, where
/// type and code alone must tell. The words of the server stand, redacted, in the detail. `x-should-retry: false` stands
/// above the table: a 429 is then Code::Quota, a failure of the server Code::Request; `true` makes of a Code::Request one
/// that may pass. It is not asked where the table knows better (key, model, money, length, fields, content).
[[nodiscard]] Outcome judgeFailure(int status, const net::Headers &headers, const ErrorBody &body,
                                   const net::Redactor &redactor, const QDateTime &now);

/// The error alone.
[[nodiscard]] Error classifyFailure(int status, const net::Headers &headers, const ErrorBody &body,
                                    const net::Redactor &redactor, const QDateTime &now);

} // namespace lw::llm
