// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/net/http_transport.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <curl/curl.h>

#include <memory>
#include <optional>

class QTemporaryFile;

namespace lw::net {

/// Tells libcurl how a request reaches its server: the proxy, and whom to trust. Remembers what is asked of the system
/// or read from a file; lives on the thread of its transport.
class CurlRoutes final
{
public:
    CurlRoutes();
    ~CurlRoutes();

    /// Sets all that concerns the route, whatever the handle was used for before. Code::Tls where the CA file is no good.
    [[nodiscard]] std::optional<Error> apply(CURL *handle, const HttpRequest &request);

private:
    [[nodiscard]] Proxy proxyFor(const HttpRequest &request);
    [[nodiscard]] std::optional<Error> trust(CURL *handle, const QString &caFile);
    [[nodiscard]] std::optional<Error> join(const QString &caFile);

    QHash<QString, Proxy> m_systemProxies; // by scheme and host
    QHash<QString, std::shared_ptr<QTemporaryFile>> m_trusted; // by CA file
    std::optional<QByteArray> m_systemFile; // libcurl's own file of certificates; empty where it asks the system
};

} // namespace lw::net
