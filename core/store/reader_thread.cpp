// SPDX-License-Identifier: Apache-2.0
#include "core/store/reader_thread.h"

namespace lw::store {

ReaderThread::ReaderThread(QString path, const Schema &schema)
    : m_thread([this, path = std::move(path), schema] { work(path, schema); })
{
}

ReaderThread::~ReaderThread()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void ReaderThread::post(Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        if (job.kind == Kind::Page)
            m_pages.push_front(std::move(job));
        else
            m_queries.push_back(std::move(job));
    }
    m_wake.notify_one();
}

void ReaderThread::supersede(quint64 token)
{
    const std::lock_guard lock(m_mutex);
    m_current = std::max(m_current, token);
    const auto late = [this](const Job &job) { return job.token != 0 && job.token < m_current; };
    std::erase_if(m_pages, late);
    std::erase_if(m_queries, late);
}

bool ReaderThread::take(Job &job)
{
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock, [this] { return m_stop || !m_pages.empty() || !m_queries.empty(); });
    if (m_stop)
        return false;
    std::deque<Job> &queue = m_pages.empty() ? m_queries : m_pages;
    job = std::move(queue.front());
    queue.pop_front();
    return true;
}

void ReaderThread::work(const QString &path, const Schema &schema)
{
    std::unique_ptr<Database> database;
    for (Job job; take(job); job = {}) {
        if (!database) {
            auto opened = Database::open(path, Database::Mode::Read, schema);
            if (!opened) {
                if (job.failed)
                    job.failed(opened.error());
                continue;
            }
            database = *std::move(opened);
        }
        job.read(*database);
    }
}

} // namespace lw::store
