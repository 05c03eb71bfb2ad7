// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/mailbox.h"
#include "core/cache/cache_query.h"

#include <QObject>
#include <QStringList>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace lw::cache {
class CacheCatalogue;
}

namespace lw::project {

/// The response cache for a page: asks on a thread of its own, answers on the thread that made it. Works while a run writes
/// the same file, and where there is none yet. A find() makes the pages of the one before it void: they do not come.
class CacheBrowser final : public QObject
{
    Q_OBJECT

public:
    /// The user's cache folder where `folder` is empty.
    explicit CacheBrowser(const QString &folder = {}, QObject *parent = nullptr);
    ~CacheBrowser() override;

    /// Its token, with which found() and loaded() answer.
    quint64 find(const cache::CacheQuery &query);
    /// A page of what the token found; the newest page is read first.
    void load(quint64 token, const std::vector<qint64> &ids);
    /// The newest request wins.
    void loadDetail(qint64 id);
    void loadFigures();
    void loadModels();
    /// removed() follows; who shows a list asks again.
    void remove(const std::vector<qint64> &ids);
    void removeAll(const cache::CacheQuery &query);

Q_SIGNALS:
    void found(quint64 token, const std::vector<qint64> &ids);
    /// In the order in which they were asked for; rows of entries that are gone are missing.
    void loaded(quint64 token, const std::vector<lw::cache::CacheRow> &rows);
    void detailLoaded(const lw::cache::CacheDetail &detail);
    void figuresLoaded(const lw::cache::CacheFigures &figures);
    void modelsLoaded(const QStringList &models);
    void removed(qint64 count);
    void failed(const lw::Error &error);

private:
    enum class Kind { Find, Page, Detail, Figures, Models, Remove };
    using Reply = std::function<void()>;
    /// Works on the thread, and returns what is to be said on the maker's.
    using Work = std::function<Reply(cache::CacheCatalogue &)>;
    struct Job
    {
        Kind kind;
        Work work;
    };
    void post(Kind kind, Work work);
    void run(const QString &folder);
    [[nodiscard]] Reply failure(const Error &error);

    quint64 m_token = 0;
    qint64 m_detail = 0;
    Mailbox<Reply> m_replies;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_jobs;
    bool m_stop = false;
    std::thread m_thread;
};

} // namespace lw::project
