// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data/table_columns.h"

#include "core/settings/settings.h"
#include "ui/widgets/scale.h"

#include <QEvent>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QScopedValueRollback>
#include <QTableView>

namespace lw::ui {

TableColumns::TableColumns(QTableView *table, settings::Settings *settings, QString name)
    : QObject(table)
    , m_table(table)
    , m_settings(settings)
    , m_name(std::move(name))
{
    read();
    QHeaderView *header = table->horizontalHeader();
    header->setSectionsMovable(settings != nullptr);
    header->setStretchLastSection(false);
    header->setMinimumSectionSize(40);
    connect(header, &QHeaderView::sectionResized, this, [this](int column, int, int width) {
        if (m_placing || width == 0 || column >= int(m_plans.size()))
            return;
        m_widths.insert(m_plans[std::size_t(column)].key, width);
        share();
        write();
    });
    connect(header, &QHeaderView::sectionMoved, this, [this, header] {
        if (m_placing)
            return;
        m_order.clear();
        for (int place = 0; place < header->count(); ++place)
            m_order.append(m_plans[std::size_t(header->logicalIndex(place))].key);
        write();
    });
    table->viewport()->installEventFilter(this);
}

void TableColumns::setPlans(const std::vector<ColumnPlan> &plans)
{
    m_plans = plans;
    place();
    share();
}

void TableColumns::place()
{
    const QScopedValueRollback guard(m_placing, true);
    QHeaderView *header = m_table->horizontalHeader();
    const int count = std::min(header->count(), int(m_plans.size()));
    for (int column = 0; column < count; ++column) {
        const ColumnPlan &plan = m_plans[std::size_t(column)];
        header->setSectionResizeMode(column, QHeaderView::Interactive);
        header->setSectionHidden(column, m_hidden.contains(plan.key));
        header->resizeSection(column, m_widths.value(plan.key, scaledPx(plan.width)));
    }
    // Columns that the remembered order does not know keep their place behind their neighbour of the model.
    QList<int> order;
    for (int column = 0; column < count; ++column)
        order.append(column);
    if (!m_order.isEmpty()) {
        std::stable_sort(order.begin(), order.end(), [this](int a, int b) {
            const auto rank = [this](int column) {
                for (int before = column; before >= 0; --before) {
                    if (const qsizetype at = m_order.indexOf(m_plans[std::size_t(before)].key); at >= 0)
                        return at;
                }
                return qsizetype(-1);
            };
            return rank(a) < rank(b);
        });
    }
    for (int to = 0; to < count; ++to)
        header->moveSection(header->visualIndex(order[to]), to);
}

void TableColumns::share()
{
    QHeaderView *header = m_table->horizontalHeader();
    if (header->count() < int(m_plans.size()))
        return;
    const QScopedValueRollback guard(m_placing, true);
    int left = m_table->viewport()->width();
    int shares = 0;
    const auto isFlexible = [this, header](std::size_t i) {
        return m_plans[i].share > 0 && !m_widths.contains(m_plans[i].key) && !header->isSectionHidden(int(i));
    };
    for (std::size_t i = 0; i < m_plans.size(); ++i) {
        if (isFlexible(i))
            shares += m_plans[i].share;
        else
            left -= header->sectionSize(int(i));
    }
    // The narrowest first: what they need beyond their share comes from the others.
    const int room = left;
    const int among = shares;
    for (const bool narrow : {true, false}) {
        for (std::size_t i = 0; i < m_plans.size() && shares > 0; ++i) {
            const int least = scaledPx(m_plans[i].least);
            if (!isFlexible(i) || (room * m_plans[i].share / among <= least) != narrow)
                continue;
            const int width = narrow ? least : std::max(least, left * m_plans[i].share / shares);
            header->resizeSection(int(i), width);
            left -= width;
            shares -= m_plans[i].share;
        }
    }
}

bool TableColumns::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        share();
    else if (event->type() == QEvent::FontChange)
        setPlans(std::vector<ColumnPlan>(m_plans));
    return QObject::eventFilter(watched, event);
}

int TableColumns::shownColumns() const
{
    const QHeaderView *header = m_table->horizontalHeader();
    return header->count() - header->hiddenSectionCount();
}

void TableColumns::setHidden(int column, bool hidden)
{
    const QString &key = m_plans[std::size_t(column)].key;
    if (hidden)
        m_hidden.insert(key);
    else
        m_hidden.remove(key);
    place();
    share();
    write();
}

void TableColumns::reset()
{
    m_widths.clear();
    m_hidden.clear();
    m_order.clear();
    place();
    share();
    write();
}

void TableColumns::fillMenu(QMenu *menu)
{
    menu->clear();
    const QHeaderView *header = m_table->horizontalHeader();
    for (int place = 0; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        const bool shown = !header->isSectionHidden(column);
        QAction *action = menu->addAction(header->model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(shown);
        // A table without a column could not be given one again by its header.
        action->setEnabled(!shown || shownColumns() > 1);
        connect(action, &QAction::toggled, this, [this, column](bool on) { setHidden(column, !on); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Reset the columns")), &QAction::triggered, this, &TableColumns::reset);
}

void TableColumns::read()
{
    if (!m_settings)
        return;
    const QJsonObject json = QJsonDocument::fromJson(m_settings->layout(m_name)).object();
    const QJsonObject widths = json.value(QLatin1String("widths")).toObject();
    for (auto it = widths.begin(); it != widths.end(); ++it)
        m_widths.insert(it.key(), std::clamp(it.value().toInt(), 40, 4000));
    for (const QJsonValue hidden : json.value(QLatin1String("hidden")).toArray())
        m_hidden.insert(hidden.toString());
    for (const QJsonValue key : json.value(QLatin1String("order")).toArray())
        m_order.append(key.toString());
}

void TableColumns::write()
{
    if (!m_settings)
        return;
    QJsonObject widths;
    for (auto it = m_widths.constBegin(); it != m_widths.constEnd(); ++it)
        widths.insert(it.key(), it.value());
    const QJsonObject json{{QStringLiteral("widths"), widths},
                           {QStringLiteral("hidden"), QJsonArray::fromStringList(m_hidden.values())},
                           {QStringLiteral("order"), QJsonArray::fromStringList(m_order)}};
    m_settings->setLayout(m_name, QJsonDocument(json).toJson(QJsonDocument::Compact));
}

} // namespace lw::ui
