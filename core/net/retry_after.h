// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/http_transport.h"

#include <QDateTime>

#include <chrono>
#include <optional>

namespace lw::net {

/// How long a server asks to wait: `retry-after-ms`, else `Retry-After` as seconds (a fraction is allowed) or as an
/// HTTP date (RFC 9110, 10.2.3) counted from `now`. A time that has passed is 0. Empty where nothing readable is said.
[[nodiscard]] std::optional<std::chrono::milliseconds> retryAfter(const Headers &headers, const QDateTime &now);

/// A duration as Go prints it, which is how OpenAI writes its x-ratelimit-reset headers: "12ms", "1s", "6m0s",
/// "1h2m3.5s".
[[nodiscard]] std::optional<std::chrono::milliseconds> goDuration(const QByteArray &text);

} // namespace lw::net
