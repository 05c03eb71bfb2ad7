// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/llm/endpoint_pool.h"

#include <QString>

#include <vector>

namespace lw::cli {

/// One entry of `--endpoints FILE.json`. The key stays where it is: the file names the environment variable that holds it.
struct NamedEndpoint
{
    llm::EndpointSetup setup;   ///< the model may be empty, the key is
    QString apiKeyEnv;          ///< empty: none is sent
};

/// Reads the list of contracts/cli.md: objects of url, and as wanted model, api_key_env, profile, headers ({"name": "value"}),
/// price (as in the table of prices: {"kind": "token", "currency": "USD", "input": "0.15", "output": "0.60"} for a million
/// tokens), and limits ({"requests_per_minute", "tokens_per_minute", "concurrency"}). Code::WrongUse with one sentence that
/// names the entry and the field; Code::Io and the like where the file cannot be read.
[[nodiscard]] Result<std::vector<NamedEndpoint>> readEndpointFile(const QString &path);

/// Of a base URL that a person wrote for `what` ("--endpoint", say): http or https, and a host.
[[nodiscard]] Result<QUrl> endpointUrl(const QString &text, const QString &what);

} // namespace lw::cli
