// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QUrl>

namespace lw::settings {

/// The id of the embedded baseline.
inline constexpr const char *embeddedEndpointId = "embedded";

/// One endpoint that a person set up. Its key is in the secret store, under secrets::endpointKeyName(id); not even a part of it
/// is here, since this goes into a file.
struct EndpointEntry
{
    QString id;             ///< a uuid, or embeddedEndpointId
    QString name;           ///< given by the person; of the embedded baseline empty: the window names it in its language
    QUrl url;               ///< base URL, up to and with the version; of the embedded baseline empty until it is started
    QString model;          ///< the last one chosen; may be empty
    bool hasKey = false;    ///< a key was given for it
    QString testedAt;       ///< ISO 8601, UTC, of the last test that ended well; empty: never

    [[nodiscard]] bool isEmbedded() const { return id == QLatin1String(embeddedEndpointId); }
    bool operator==(const EndpointEntry &) const = default;
};

[[nodiscard]] EndpointEntry embeddedEndpoint();

} // namespace lw::settings
