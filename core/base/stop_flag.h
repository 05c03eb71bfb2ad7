// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <memory>

namespace lw {

/// Asks a long task on another thread to end early. Copies share one flag; any thread may ask, any may look.
class StopFlag final
{
public:
    void requestStop() const { m_flag->store(true, std::memory_order_relaxed); }
    [[nodiscard]] bool stopRequested() const { return m_flag->load(std::memory_order_relaxed); }

private:
    std::shared_ptr<std::atomic<bool>> m_flag = std::make_shared<std::atomic<bool>>(false);
};

} // namespace lw
