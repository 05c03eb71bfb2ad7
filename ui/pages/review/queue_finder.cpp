// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/queue_finder.h"

#include "ui/models/paged_model.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace lw::ui {

namespace {

/// Whole pages, so that none of them grows when the others come.
constexpr int firstRecords = 2 * PagedModelBase::pageSize;

} // namespace

QueueFinder::QueueFinder(project::RecordBrowser &browser, const QString &projectPath, QObject *parent)
    : QObject(parent)
    , m_browser(browser)
    , m_duplicates(projectPath)
{
    connect(&m_duplicates, &project::DuplicateSearch::found, this, &QueueFinder::onDuplicates);
    connect(&m_duplicates, &project::DuplicateSearch::failed, this, &QueueFinder::failed);
    connect(&browser, &project::RecordBrowser::found, this, &QueueFinder::onFound);
    connect(&browser, &project::RecordBrowser::more, this, [this](quint64 token, const std::vector<qint64> &ids) {
        if (token == m_token)
            Q_EMIT more(ids);
    });
    connect(&browser, &project::RecordBrowser::failed, this, [this](const Error &error, quint64 token) {
        if (token != 0 && token == m_token)
            Q_EMIT failed(error);
    });
}

void QueueFinder::find(const store::RecordQuery &query, Kind kind, Give give)
{
    m_all.clear();
    m_duplicates.stop();
    m_kind = kind;
    m_give = kind == Kind::Duplicates ? Give::AllAtOnce : give;
    m_token = m_give == Give::FirstPage ? m_browser.findFirst(query, firstRecords) : m_browser.find(query);
}

void QueueFinder::onFound(quint64 token, const std::vector<qint64> &ids)
{
    if (token != m_token)
        return;
    if (m_kind == Kind::Duplicates) {
        m_all = ids;
        return m_duplicates.start();
    }
    Q_EMIT found(token, ids);
    // Who is told may have asked for another queue.
    if (m_give == Give::AllAtOnce && token == m_token)
        Q_EMIT more({});
}

void QueueFinder::onDuplicates(const std::vector<std::vector<qint64>> &groups)
{
    const quint64 token = m_token;
    Q_EMIT found(token, groupsOf(std::exchange(m_all, {}), groups));
    if (token == m_token)
        Q_EMIT more({});
}

std::vector<qint64> groupsOf(const std::vector<qint64> &all, const std::vector<std::vector<qint64>> &groups)
{
    const QSet<qint64> wanted(all.cbegin(), all.cend());
    std::vector<qint64> ids;
    for (const std::vector<qint64> &group : groups) {
        if (std::any_of(group.cbegin(), group.cend(), [&wanted](qint64 id) { return wanted.contains(id); }))
            ids.insert(ids.end(), group.cbegin(), group.cend());
    }
    return ids;
}

} // namespace lw::ui
