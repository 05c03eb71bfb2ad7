// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/range.h"

#include <QString>
#include <QUrl>

#include <optional>

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
    QString profile = {};   ///< llm::Profile::name, the kind of server; empty: by the URL

    // Each empty where nothing was said; a value is in the range of its name below.
    std::optional<qint64> requestsPerMinute = {};   ///< empty: what its headers say, else learned from what it refuses
    std::optional<qint64> tokensPerMinute = {};     ///< prompt and answer together
    std::optional<qint64> mostAtOnce = {};          ///< requests in flight; empty: found out by the run
    std::optional<qint64> connections = {};         ///< open at the same time; empty: one for each request in flight
    std::optional<qint64> keepAlive = {};           ///< seconds that an idle connection is kept; empty: 55, 0: none is

    // What its model costs, in billionths of the currency; a million tokens, or one request.
    std::optional<qint64> inputPrice = {};
    std::optional<qint64> cachedPrice = {};         ///< of the part of a prompt that the provider had cached; empty: as input
    std::optional<qint64> outputPrice = {};
    std::optional<qint64> requestPrice = {};        ///< stands where no price of tokens does
    QString currency = {};                          ///< ISO 4217, as billed; empty: USD

    QString caFile = {};    ///< PEM, of certificates that are trusted beside the system's own; empty: none
    QString proxy = {};     ///< as net::parseProxy() reads it; never with a name or password

    static constexpr Range ratePerMinute{1, 1'000'000'000};
    static constexpr Range atOnce{1, 4096};
    static constexpr Range keepAliveSeconds{0, 3600};
    static constexpr Range price{0, 1'000'000'000'000'000};
    static constexpr const char *usualCurrency = "USD";

    /// A price was said that can be reckoned with: input and output, or a request.
    [[nodiscard]] bool hasOwnPrice() const { return (inputPrice && outputPrice) || (requestPrice && !hasHalfPrice()); }
    /// Of tokens, but not both of those that are needed.
    [[nodiscard]] bool hasHalfPrice() const { return (inputPrice || outputPrice || cachedPrice) && !(inputPrice && outputPrice); }
    [[nodiscard]] bool isEmbedded() const { return id == QLatin1String(embeddedEndpointId); }
    bool operator==(const EndpointEntry &) const = default;
};

[[nodiscard]] EndpointEntry embeddedEndpoint();

} // namespace lw::settings
