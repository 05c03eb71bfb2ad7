// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/base/mailbox.h"
#include "core/engine/finished_record.h"
#include "core/engine/record_job.h"
#include "core/metrics/attempt.h"
#include "core/store/writer_thread.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace lw::engine {

/// What a run writes down: posts it to the writer in whole transactions, and tells what has come to the disk. Lives on the
/// engine's thread; the writer and the clock must outlive it.
class RunLedger final
{
public:
    struct Committed
    {
        Result<void> result;
        QString stateBefore;
        FinishedRecord record;   ///< its state empty: the record is not finished by it
    };
    /// What is written down for one piece of a record.
    struct Entry
    {
        int ordinal = 0;
        std::optional<store::NewAnswer> answer;
        std::optional<metrics::Attempt> attempt;
        std::vector<store::PieceRef> company;   ///< the other pieces of the attempt's request
        int fromCache = 0;   ///< answers
    };

    /// `take` is called on the thread of `receiver`, whose child in time this is: it goes before it.
    RunLedger(QObject *receiver, store::WriterThread &writer, const Clock &clock, store::RunIds ids,
              std::function<void(std::vector<Committed>)> take);
    ~RunLedger();
    RunLedger(const RunLedger &) = delete;
    RunLedger &operator=(const RunLedger &) = delete;

    /// Only the first call counts.
    void markLease();
    /// The record's result goes with the entry that settles it.
    void put(const RecordJob &job, const task::TaskSpec &task, Entry entry);
    /// What was put and is not told of yet.
    [[nodiscard]] qint64 pending() const { return m_pending; }

private:
    store::WriterThread &m_writer;
    const Clock &m_clock;
    store::RunIds m_ids;
    std::shared_ptr<Mailbox<Committed>> m_committed;   ///< also of the jobs that the writer still holds when this is gone
    qint64 m_pending = 0;
    bool m_leaseMarked = false;
};

} // namespace lw::engine
