// SPDX-License-Identifier: Apache-2.0
#include "core/project/cache_browser.h"

#include "core/cache/cache_catalogue.h"
#include "core/platform/data_folders.h"

#include <algorithm>

namespace lw::project {

CacheBrowser::CacheBrowser(const QString &folder, QObject *parent)
    : QObject(parent)
    , m_replies(this,
                [](std::vector<Reply> replies) {
                    for (const Reply &reply : replies)
                        reply();
                })
    , m_thread([this, where = folder.isEmpty() ? platform::cacheFolder() : folder] { run(where); })
{
}

CacheBrowser::~CacheBrowser()
{
    m_replies.close();
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

quint64 CacheBrowser::find(const cache::CacheQuery &query)
{
    const quint64 token = ++m_token;
    post(Kind::Find, [this, token, query](cache::CacheCatalogue &catalogue) -> Reply {
        auto ids = catalogue.find(query);
        if (!ids)
            return failure(ids.error());
        return [this, token, found = *std::move(ids)] {
            if (token == m_token)
                Q_EMIT this->found(token, found);
        };
    });
    return token;
}

void CacheBrowser::load(quint64 token, const std::vector<qint64> &ids)
{
    if (token != m_token)
        return;
    post(Kind::Page, [this, token, ids](cache::CacheCatalogue &catalogue) -> Reply {
        auto rows = catalogue.rows(ids);
        if (!rows)
            return failure(rows.error());
        return [this, token, page = *std::move(rows)] {
            if (token == m_token)
                Q_EMIT loaded(token, page);
        };
    });
}

void CacheBrowser::loadDetail(qint64 id)
{
    m_detail = id;
    post(Kind::Detail, [this, id](cache::CacheCatalogue &catalogue) -> Reply {
        auto detail = catalogue.detail(id);
        if (!detail)
            return failure(detail.error());
        return [this, shown = *std::move(detail)] {
            if (shown.id == m_detail)
                Q_EMIT detailLoaded(shown);
        };
    });
}

void CacheBrowser::loadFigures()
{
    post(Kind::Figures, [this](cache::CacheCatalogue &catalogue) -> Reply {
        const auto figures = catalogue.figures();
        if (!figures)
            return failure(figures.error());
        return [this, shown = *figures] { Q_EMIT figuresLoaded(shown); };
    });
}

void CacheBrowser::loadModels()
{
    post(Kind::Models, [this](cache::CacheCatalogue &catalogue) -> Reply {
        const auto models = catalogue.models();
        if (!models)
            return failure(models.error());
        return [this, names = *models] { Q_EMIT modelsLoaded(names); };
    });
}

void CacheBrowser::remove(const std::vector<qint64> &ids)
{
    post(Kind::Remove, [this, ids](cache::CacheCatalogue &catalogue) -> Reply {
        const auto count = catalogue.remove(ids);
        if (!count)
            return failure(count.error());
        return [this, gone = *count] { Q_EMIT removed(gone); };
    });
}

void CacheBrowser::removeAll(const cache::CacheQuery &query)
{
    post(Kind::Remove, [this, query](cache::CacheCatalogue &catalogue) -> Reply {
        const auto count = catalogue.removeAll(query);
        if (!count)
            return failure(count.error());
        return [this, gone = *count] { Q_EMIT removed(gone); };
    });
}

CacheBrowser::Reply CacheBrowser::failure(const Error &error)
{
    return [this, error] { Q_EMIT failed(error); };
}

void CacheBrowser::post(Kind kind, Work work)
{
    {
        const std::lock_guard lock(m_mutex);
        // What the new request replaces need not be done: an older one of its kind, and the pages of an older find.
        const auto isVoid = [kind](const Job &job) {
            const bool isReplaced = job.kind == kind && kind != Kind::Page && kind != Kind::Remove;
            return isReplaced || (kind == Kind::Find && job.kind == Kind::Page);
        };
        m_jobs.erase(std::remove_if(m_jobs.begin(), m_jobs.end(), isVoid), m_jobs.end());
        m_jobs.push_back({kind, std::move(work)});
    }
    m_wake.notify_all();
}

void CacheBrowser::run(const QString &folder)
{
    cache::CacheCatalogue catalogue(folder);
    for (;;) {
        std::unique_lock lock(m_mutex);
        m_wake.wait(lock, [this] { return m_stop || !m_jobs.empty(); });
        if (m_stop) {
            // What was to be deleted is deleted, though nobody hears of it.
            m_jobs.erase(std::remove_if(m_jobs.begin(), m_jobs.end(), [](const Job &job) { return job.kind != Kind::Remove; }),
                         m_jobs.end());
            if (m_jobs.empty())
                return;
        }
        // The newest page is the one on screen; everything else comes in its turn.
        const auto page = std::find_if(m_jobs.rbegin(), m_jobs.rend(), [](const Job &job) { return job.kind == Kind::Page; });
        const auto next = page == m_jobs.rend() ? m_jobs.begin() : std::prev(page.base());
        const Work work = std::move(next->work);
        m_jobs.erase(next);
        lock.unlock();
        m_replies.post(work(catalogue));
    }
}

} // namespace lw::project
