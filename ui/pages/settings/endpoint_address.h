// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace lw::ui {

/// What keeps a text from being the URL of an endpoint.
enum class AddressFault {
    None,
    Empty,
    Placeholder,   ///< the preset's part that a person must replace is still in it
    NoScheme,      ///< neither http:// nor https://
    NoHost,        ///< or no URL at all
    Secret,        ///< a name and password, or something behind a question mark: these would lie in a file
    Path,          ///< the path of one question, "/chat/completions", is in it
};

struct Address
{
    QUrl url;
    AddressFault fault = AddressFault::Empty;
};

/// What a person typed, as the base URL of an endpoint.
[[nodiscard]] Address readAddress(const QString &text);

struct Proxy
{
    QString text;   ///< as it is kept: without white space, "none" in small letters
    AddressFault fault = AddressFault::None;
};

/// What a person typed as a proxy: what net::parseProxy() reads, but no name and password. Faults: NoHost, Secret.
[[nodiscard]] Proxy readProxy(const QString &text);

/// Whether it stays on this computer.
[[nodiscard]] bool isLoopback(const QUrl &url);

} // namespace lw::ui
