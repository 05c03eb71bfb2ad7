// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/batch_size.h"
#include "core/llm/admission.h"

#include <QString>

#include <deque>
#include <vector>

namespace lw::engine {

/// That a run asks in another way from now on, and why.
struct PaceChange
{
    enum class What {
        BatchSize,     ///< records in one request
        Concurrency,   ///< requests in flight at one endpoint
    };
    enum class Why {
        Quick,       ///< requests take little time: larger ones cost less a record
        Slow,        ///< requests take too long
        Worse,       ///< more answers could not be read than of records asked alone
        TooLong,     ///< the server says that a request is too long
        SlowStart,   ///< it took twice as many as well
        Trial,       ///< a few more or fewer: it is tried whether that serves more
        Back,        ///< to the number that served more
        Refused,     ///< the server refused some, or let them wait too long
        RateLimit,   ///< more would only wait for the rate limit
        Person,      ///< somebody wanted it
    };
    Instant at{0};     ///< of the clock of the run
    What what = What::BatchSize;
    Why why = Why::Quick;
    int from = 0;
    int to = 0;
    QString endpoint;  ///< of Concurrency: its URL as it may be shown
};

/// One sentence in English, for logs and the command line.
[[nodiscard]] QString describe(const PaceChange &change);

/// The last changes of pace of a run, the oldest first. Belongs to the engine's thread.
class PaceLog final
{
public:
    static constexpr std::size_t kept = 100;

    /// Takes what has changed since it was called last.
    void look(const BatchSize &batches, llm::Admission &admission);
    /// The last `count` at most.
    [[nodiscard]] std::vector<PaceChange> last(std::size_t count) const;

private:
    std::size_t m_batchesSeen = 0;
    std::deque<PaceChange> m_changes;
};

} // namespace lw::engine
