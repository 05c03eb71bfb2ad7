// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/endpoint_address.h"

#include "core/net/route.h"
#include "core/project/provider_presets.h"

#include <algorithm>

namespace lw::ui {
namespace {

/// QUrl writes hosts in small letters, so the text as it was typed is looked at.
bool holdsPlaceholder(const QString &text)
{
    const auto &presets = project::providerPresets();
    return std::any_of(presets.begin(), presets.end(), [&](const project::ProviderPreset &preset) {
        return !preset.placeholder.isEmpty() && text.contains(u"//" + preset.placeholder);
    });
}

} // namespace

Address readAddress(const QString &text)
{
    const QString typed = text.trimmed();
    if (typed.isEmpty())
        return {{}, AddressFault::Empty};
    const bool hasScheme = typed.startsWith(QLatin1String("http://"), Qt::CaseInsensitive)
        || typed.startsWith(QLatin1String("https://"), Qt::CaseInsensitive);
    if (!hasScheme)
        return {{}, AddressFault::NoScheme};
    const QUrl url(typed, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return {{}, AddressFault::NoHost};
    if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment())
        return {{}, AddressFault::Secret};
    if (holdsPlaceholder(typed))
        return {url, AddressFault::Placeholder};
    if (url.path().contains(QLatin1String("/chat/completions")))
        return {{}, AddressFault::Path};
    return {url.adjusted(QUrl::StripTrailingSlash), AddressFault::None};
}

Proxy readProxy(const QString &text)
{
    const QString typed = text.trimmed();
    if (typed.contains(u'@'))
        return {{}, AddressFault::Secret};
    const auto proxy = net::parseProxy(typed);
    if (!proxy)
        return {{}, AddressFault::NoHost};
    return {proxy->kind == net::Proxy::Kind::System ? QString() : net::shownProxy(*proxy)};
}

bool isLoopback(const QUrl &url)
{
    const QString host = url.host();
    return host == QLatin1String("localhost") || host == QLatin1String("::1") || host.startsWith(QLatin1String("127."));
}

} // namespace lw::ui
