// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/detail_shelf.h"

#include <algorithm>

namespace lw::ui {

DetailShelf::DetailShelf(project::RecordBrowser &browser, QObject *parent)
    : QObject(parent)
    , m_browser(browser)
{
    connect(&browser, &project::RecordBrowser::detailLoaded, this, &DetailShelf::put);
    connect(&browser, &project::RecordBrowser::failed, this, &DetailShelf::onFailed);
}

void DetailShelf::want(const std::vector<qint64> &ids)
{
    m_wanted = ids;
    for (const qint64 id : ids) {
        if (const auto found = m_held.find(id); found != m_held.end())
            found->used = ++m_uses;
    }
    // What is looked at goes before what may be looked at.
    if (!ids.empty() && m_asked != 0 && m_asked != ids.front() && !at(ids.front()))
        m_asked = 0;
    askNext();
}

const store::RecordDetail *DetailShelf::at(qint64 id) const
{
    const auto found = m_held.constFind(id);
    return found == m_held.constEnd() ? nullptr : found->detail.get();
}

bool DetailShelf::isFresh(qint64 id) const
{
    const auto found = m_held.constFind(id);
    return found != m_held.constEnd() && !found->stale;
}

void DetailShelf::invalidate(const std::vector<qint64> &ids)
{
    for (const qint64 id : ids) {
        if (const auto found = m_held.find(id); found != m_held.end())
            found->stale = true;
        m_again = m_again || id == m_asked;
    }
    askNext();
}

void DetailShelf::clear()
{
    m_held.clear();
    m_wanted.clear();
    m_asked = 0;
}

void DetailShelf::askNext()
{
    if (m_asked != 0)
        return;
    const auto next = std::find_if(m_wanted.cbegin(), m_wanted.cend(), [this](qint64 id) {
        const auto found = m_held.constFind(id);
        return found == m_held.constEnd() || found->stale;
    });
    if (next == m_wanted.cend())
        return;
    m_asked = *next;
    m_again = false;
    m_browser.loadDetail(m_asked);
}

void DetailShelf::put(const store::RecordDetail &detail)
{
    const qint64 id = detail.row.id;
    m_held.insert(id, Held{std::make_shared<const store::RecordDetail>(detail), id == m_asked && m_again, ++m_uses});
    if (id == m_asked)
        m_asked = 0;
    trim();
    askNext();
    Q_EMIT arrived(id);
}

void DetailShelf::onFailed(const Error &error, quint64 token)
{
    if (token != 0 || m_asked == 0)
        return;
    const qint64 id = m_asked;
    m_asked = 0;
    std::erase(m_wanted, id);
    askNext();
    Q_EMIT failed(id, error);
}

void DetailShelf::trim()
{
    while (m_held.size() > kept) {
        auto oldest = m_held.begin();
        for (auto it = m_held.begin(); it != m_held.end(); ++it) {
            if (it->used < oldest->used)
                oldest = it;
        }
        m_held.erase(oldest);
    }
}

} // namespace lw::ui
