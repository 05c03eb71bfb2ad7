// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"

#include <atomic>

namespace lw::test {

/// A clock that stands still until the test turns it.
class FakeClock final : public Clock
{
public:
    [[nodiscard]] Instant now() const override { return Instant(m_now.load()); }
    [[nodiscard]] QDateTime utc() const override
    {
        return QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC).addMSecs(m_now.load() / 1000);
    }
    void advance(std::chrono::microseconds by) { m_now += by.count(); }

private:
    std::atomic<qint64> m_now = 1'000'000;
};

} // namespace lw::test
