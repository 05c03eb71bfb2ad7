// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/store/database.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace lw::store {

/// Owns the only writing connection of one file, on a thread of its own. Jobs are applied in the order in which they were
/// posted; many share a transaction, which is committed when the queue is empty, after 256 jobs, or after 50 ms.
///
/// A job's `done` is called on the writer's thread, only after its transaction is on the disk, or with the error that undid
/// it; whoever posts passes the news on through a base Mailbox. When a transaction fails, every job in it has failed.
class WriterThread final
{
public:
    enum class Sharing {
        Shared,   ///< in one transaction with others
        Alone,    ///< in a transaction of its own, undone if the job fails: an import
    };
    struct Job
    {
        std::function<Result<void>(Database &)> apply;
        std::function<void(const Result<void> &)> done;   ///< may be empty
        Sharing sharing = Sharing::Shared;
    };

    static constexpr int maxJobs = 256;
    static constexpr std::chrono::milliseconds maxAge{50};

    /// Takes the file into its hands; waits until it is open.
    [[nodiscard]] static Result<std::unique_ptr<WriterThread>> open(const QString &path, const Schema &schema);
    /// Does what was posted, then ends.
    ~WriterThread();
    WriterThread(const WriterThread &) = delete;
    WriterThread &operator=(const WriterThread &) = delete;

    /// Any thread.
    void post(Job job);
    /// Any thread but the writer's: posts, and waits until it is done.
    [[nodiscard]] Result<void> postAndWait(std::function<Result<void>(Database &)> apply,
                                           Sharing sharing = Sharing::Shared);

private:
    WriterThread() = default;
    void work(const QString &path, const Schema &schema);
    void doGroup(Database &database, Job first);
    [[nodiscard]] bool take(Job &job);

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::condition_variable m_opened;
    std::deque<Job> m_queue;
    bool m_stop = false;
    std::optional<Result<void>> m_opening;
    std::thread m_thread;
};

} // namespace lw::store
