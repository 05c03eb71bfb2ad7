// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data/records_view.h"

#include "ui/pages/data/filter_bar.h"
#include "ui/pages/data/record_panel.h"
#include "ui/pages/data/table_columns.h"
#include "ui/text/describe_error.h"
#include "ui/text/format.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/chip_painter.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/filter_tabs.h"
#include "ui/widgets/scale.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/table_view.h"

#include <QAction>
#include <QEvent>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace lw::ui {

namespace {

const QString splitterName = QStringLiteral("data-splitter");
const QString tableName = QStringLiteral("data-table");

constexpr int cellPadding = 24;
constexpr int widestLabels = 180;

/// The names of the labels are read down the column: it is as wide as the longest of them, up to a limit.
int widthOfLabels(const LabelBook &labels, int least, int (*widthOf)(const QString &))
{
    int widest = 0;
    for (const QString &name : labels.names())
        widest = std::max(widest, widthOf(name));
    return std::clamp(widest + cellPadding, scaledPx(least), scaledPx(widestLabels)) * least / scaledPx(least);
}

int chipWidth(const QString &name) { return labelChipSize(name).width(); }

int textWidth(const QString &name) { return QFontMetrics(ui::font(FontRole::Body)).horizontalAdvance(name); }

ColumnPlan planOf(const RecordColumn &column, const LabelBook &labels)
{
    using Kind = RecordColumn::Kind;
    switch (column.kind) {
    case Kind::State: return {column.key(), 122, 0};
    case Kind::Number: return {column.key(), 60, 0};
    case Kind::Id: return {column.key(), 130, 0};
    case Kind::Cell:
        switch (column.rank) {
        case RecordColumn::Rank::Lead: return {column.key(), 236, 5, 150};
        case RecordColumn::Rank::Only: return {column.key(), 236, 7, 170};
        case RecordColumn::Rank::Body: return {column.key(), 190, 4};
        case RecordColumn::Rank::Aside: return {column.key(), 120, 2, 64};
        }
        break;
    case Kind::Label: return {column.key(), widthOfLabels(labels, 90, chipWidth), 0};
    case Kind::Gold: return {column.key(), widthOfLabels(labels, 76, textWidth), 0};
    case Kind::Length: return {column.key(), 84, 0};
    }
    return {column.key(), 100, 0};
}

} // namespace

RecordsView::RecordsView(DataPresenter &presenter, project::Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_workspace(workspace)
    , m_bar(new FilterBar(this))
    , m_tabs(new FilterTabs(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_stack(new QStackedWidget(m_splitter))
    , m_table(new TableView(m_stack))
    , m_columns(nullptr)
    , m_columnMenu(new QMenu(this))
    , m_nothing(new EmptyState(Icon::Search, m_stack))
    , m_panel(new RecordPanel(m_splitter))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    m_tabs->setContentsMargins(space::s + 2, 0, space::l, 0);
    column->addWidget(m_tabs);
    column->addWidget(m_splitter, 1);
    m_tabs->setObjectName(QStringLiteral("tabs"));
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_nothing);
    m_splitter->addWidget(m_stack);
    m_splitter->addWidget(m_panel);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_stack->setMinimumWidth(scaledPx(360));
    m_panel->setMinimumWidth(scaledPx(260));
    m_panel->hide();
    const QByteArray sizes = workspace.settings().layout(splitterName);
    if (sizes.isEmpty() || !m_splitter->restoreState(sizes))
        m_splitter->setSizes({scaledPx(960), scaledPx(sidePanelWidth)});
    m_splitter->setHandleWidth(1);
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { m_workspace.settings().setLayout(splitterName, m_splitter->saveState()); });
    buildTable();
    buildKeys();
    connectPresenter();
    retranslate();
    showColumns();
    showPhase();
    showFound();
    showOrder();
    setTabOrder(m_tabs, m_table);
    setTabOrder(m_table, m_panel);
}

void RecordsView::buildTable()
{
    m_table->setObjectName(QStringLiteral("records"));
    m_table->setMargin(space::s + 2);
    m_table->setModel(&m_presenter.model());
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    connect(header, &QHeaderView::sectionClicked, this, &RecordsView::sortBy);
    m_columns = new TableColumns(m_table, &m_workspace.settings(), tableName);
    connect(m_columnMenu, &QMenu::aboutToShow, this, [this] { m_columns->fillMenu(m_columnMenu); });
    m_bar->setColumnMenu(m_columnMenu);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this,
            [this, header](const QPoint &at) { m_columnMenu->popup(header->mapToGlobal(at)); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &current) {
        if (current.isValid())
            m_presenter.select(m_presenter.model().idAt(current.row()));
    });
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        if (index.isValid())
            Q_EMIT reviewRequested(m_presenter.model().idAt(index.row()));
    });
}

