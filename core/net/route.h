// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <QString>

namespace lw::net {

/// Through whom a connection is made.
struct Proxy
{
    enum class Kind {
        System, ///< what the environment or the system names; never for an address on this computer
        None,
        Http,   ///< https through CONNECT, http as a forwarded request
        Socks5, ///< the proxy resolves the host name
    };
    Kind kind = Kind::System;
    QString host = {};    ///< Http and Socks5, as the three below
    quint16 port = 0;
    QString user = {};    ///< empty: none is sent
    QString password = {}; ///< never logged, never part of an error

    bool operator==(const Proxy &) const = default;
};

/// How a server is reached: the same transport serves endpoints of different routes. Copying is cheap.
struct Route
{
    Proxy proxy = {};
    /// A file of certificates (PEM or DER) that are trusted beside those of the system; empty: none.
    QString caFile = {};

    /// Of the system's proxies nobody here knows which it will be.
    [[nodiscard]] bool hasNamedProxy() const { return proxy.kind == Proxy::Kind::Http || proxy.kind == Proxy::Kind::Socks5; }
    bool operator==(const Route &) const = default;
};

/// A proxy as a person writes it: empty or "system", "none", "http://host:port", "socks5://host:port", and between
/// scheme and host `user:password@` (percent-encoded where need be). Code::WrongUse with a sentence for anything else.
[[nodiscard]] Result<Proxy> parseProxy(const QString &text);

/// Both as a person writes them; Code::WrongUse as parseProxy(). The file is read when it is needed.
[[nodiscard]] Result<Route> parseRoute(const QString &proxy, const QString &caFile);

/// A proxy the other way round, without user and password: for logs and reports.
[[nodiscard]] QString shownProxy(const Proxy &proxy);

/// localhost and the loopback addresses.
[[nodiscard]] bool isOnThisComputer(const QString &host);

} // namespace lw::net
