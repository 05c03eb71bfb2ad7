// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QObject>
#include <QSet>

#include <vector>

class QMenu;
class QTableView;

namespace lw::settings {
class Settings;
}

namespace lw::ui {

/// What a column of a table needs, at the font of the design.
struct ColumnPlan
{
    QString key;
    int width = 80;
    int share = 0;   ///< of the room that is left; 0: none
    int least = 90;  ///< what a share is at least
    bool operator==(const ColumnPlan &) const = default;
};

/// Widths, places and hiding of a table's columns: the flexible ones share the room, what a person drags, moves or hides holds,
/// and is remembered in the settings by the columns' keys, so that it holds for the next file too.
class TableColumns final : public QObject
{
    Q_OBJECT

public:
    /// Without settings nothing is remembered, moved or hidden.
    explicit TableColumns(QTableView *table, settings::Settings *settings = nullptr, QString name = {});

    /// After the model has these columns, in its order.
    void setPlans(const std::vector<ColumnPlan> &plans);
    /// One entry a column to show and hide it, and one to undo all of it.
    void fillMenu(QMenu *menu);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void read();
    void write();
    void place();
    void share();
    void reset();
    void setHidden(int column, bool hidden);
    [[nodiscard]] int shownColumns() const;

    QTableView *m_table;
    settings::Settings *m_settings;
    QString m_name;
    std::vector<ColumnPlan> m_plans;
    QMap<QString, int> m_widths;   ///< those that a person chose
    QSet<QString> m_hidden;
    QStringList m_order;           ///< empty: that of the model
    bool m_placing = false;
};

} // namespace lw::ui
