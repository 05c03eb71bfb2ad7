// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace lw::engine {

/// What a run does with the answers that were given before.
enum class CacheMode {
    Off,       ///< neither looks nor stores
    Exact,     ///< asks what is not there, and stores it
    Refresh,   ///< asks all again, whatever answers there are, and stores them in their place
    Replay,    ///< uses no network: what is not there fails as Code::NotCached
};

/// "off", "exact", "refresh", "replay": in files and on the command line.
[[nodiscard]] QString cacheModeName(CacheMode mode);
/// Empty where the word is none of them.
[[nodiscard]] std::optional<CacheMode> cacheModeNamed(QStringView name);

/// How the answers are kept at hand.
struct CachePolicy
{
    static constexpr int mostDays = 36'500;

    int maxAgeDays = 0;          ///< an older answer is asked again; 0: no answer is too old
    int memoryEntries = 1000;    ///< answers held in memory before the file; 0: none
};

} // namespace lw::engine
