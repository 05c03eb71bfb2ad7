// SPDX-License-Identifier: Apache-2.0
#include "core/platform/process_limits.h"

#include <sys/resource.h>

#include <algorithm>
#include <csignal>

namespace lw::platform {

int raiseFileLimit()
{
    // Enough for every connection that a run can use; "unlimited" would make programs that close all of them slow.
    constexpr rlim_t wanted = 65'536;
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return 0;
    const rlim_t target = std::min(limit.rlim_max, wanted);
    if (limit.rlim_cur < target) {
        const rlimit raised{target, limit.rlim_max};
        if (setrlimit(RLIMIT_NOFILE, &raised) == 0)
            limit = raised;
    }
    return static_cast<int>(std::min<rlim_t>(limit.rlim_cur, wanted * 16));
}

void ignoreBrokenPipes()
{
    struct sigaction current{};
    if (sigaction(SIGPIPE, nullptr, &current) == 0 && (current.sa_flags & SA_SIGINFO) == 0 &&
        current.sa_handler == SIG_DFL) {
        struct sigaction ignore{};
        ignore.sa_handler = SIG_IGN;
        sigaction(SIGPIPE, &ignore, nullptr);
    }
}

} // namespace lw::platform
