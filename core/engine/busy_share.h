// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/platform/thread_time.h"

namespace lw::engine {

/// The share of the time in which the calling thread worked, between two looks; 0 where the system does not tell it.
class BusyShare final
{
public:
    void look(Instant now)
    {
        const std::optional<Instant> used = platform::threadTime();
        if (used && m_used && now > m_at)
            m_share = double((*used - *m_used).count()) / double((now - m_at).count());
        m_at = now;
        m_used = used;
    }
    [[nodiscard]] double share() const { return m_share; }

private:
    Instant m_at{0};
    std::optional<Instant> m_used;
    double m_share = 0;
};

} // namespace lw::engine