void RecordsView::buildKeys()
{
    const auto key = [this](const QKeySequence &keys, auto act) {
        auto *action = new QAction(this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, act);
        addAction(action);
    };
    key(QKeySequence::Find, [this] {
        m_bar->searchField()->setFocus(Qt::ShortcutFocusReason);
        m_bar->searchField()->selectAll();
    });
    key(QKeySequence::Refresh, [this] { m_presenter.refresh(); });
    connect(m_bar, &FilterBar::searched, &m_presenter, &DataPresenter::search);
    connect(m_bar, &FilterBar::queryChosen, &m_presenter, &DataPresenter::setQuery);
    connect(m_bar, &FilterBar::refreshRequested, &m_presenter, &DataPresenter::refresh);
    connect(m_tabs, &FilterTabs::chosen, &m_presenter, &DataPresenter::showTab);
    connect(m_nothing, &EmptyState::linkTriggered, &m_presenter, [this] {
        if (m_presenter.phase() == DataPresenter::Phase::Failed)
            m_presenter.refresh();
        else
            m_presenter.clearFilter();
    });
    connect(m_panel, &RecordPanel::previousRequested, this, [this] { step(-1); });
    connect(m_panel, &RecordPanel::nextRequested, this, [this] { step(1); });
    connect(m_panel, &RecordPanel::reviewRequested, this, [this] { Q_EMIT reviewRequested(m_presenter.selected()); });
    connect(m_panel, &RecordPanel::closeRequested, this, [this] {
        m_presenter.select(0);
        m_table->selectionModel()->clear();
        m_table->setFocus(Qt::OtherFocusReason);
    });
}

void RecordsView::connectPresenter()
{
    connect(&m_presenter, &DataPresenter::columnsChanged, this, &RecordsView::showColumns);
    connect(&m_presenter, &DataPresenter::foundChanged, this, &RecordsView::showFound);
    connect(&m_presenter, &DataPresenter::indexPercentChanged, this, &RecordsView::showNote);
    connect(&m_presenter, &DataPresenter::countsChanged, this, &RecordsView::showCounts);
    connect(&m_presenter, &DataPresenter::phaseChanged, this, &RecordsView::showPhase);
    connect(&m_presenter, &DataPresenter::detailChanged, this, &RecordsView::showDetail);
    connect(&m_presenter, &DataPresenter::queryChanged, this, &RecordsView::showOrder);
}

void RecordsView::focusTable()
{
    m_table->setFocus(Qt::OtherFocusReason);
}

int RecordsView::currentRow() const
{
    return m_presenter.selected() ? m_presenter.model().rowOf(m_presenter.selected()).value_or(-1) : -1;
}

void RecordsView::step(int rows)
{
    const int row = currentRow() + rows;
    if (row >= 0 && row < m_presenter.model().rowCount())
        m_table->setCurrentIndex(m_presenter.model().index(row, m_table->currentIndex().column()));
}

void RecordsView::sortBy(int column)
{
    const RecordColumn &chosen = m_presenter.model().columns()[std::size_t(column)];
    const store::RecordQuery &query = m_presenter.query();
    const bool again = m_presenter.model().columnOf(query.order, query.column) == column;
    // Who sorts by length looks for the long ones.
    const Qt::SortOrder first = chosen.kind == RecordColumn::Kind::Length ? Qt::DescendingOrder : Qt::AscendingOrder;
    Qt::SortOrder direction = first;
    if (again)
        direction = query.direction == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
    m_presenter.sortBy(column, direction);
    showOrder();
}

void RecordsView::showOrder()
{
    const store::RecordQuery &query = m_presenter.query();
    const bool asFile = query.order == store::RecordOrder::Input && query.direction == Qt::AscendingOrder;
    const int column = asFile ? -1 : m_presenter.model().columnOf(query.order, query.column);
    m_table->horizontalHeader()->setSortIndicator(column, query.direction);
    m_bar->setQuery(query);
    m_tabs->setCurrent(tabOf(query.filter.state));
}

