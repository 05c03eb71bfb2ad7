// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/net/http_transport.h"

#include <QString>

#include <optional>

namespace lw::net {

/// What keeps a request from being sent at all: Code::WrongUse for an address that is not http or https or names no
/// host, for a proxy without host or port, and for a header that holds a line break.
[[nodiscard]] std::optional<Error> requestFault(const HttpRequest &request);

/// The failure of a transfer in a sentence that names host and port and says what to do. `words` is the library's own
/// explanation, used where the code alone says too little (TLS, a proxy, a broken answer). Code::Auth: it was the proxy.
[[nodiscard]] Error transportError(Code code, const HttpRequest &request, const TransferEnd &end, const QString &words);

} // namespace lw::net
