// SPDX-License-Identifier: Apache-2.0
#include "core/store/writer_thread.h"

namespace lw::store {
namespace {

void announce(const std::vector<WriterThread::Job> &jobs, const Result<void> &result)
{
    for (const WriterThread::Job &job : jobs) {
        if (job.done)
            job.done(result);
    }
}

} // namespace

Result<std::unique_ptr<WriterThread>> WriterThread::open(const QString &path, const Schema &schema)
{
    std::unique_ptr<WriterThread> writer(new WriterThread);
    writer->m_thread = std::thread([raw = writer.get(), path, schema] { raw->work(path, schema); });
    std::unique_lock lock(writer->m_mutex);
    writer->m_opened.wait(lock, [&] { return writer->m_opening.has_value(); });
    const Result<void> opening = *writer->m_opening;
    lock.unlock();
    if (!opening)
        return fail(opening.error());
    return writer;
}

WriterThread::~WriterThread()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void WriterThread::post(Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_queue.push_back(std::move(job));
    }
    m_wake.notify_one();
}

Result<void> WriterThread::postAndWait(std::function<Result<void>(Database &)> apply, Sharing sharing)
{
    std::mutex mutex;
    std::condition_variable finished;
    std::optional<Result<void>> outcome;
    post({std::move(apply),
          [&](const Result<void> &result) {
              const std::lock_guard lock(mutex);
              outcome = result;
              finished.notify_one();
          },
          sharing});
    std::unique_lock lock(mutex);
    finished.wait(lock, [&] { return outcome.has_value(); });
    return *outcome;
}

void WriterThread::work(const QString &path, const Schema &schema)
{
    auto database = Database::open(path, Database::Mode::Write, schema);
    {
        const std::lock_guard lock(m_mutex);
        m_opening = database ? Result<void>{} : Result<void>(fail(database.error()));
    }
    m_opened.notify_one();
    if (!database)
        return;
    for (;;) {
        Job job;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_stop || !m_queue.empty(); });
            if (m_queue.empty())
                return;
            job = std::move(m_queue.front());
            m_queue.pop_front();
        }
        doGroup(**database, std::move(job));
    }
}

bool WriterThread::take(Job &job)
{
    const std::lock_guard lock(m_mutex);
    if (m_queue.empty() || m_queue.front().sharing == Sharing::Alone)
        return false;
    job = std::move(m_queue.front());
    m_queue.pop_front();
    return true;
}

void WriterThread::doGroup(Database &database, Job first)
{
    const Instant end = systemClock().now() + maxAge;
    const bool alone = first.sharing == Sharing::Alone;
    std::vector<Job> jobs;
    Result<void> result = alone ? database.keepLog() : Result<void>();
    if (result)
        result = database.begin();
    const bool begun = result.has_value();
    Job job = std::move(first);
    for (;;) {
        if (result)
            result = job.apply(database);
        jobs.push_back(std::move(job));
        if (!result || alone || int(jobs.size()) >= maxJobs || systemClock().now() >= end || !take(job))
            break;
    }
    if (result)
        result = database.commit();
    if (!result && begun)
        database.rollback();
    announce(jobs, result);
    if (alone)
        database.moveLog();
}

} // namespace lw::store
