// SPDX-License-Identifier: Apache-2.0
#include "core/engine/cache_mode.h"

namespace lw::engine {

QString cacheModeName(CacheMode mode)
{
    switch (mode) {
    case CacheMode::Off: return QStringLiteral("off");
    case CacheMode::Exact: return QStringLiteral("exact");
    case CacheMode::Refresh: return QStringLiteral("refresh");
    case CacheMode::Replay: return QStringLiteral("replay");
    }
    return {};
}

std::optional<CacheMode> cacheModeNamed(QStringView name)
{
    for (const CacheMode mode : {CacheMode::Off, CacheMode::Exact, CacheMode::Refresh, CacheMode::Replay}) {
        if (cacheModeName(mode) == name)
            return mode;
    }
    return {};
}

} // namespace lw::engine
