// SPDX-License-Identifier: Apache-2.0
#include "core/base/clock.h"

namespace lw {
namespace {

class SystemClock final : public Clock
{
public:
    Instant now() const override
    {
        return std::chrono::duration_cast<Instant>(std::chrono::steady_clock::now().time_since_epoch());
    }
    QDateTime utc() const override { return QDateTime::currentDateTimeUtc(); }
};

} // namespace

const Clock &systemClock()
{
    static const SystemClock clock;
    return clock;
}

} // namespace lw
