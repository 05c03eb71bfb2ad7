// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"

#include <QtGlobal>

#include <chrono>
#include <vector>

namespace lw::engine {

/// How many records go into one request; a value.
struct BatchPolicy
{
    using ms = std::chrono::milliseconds;
    enum class Mode { Fixed, Auto };
    static constexpr int largest = 256;   ///< that a person may set

    Mode mode = Mode::Fixed;
    int fixed = 1;          ///< of Mode::Fixed, from 1
    int start = 8;          ///< of Mode::Auto, as all that follows
    int least = 1;
    int most = 32;
    qsizetype mostText = 16'000;   ///< UTF-16 units of text in one request of Mode::Auto, about 4,000 tokens: models have limits
                                   ///< that they do not tell, and small ones lose the thread before they reach them
    ms quick{1'000};        ///< a request that takes less lets the size double; up to `slow` it grows by a quarter
    ms slow{5'000};         ///< above it the size is halved
    int samples = 3;        ///< requests of one size before it is changed for its time
    double shrink = 0.6;    ///< factor when quality is worse than that of records asked alone
    double margin = 0.02;   ///< so much worse, as a share of records
    int judged = 40;        ///< records of one size before its quality is judged
    int canariesAtFirst = 50;   ///< every so manieth record is asked alone among the first `early`; 50: 2 %
    int early = 200;
    int canariesLater = 200;    ///< … and after them; 200: 0.5 %
};

/// Decides how many records the next request holds. It grows while requests are quick and no worse than records asked alone,
/// shrinks when they are slow or worse, and every change is kept with its reason. Pure; one for one endpoint and model.
class BatchSize final
{
public:
    enum class Reason { Start, Quick, Steady, Slow, Worse, Context };
    struct Change
    {
        Instant at;
        int from;
        int to;
        Reason reason;
        bool operator==(const Change &) const = default;
    };
    /// What came of one request.
    struct Sample
    {
        int size;                        ///< records it held, from 1
        Instant took;
        int unreadable = 0;              ///< of them missing, doubled, invalid or cut off
        bool canary = false;             ///< asked alone to compare with
    };

    explicit BatchSize(const BatchPolicy &policy);

    struct Next
    {
        int size;       ///< records of it, at most
        qsizetype text; ///< UTF-16 units of it, at most; one record is always let in
        bool canary;    ///< one record alone, to compare with
        bool operator==(const Next &) const = default;
    };
    /// The next request, where `left` records are still to be asked by `slots` requests at a time: the last ones are spread over
    /// them all instead of queueing up in one (evening out earlier, in rounds or by guided shares, was slower in every case
    /// simulated). `left` < 0: not known.
    [[nodiscard]] Next next(qint64 left, int slots);
    [[nodiscard]] int size() const { return m_size; }
    void ended(const Sample &sample, Instant now);
    /// The server says that a request of this size is too long.
    void tooLong(int size, Instant now);
    [[nodiscard]] const std::vector<Change> &changes() const { return m_changes; }

private:
    struct Quality
    {
        qint64 records = 0;
        qint64 unreadable = 0;
        [[nodiscard]] double share() const { return records == 0 ? 0.0 : double(unreadable) / double(records); }
    };

    void change(int to, Reason reason, Instant now);

    BatchPolicy m_policy;
    int m_size;
    int m_most;
    std::vector<Instant> m_took;   ///< of requests of the present size
    Quality m_present;             ///< of the present size
    Quality m_alone;
    qint64 m_recordsMade = 0;
    qint64 m_nextCanary;
    std::vector<Change> m_changes;
};

} // namespace lw::engine
