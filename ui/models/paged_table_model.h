// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/paged_model.h"

#include <QCache>
#include <QHash>

#include <memory>

namespace lw::ui {

/// The pages of PagedModelBase with rows of one kind; a Row is a value with an `id`. A model derives from it and says its
/// columns and cells.
template <typename Row>
class PagedTableModel : public PagedModelBase
{
public:
    explicit PagedTableModel(QObject *parent = nullptr)
        : PagedModelBase(parent)
        , m_pages(pagesKept)
    {
    }

    /// Rows that were wanted under that token, in any order; one that is not among them is gone from the store.
    void put(quint64 token, const std::vector<Row> &rows)
    {
        if (token != this->token())
            return;
        QHash<qint64, const Row *> byId;
        for (const Row &row : rows)
            byId.insert(row.id, &row);
        QSet<int> came;
        for (const int page : onTheirWay()) {
            const auto [first, last] = rowsOf(page);
            for (int row = first; row < last && !came.contains(page); ++row) {
                if (byId.contains(idAt(row)))
                    came.insert(page);
            }
        }
        for (const int page : settle(came)) {
            const auto [first, last] = rowsOf(page);
            auto held = std::make_unique<std::vector<Row>>(std::size_t(last - first));
            for (int row = first; row < last; ++row) {
                if (const Row *found = byId.value(idAt(row)))
                    (*held)[std::size_t(row - first)] = *found;
            }
            m_pages.insert(page, held.release());
            arrived(page);
        }
    }

    /// The row if it is in memory; else it is asked for, and dataChanged tells when it is there.
    [[nodiscard]] const Row *row(int number) const
    {
        const int page = number / pageSize;
        const std::vector<Row> *held = m_pages.object(page);
        if (!held || isStale(page))
            want(page);
        if (!held)
            return nullptr;
        return &(*held)[std::size_t(number % pageSize)];
    }

protected:
    [[nodiscard]] std::vector<int> heldPages() const final
    {
        const QList<int> keys = m_pages.keys();
        return {keys.begin(), keys.end()};
    }
    void dropAll() final { m_pages.clear(); }

private:
    QCache<int, std::vector<Row>> m_pages;
};

} // namespace lw::ui