void RecordsView::showColumns()
{
    std::vector<ColumnPlan> plans;
    for (const RecordColumn &column : m_presenter.model().columns())
        plans.push_back(planOf(column, m_presenter.labels()));
    m_columns->setPlans(plans);
    m_bar->setSearchedColumns(m_presenter.searchedColumns());
    showOrder();
}

void RecordsView::showFound()
{
    if (const int row = currentRow(); row >= 0) {
        // The focus makes a row current without choosing it; what stands in the panel is chosen.
        const QModelIndex index = m_presenter.model().index(row, 0);
        if (m_table->currentIndex().row() != row || !m_table->selectionModel()->isRowSelected(row))
            m_table->setCurrentIndex(index);
    } else if (m_presenter.phase() == DataPresenter::Phase::Records || m_presenter.phase() == DataPresenter::Phase::NothingFound) {
        m_presenter.select(0);
    }
    m_bar->setOutdated(m_presenter.isOutdated());
    showNote();
}

void RecordsView::showNote()
{
    const qint64 found = m_presenter.foundCount();
    const qint64 all = std::max(found, m_presenter.counts().all);
    const bool searched = !m_presenter.query().filter.search.isEmpty();
    m_bar->setResultNote(searched ? tr("%1 found").arg(formatCount(found)) : QString());
    if (const auto percent = m_presenter.indexPercent())
        m_bar->setNote(tr("Searching by reading through; the index is at %1.").arg(formatPercent(*percent / 100.0)));
    else if (currentRow() >= 0)
        m_bar->setNote(tr("1 selected of %1").arg(formatCount(found)));
    else if (found < all)
        m_bar->setNote(tr("%1 of %2").arg(formatCount(found), formatCount(all)));
    else
        m_bar->setNote(recordCount(found));
}

void RecordsView::showCounts()
{
    m_bar->setCounts(m_presenter.counts());
    for (const QString &tab : filterTabKeys())
        m_tabs->setCount(tab, m_presenter.counts().of(stateOfTab(tab)));
    showNote();
}

void RecordsView::showPhase()
{
    using Phase = DataPresenter::Phase;
    const Phase phase = m_presenter.phase();
    m_stack->setCurrentWidget(phase == Phase::Records ? static_cast<QWidget *>(m_table) : m_nothing);
    m_nothing->setDetail({});
    switch (phase) {
    case Phase::Loading:
        m_nothing->setMood(EmptyState::Mood::Loading);
        m_nothing->setTitle(tr("Looking for the records…"));
        m_nothing->setText({});
        m_nothing->setLink({});
        break;
    case Phase::Failed:
        m_nothing->setMood(EmptyState::Mood::Failed);
        m_nothing->setTitle(errorTitle(m_presenter.error().code));
        m_nothing->setText(describeError(m_presenter.error()));
        m_nothing->setDetail(errorDetail(m_presenter.error()));
        m_nothing->setLink(tr("Try again"));
        break;
    case Phase::NothingFound:
        m_nothing->setMood(EmptyState::Mood::Empty);
        m_nothing->setTitle(tr("No record matches"));
        m_nothing->setText(m_presenter.query().filter.search.isEmpty()
                               ? tr("No record is left with these filters.")
                               : tr("Nothing was found for “%1”.").arg(m_presenter.query().filter.search));
        m_nothing->setLink(tr("Show all records"));
        break;
    case Phase::NoProject:
    case Phase::NoRecords:
    case Phase::Records: break;
    }
}

void RecordsView::showDetail()
{
    const auto &detail = m_presenter.detail();
    m_panel->setVisible(detail.has_value());
    if (!detail)
        return;
    m_panel->setRecord(*detail, m_workspace.setup().columns, m_presenter.labels());
    const int row = currentRow();
    m_panel->setNeighbours(row > 0, row >= 0 && row + 1 < m_presenter.model().rowCount());
    if (row >= 0 && !m_table->selectionModel()->isRowSelected(row))
        m_table->selectRow(row);
    showNote();
}

void RecordsView::retranslate()
{
    m_table->setAccessibleName(tr("Records"));
    m_tabs->setAccessibleName(tr("Records by state"));
    m_panel->setAccessibleName(tr("The chosen record"));
    for (const QString &tab : filterTabKeys())
        m_tabs->setTab(tab, filterTabWords(tab));
    m_presenter.model().retranslate();
    showPhase();
    showCounts();
}

void RecordsView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace lw::ui
