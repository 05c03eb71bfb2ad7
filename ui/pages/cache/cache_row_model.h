// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cache/cache_query.h"
#include "core/task/task_spec.h"
#include "ui/models/paged_table_model.h"

#include <QDateTime>
#include <QMap>

namespace lw::ui {

/// The stored answers as a table, paged.
class CacheRowModel final : public PagedTableModel<cache::CacheRow>
{
    Q_OBJECT

public:
    enum Column { AskedAbout, Answer, Model, Hits, Tokens, Took, Stored };
    static constexpr int columns = 7;

    using PagedTableModel::PagedTableModel;

    /// Their colours, where the open project has these labels; others get those that are left, in order of appearance.
    void setLabels(const std::vector<task::Label> &labels);
    /// Which colour of the palette, and a label's own one where it has.
    [[nodiscard]] int labelPosition(const QString &label) const;
    [[nodiscard]] QString labelColor(const QString &label) const { return m_colors.value(label); }
    /// "2 d ago" is about this moment.
    void setNow(const QDateTime &now);
    [[nodiscard]] const QDateTime &now() const { return m_now; }
    void retranslate();

    [[nodiscard]] static cache::CacheOrder orderOf(int column);
    [[nodiscard]] static int columnOf(cache::CacheOrder order);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QVariant text(const cache::CacheRow &row, Column column) const;

    mutable QMap<QString, int> m_positions;
    QMap<QString, QString> m_colors;
    QDateTime m_now;
};

} // namespace lw::ui
