// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data/data_presenter.h"

#include "ui/pages/data/filter_words.h"

#include <QFileInfo>

namespace lw::ui {

using store::RecordFilter;
using store::RecordOrder;
using store::RecordQuery;

DataPresenter::DataPresenter(project::Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    m_countTimer.setSingleShot(true);
    connect(&m_countTimer, &QTimer::timeout, this, [this] {
        m_lastCount.start();
        if (m_browser)
            m_browser->count();
    });
    connect(&m_model, &PagedModelBase::wanted, this, [this](quint64 token, const std::vector<qint64> &ids) {
        if (m_browser)
            m_browser->load(token, ids);
    });
    connect(&workspace, &project::Workspace::opened, this, &DataPresenter::begin);
    connect(&workspace, &project::Workspace::closed, this, &DataPresenter::end);
    connect(&workspace, &project::Workspace::recordsChanged, this, &DataPresenter::recordsChanged);
    connect(&workspace, &project::Workspace::searchStateChanged, this, &DataPresenter::indexPercentChanged);
    connect(&workspace, &project::Workspace::setupChanged, this, [this] {
        const dataset::ColumnMap &map = m_workspace.setup().columns;
        if (map.text != m_map.text || map.id != m_map.id || map.gold != m_map.gold)
            onColumns(m_data);
        refreshLabels();
    });
    connect(&workspace, &project::Workspace::recordsFinished, this,
            [this](const std::vector<engine::FinishedRecord> &records) {
                QSet<qint64> ids;
                for (const engine::FinishedRecord &record : records)
                    ids.insert(record.id);
                touched(ids);
            });
    connect(&workspace, &project::Workspace::runEnded, this, [this] {
        // Some may have changed without having come to anything: what was in flight waits again.
        m_model.invalidateAll();
        countSoon();
    });
    if (workspace.isOpen())
        begin();
}

DataPresenter::~DataPresenter() = default;

void DataPresenter::begin()
{
    end();
    m_browser = std::make_unique<project::RecordBrowser>(m_workspace.project().path());
    connect(m_browser.get(), &project::RecordBrowser::found, this, &DataPresenter::onFound);
    connect(m_browser.get(), &project::RecordBrowser::loaded, this,
            [this](quint64 token, const std::vector<store::RecordRow> &rows) { m_model.put(token, rows); });
    connect(m_browser.get(), &project::RecordBrowser::columnsLoaded, this, &DataPresenter::onColumns);
    connect(m_browser.get(), &project::RecordBrowser::counted, this, &DataPresenter::onCounted);
    connect(m_browser.get(), &project::RecordBrowser::failed, this, &DataPresenter::onFailed);
    connect(m_browser.get(), &project::RecordBrowser::detailLoaded, this, [this](const store::RecordDetail &detail) {
        if (detail.row.id != m_selected)
            return;
        m_detail = detail;
        Q_EMIT detailChanged();
    });
    project::ReviewSession &review = m_workspace.review();
    const auto reviewed = [this](const std::vector<qint64> &ids) { touched(QSet<qint64>(ids.begin(), ids.end())); };
    connect(&review, &project::ReviewSession::decided, this, reviewed);
    connect(&review, &project::ReviewSession::undone, this, reviewed);
    connect(&review, &project::ReviewSession::redone, this, reviewed);
    m_query = {};
    Q_EMIT projectChanged();
    Q_EMIT queryChanged();
    recordsChanged();
}

void DataPresenter::end()
{
    m_countTimer.stop();
    m_browser.reset();
    m_token = 0;
    m_data.clear();
    m_inputs.clear();
    m_counts = {};
    m_outdated = false;
    m_model.setIds(0, {});
    select(0);
    setPhase(Phase::NoProject);
    Q_EMIT countsChanged();
    Q_EMIT foundChanged();
    Q_EMIT projectChanged();
}

void DataPresenter::recordsChanged()
{
    if (!m_browser)
        return;
    m_inputs.clear();
    if (const auto inputs = store::inputs(m_workspace.project().reader())) {
        for (const store::InputFile &input : *inputs)
            m_inputs.append(QFileInfo(input.path).fileName());
    }
    m_browser->loadColumns();
    m_browser->count();
    find();
    if (m_selected)
        m_browser->loadDetail(m_selected);
    Q_EMIT projectChanged();
}

void DataPresenter::find()
{
    m_outdated = false;
    m_token = m_browser->find(m_query);
    // A list that is there stays until the next one is.
    if (m_phase != Phase::Records)
        setPhase(Phase::Loading);
    Q_EMIT foundChanged();
}

void DataPresenter::onFound(quint64 token, const std::vector<qint64> &ids)
{
    if (token != m_token)
        return;
    m_model.setIds(token, ids);
    if (!ids.empty())
        setPhase(Phase::Records);
    else
        setPhase(m_query.filter == RecordFilter() ? Phase::NoRecords : Phase::NothingFound);
    Q_EMIT foundChanged();
}

void DataPresenter::onColumns(const QStringList &columns)
{
    if (!m_browser)
        return;
    m_data = columns;
    const dataset::ColumnMap &map = m_workspace.setup().columns;
    m_map = map;
    m_browser->setColumns(RecordTableModel::cellColumns(columns, map));
    m_model.setDataColumns(columns, map);
    // Rows that were read with other columns would stand in the wrong places.
    m_model.invalidateAll();
    Q_EMIT columnsChanged();
}

void DataPresenter::onCounted(const store::RecordCounts &counts)
{
    m_counts = counts;
    // Everything else filters by text or label, which a count does not tell.
    refreshLabels();
    Q_EMIT countsChanged();
}

void DataPresenter::refreshLabels()
{
    QStringList seen = m_counts.byGold.keys();
    seen += m_counts.byLabel.keys();
    seen += m_counts.byModelLabel.keys();
    const LabelBook labels(m_workspace.isOpen() ? m_workspace.setup().task : task::TaskSpec(), seen);
    if (labels == m_labels)
        return;
    m_labels = labels;
    m_model.setLabels(labels);
    Q_EMIT columnsChanged();   // as wide as their labels
    Q_EMIT detailChanged();
}

void DataPresenter::onFailed(const Error &error)
{
    m_error = error;
    setPhase(Phase::Failed);
}

bool DataPresenter::dependsOnState() const
{
    const RecordFilter &filter = m_query.filter;
    return filter.state != RecordFilter::State::All || !filter.failure.isEmpty() || !filter.label.isEmpty()
        || !filter.modelLabel.isEmpty() || m_query.order == RecordOrder::State || m_query.order == RecordOrder::Label
        || m_query.order == RecordOrder::Confidence || m_query.order == RecordOrder::Disputed
        || m_query.order == RecordOrder::Contested || filter.minConfidence || filter.maxConfidence || filter.isConfidenceUnknown;
}

void DataPresenter::touched(const QSet<qint64> &ids)
{
    if (!m_browser || ids.isEmpty())
        return;
    m_model.invalidate(ids);
    if (ids.contains(m_selected))
        m_browser->loadDetail(m_selected);
    if (!m_outdated && dependsOnState()) {
        m_outdated = true;
        Q_EMIT foundChanged();
    }
    countSoon();
}

void DataPresenter::countSoon()
{
    if (m_countTimer.isActive())
        return;
    const qint64 since = m_lastCount.isValid() ? m_lastCount.elapsed() : countInterval;
    m_countTimer.start(int(std::max<qint64>(0, countInterval - since)));
}

void DataPresenter::setPhase(Phase phase)
{
    if (phase == m_phase && phase != Phase::Failed)
        return;
    m_phase = phase;
    Q_EMIT phaseChanged();
}

void DataPresenter::setQuery(const RecordQuery &query)
{
    if (!m_browser || query == m_query)
        return;
    m_query = query;
    Q_EMIT queryChanged();
    find();
}

void DataPresenter::setFilter(const RecordFilter &filter)
{
    RecordQuery query = m_query;
    query.filter = filter;
    setQuery(query);
}

void DataPresenter::showTab(const QString &tab)
{
    RecordFilter filter = m_query.filter;
    const RecordFilter::State state = stateOfTab(tab);
    // A class of failures under another tab would find nothing.
    if (state != RecordFilter::State::Failed)
        filter.failure.clear();
    filter.state = state;
    if (filter == m_query.filter && m_outdated)
        refresh();
    else
        setFilter(filter);
}

void DataPresenter::search(const QString &text)
{
    RecordFilter filter = m_query.filter;
    filter.search = text.trimmed();
    setFilter(filter);
}

void DataPresenter::sortBy(int column, Qt::SortOrder direction)
{
    if (column < 0 || column >= m_model.columnCount())
        return;
    const RecordColumn &chosen = m_model.columns()[std::size_t(column)];
    RecordQuery query = m_query;
    query.order = chosen.order();
    query.direction = direction;
    query.column = query.order == RecordOrder::Column ? chosen.name : QString();
    setQuery(query);
}

void DataPresenter::clearFilter()
{
    setFilter({});
}

void DataPresenter::refresh()
{
    if (!m_browser)
        return;
    m_browser->count();
    find();
}

void DataPresenter::select(qint64 id)
{
    if (id == m_selected)
        return;
    m_selected = id;
    if (id == 0 || !m_browser) {
        m_selected = 0;
        m_detail.reset();
        Q_EMIT detailChanged();
        return;
    }
    // What is shown stays until the next record is here: nothing flickers while the arrow keys are held.
    m_browser->loadDetail(id);
}

std::optional<int> DataPresenter::indexPercent() const
{
    if (!m_browser || m_query.filter.search.isEmpty())
        return std::nullopt;
    const auto &state = m_workspace.searchState();
    return state && !state->isComplete() ? std::optional(state->percent()) : std::nullopt;
}

QStringList DataPresenter::searchedColumns() const
{
    return m_workspace.isOpen() ? m_workspace.setup().columns.text : QStringList();
}

QString DataPresenter::projectName() const
{
    return m_workspace.isOpen() ? QFileInfo(m_workspace.project().path()).fileName() : QString();
}

} // namespace lw::ui
