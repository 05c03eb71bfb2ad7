// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/route.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrl>

#include <utility>

namespace lw::llm {

/// Where a question goes.
struct Endpoint
{
    QUrl baseUrl;        ///< up to and with the version: https://api.openai.com/v1
    QString model;
    QByteArray apiKey;   ///< empty: none is sent. Never logged, never stored.
    QString profile = {};  ///< Profile::name, where a person chose one; empty: by the URL
    net::Route route = {};  ///< the proxy and the CA file
    /// Sent with every request beside those that it needs. Names and values of one line; they may be secret, as the key is.
    QList<std::pair<QByteArray, QByteArray>> headers = {};

    /// The base URL as it may be shown and stored: no user info, no query.
    [[nodiscard]] QString shownUrl() const
    {
        return baseUrl.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::StripTrailingSlash);
    }
};

} // namespace lw::llm
