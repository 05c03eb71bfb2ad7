// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QSet>

#include <optional>
#include <vector>

namespace lw::ui {

/// A table of any length of which only the pages that are looked at are in memory. All ids are there at once, in the order
/// of the rows; what stands in a row is asked for when a view wants to paint it, all missing pages of one turn of the event
/// loop in one `wanted`, and put in by put() of the template below. GUI thread.
class PagedModelBase : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int pageSize = 128;
    static constexpr int pagesKept = 64;

    using QAbstractTableModel::QAbstractTableModel;

    /// A new search, sort or filter: everything that was wanted under an older token is void.
    void setIds(quint64 token, std::vector<qint64> ids);
    /// Those that were found behind the ones that there are, which fill whole pages. What is looked at or selected stays so.
    void append(const std::vector<qint64> &ids);
    [[nodiscard]] quint64 token() const { return m_token; }
    [[nodiscard]] const std::vector<qint64> &ids() const { return m_ids; }
    [[nodiscard]] qint64 idAt(int row) const { return m_ids[std::size_t(row)]; }
    [[nodiscard]] std::optional<int> rowOf(qint64 id) const;

    /// What stands in these rows has changed. It stays on the screen until the new is there.
    void invalidate(const QSet<qint64> &ids);
    void invalidateAll();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const final;

Q_SIGNALS:
    void wanted(quint64 token, const std::vector<qint64> &ids) const;

protected:
    /// Which pages are in memory, in no order.
    [[nodiscard]] virtual std::vector<int> heldPages() const = 0;
    virtual void dropAll() = 0;
    /// Asks for a page at the end of this turn, unless it is on its way.
    void want(int page) const;
    [[nodiscard]] bool isStale(int page) const { return m_stale.contains(page); }
    /// The rows of a page, from `first` up to and without `last`.
    struct Span
    {
        int first;
        int last;
    };
    [[nodiscard]] Span rowsOf(int page) const;
    [[nodiscard]] const QSet<int> &onTheirWay() const { return m_asked; }
    /// The pages that an answer settles, given those of which a row came. Each `wanted` has one answer, in any order; of a
    /// page in it of which no row came, none is left.
    [[nodiscard]] std::vector<int> settle(const QSet<int> &came);
    void arrived(int page);

private:
    void ask() const;

    quint64 m_token = 0;
    std::vector<qint64> m_ids;
    QSet<int> m_stale;
    mutable QSet<int> m_asked;       ///< wanted and not yet put
    QSet<int> m_again;               ///< of those, what has changed meanwhile
    mutable std::vector<int> m_turn; ///< wanted in this turn of the event loop
    mutable std::vector<std::vector<int>> m_questions;   ///< asked and not answered, a `wanted` each
    std::size_t m_emptyAnswers = 0;                      ///< to some of them, it cannot be told which
};

} // namespace lw::ui
