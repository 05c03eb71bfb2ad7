// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/paged_model.h"

#include <QMetaObject>

#include <algorithm>
#include <utility>

namespace lw::ui {

void PagedModelBase::setIds(quint64 token, std::vector<qint64> ids)
{
    beginResetModel();
    m_token = token;
    m_ids = std::move(ids);
    m_stale.clear();
    m_asked.clear();
    m_again.clear();
    m_turn.clear();
    m_questions.clear();
    m_emptyAnswers = 0;
    dropAll();
    endResetModel();
}

void PagedModelBase::append(const std::vector<qint64> &ids)
{
    Q_ASSERT(m_ids.size() % pageSize == 0 || ids.empty());
    if (ids.empty())
        return;
    beginInsertRows({}, int(m_ids.size()), int(m_ids.size() + ids.size()) - 1);
    m_ids.insert(m_ids.end(), ids.begin(), ids.end());
    endInsertRows();
}

std::optional<int> PagedModelBase::rowOf(qint64 id) const
{
    const auto found = std::find(m_ids.begin(), m_ids.end(), id);
    if (found == m_ids.end())
        return std::nullopt;
    return int(found - m_ids.begin());
}

void PagedModelBase::invalidate(const QSet<qint64> &ids)
{
    for (const int page : heldPages()) {
        const auto [first, last] = rowsOf(page);
        for (int row = first; row < last; ++row) {
            if (!ids.contains(idAt(row)))
                continue;
            m_stale.insert(page);
            // Painting it again is what asks for it again, and only what is visible is painted.
            Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
        }
    }
    // What was asked for before the change may bring the old.
    m_again.unite(m_asked);
}

void PagedModelBase::invalidateAll()
{
    for (const int page : heldPages())
        m_stale.insert(page);
    m_again.unite(m_asked);
    if (!m_ids.empty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_ids.size()) - 1, columnCount() - 1));
}

int PagedModelBase::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_ids.size());
}

void PagedModelBase::want(int page) const
{
    if (m_asked.contains(page))
        return;
    m_asked.insert(page);
    if (m_turn.empty()) {
        auto *self = const_cast<PagedModelBase *>(this);
        QMetaObject::invokeMethod(self, [self] { self->ask(); }, Qt::QueuedConnection);
    }
    m_turn.push_back(page);
}

void PagedModelBase::ask() const
{
    std::vector<qint64> ids;
    for (const int page : m_turn) {
        const auto [first, last] = rowsOf(page);
        ids.insert(ids.end(), m_ids.begin() + first, m_ids.begin() + last);
    }
    if (ids.empty())
        return;
    m_questions.push_back(std::exchange(m_turn, {}));
    Q_EMIT wanted(m_token, ids);
}

std::vector<int> PagedModelBase::settle(const QSet<int> &came)
{
    std::vector<int> pages;
    const auto take = [&pages](const std::vector<int> &question) {
        pages.insert(pages.end(), question.begin(), question.end());
        return true;
    };
    if (came.isEmpty())
        ++m_emptyAnswers;
    std::erase_if(m_questions, [&](const std::vector<int> &question) {
        const auto isMine = [&came](int page) { return came.contains(page); };
        return std::any_of(question.begin(), question.end(), isMine) && take(question);
    });
    // Those that are left have had their answers, and these were empty.
    if (m_questions.size() <= m_emptyAnswers) {
        m_emptyAnswers = 0;
        std::erase_if(m_questions, take);
    }
    return pages;
}

PagedModelBase::Span PagedModelBase::rowsOf(int page) const
{
    const int count = int(m_ids.size());
    return {std::min(page * pageSize, count), std::min((page + 1) * pageSize, count)};
}

void PagedModelBase::arrived(int page)
{
    m_asked.remove(page);
    if (m_again.remove(page))
        m_stale.insert(page);
    else
        m_stale.remove(page);
    const auto [first, last] = rowsOf(page);
    if (first < last)
        Q_EMIT dataChanged(index(first, 0), index(last - 1, columnCount() - 1));
}

} // namespace lw::ui
