// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/llm/error_body.h"
#include "core/net/http_transport.h"
#include "core/net/redactor.h"

#include <QDateTime>

namespace lw::llm {

/// What a failure means for what is done next; pure. `status` is the HTTP status, or 200 for an error inside a stream, where
/// type and code alone must tell. The words of the server stand, redacted, in the detail.
[[nodiscard]] Error classifyFailure(int status, const net::Headers &headers, const ErrorBody &body,
                                    const net::Redactor &redactor, const QDateTime &now);

} // namespace lw::llm
