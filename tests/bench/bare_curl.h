// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QUrl>

namespace lw::bench {

struct BareFigures
{
    double seconds = 0;
    double requestsPerSecond = 0;
    double cpuUs = 0;   ///< a request
};

/// The same requests as a run sends, by nothing but libcurl and epoll: so many at a time, answers thrown away. What this reaches on
/// a computer, no engine on top of libcurl can better.
[[nodiscard]] BareFigures bareCurl(const QUrl &url, int concurrency, int requests);

} // namespace lw::bench
