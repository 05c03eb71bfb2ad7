// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/http_transport.h"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace lw::net {

/// What came of a warm-up. A new connection's time is that of name, proxy, TCP and TLS together.
struct WarmUpReport
{
    int opened = 0; ///< new connections that are there now
    int kept = 0;   ///< that were there before
    int failed = 0;
    std::chrono::microseconds shortest{0}; ///< to open one; the two are 0 where none was opened
    std::chrono::microseconds longest{0};
    std::chrono::microseconds whole{0};    ///< from the first request to the last answer
    std::optional<Error> firstError;
};

/// Opens connections before a run, so that its first answers are not slower than the others for reasons that are none of
/// the model's: `count` copies of one cheap request at once (a GET of the models), for there is no other way to have a
/// connection in the pool that the run's requests will use. What is answered does not matter. Lives on the thread of the
/// transport, which must outlive it; deleting it aborts.
class WarmUp final
{
public:
    /// Called once, from the event loop; it may delete the warm-up.
    using Done = std::function<void(const WarmUpReport &)>;

    WarmUp(HttpTransport &transport, const HttpRequest &request, int count, const Clock &clock, Done done);
    ~WarmUp();
    WarmUp(const WarmUp &) = delete;
    WarmUp &operator=(const WarmUp &) = delete;

private:
    class One;
    void ended(const TransferEnd &end);

    const Clock &m_clock;
    Done m_done;
    Instant m_begun;
    std::size_t m_open;
    WarmUpReport m_report;
    std::vector<std::unique_ptr<One>> m_all;
};

} // namespace lw::net
