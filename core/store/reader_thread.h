// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/store/database.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace lw::store {

/// Owns one read-only connection of one file, on a thread of its own; opens it with the first job, and again with the next
/// one where that failed (a file that is not there yet). Jobs post what they read to a base Mailbox of whoever asked.
///
/// Pages go first, the newest of them before the older ones: it is what is looked at. Everything else goes in order.
class ReaderThread final
{
public:
    enum class Kind { Page, Query };
    struct Job
    {
        std::function<void(Database &)> read;         ///< on the reader's thread
        std::function<void(const Error &)> failed;    ///< on the reader's thread, in its place where the file cannot be opened
        Kind kind = Kind::Query;
        quint64 token = 0;                            ///< 0: belongs to nothing that could be superseded
    };

    ReaderThread(QString path, const Schema &schema);
    /// Waits for the job that is being done; those that wait are dropped.
    ~ReaderThread();
    ReaderThread(const ReaderThread &) = delete;
    ReaderThread &operator=(const ReaderThread &) = delete;

    /// Any thread.
    void post(Job job);
    /// Any thread: jobs with a smaller token (but 0) are not begun any more.
    void supersede(quint64 token);

private:
    void work(const QString &path, const Schema &schema);
    [[nodiscard]] bool take(Job &job);

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_pages;
    std::deque<Job> m_queries;
    quint64 m_current = 0;
    bool m_stop = false;
    std::thread m_thread;
};

} // namespace lw::store
