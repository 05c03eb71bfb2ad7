// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/cache/cache_presenter.h"

#include "core/base/clock.h"

namespace lw::ui {

CachePresenter::CachePresenter(project::Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    connect(&workspace, &project::Workspace::opened, this, &CachePresenter::refreshLabels);
    connect(&workspace, &project::Workspace::closed, this, &CachePresenter::refreshLabels);
    connect(&workspace, &project::Workspace::setupChanged, this, &CachePresenter::refreshLabels);
    connect(&workspace, &project::Workspace::runEnded, this, [this] {
        if (m_active)
            refresh();
    });
    connect(&m_model, &PagedModelBase::wanted, this, [this](quint64 token, const std::vector<qint64> &ids) {
        if (m_browser)
            m_browser->load(token, ids);
    });
    refreshLabels();
}

CachePresenter::~CachePresenter() = default;

void CachePresenter::connectBrowser()
{
    using project::CacheBrowser;
    m_browser = std::make_unique<CacheBrowser>(m_workspace.cacheFolder());
    connect(m_browser.get(), &CacheBrowser::found, this, &CachePresenter::onFound);
    connect(m_browser.get(), &CacheBrowser::loaded, this,
            [this](quint64 token, const std::vector<cache::CacheRow> &rows) { m_model.put(token, rows); });
    connect(m_browser.get(), &CacheBrowser::detailLoaded, this, &CachePresenter::onDetail);
    connect(m_browser.get(), &CacheBrowser::figuresLoaded, this, [this](const cache::CacheFigures &figures) {
        m_figures = figures;
        Q_EMIT figuresChanged();
    });
    connect(m_browser.get(), &CacheBrowser::modelsLoaded, this, [this](const QStringList &models) {
        m_models = models;
        Q_EMIT modelsChanged();
    });
    connect(m_browser.get(), &CacheBrowser::removed, this, [this](qint64 count) {
        m_deleting = false;
        Q_EMIT doomedChanged();
        refresh();
        Q_EMIT removed(count);
    });
    connect(m_browser.get(), &CacheBrowser::failed, this, &CachePresenter::onFailed);
}

void CachePresenter::setActive(bool active)
{
    m_active = active;
    if (active)
        refresh();
    else
        askToDelete(Doomed::Nothing);
}

void CachePresenter::refresh()
{
    if (!m_browser)
        connectBrowser();
    m_model.setNow(systemClock().utc());
    m_browser->loadFigures();
    m_browser->loadModels();
    find();
}

void CachePresenter::refreshLabels()
{
    m_model.setLabels(m_workspace.isOpen() ? m_workspace.setup().task.labels : std::vector<task::Label>());
    Q_EMIT detailChanged();
}

void CachePresenter::find()
{
    if (!m_browser)
        return;
    askToDelete(Doomed::Nothing);
    m_token = m_browser->find(m_query);
}

bool CachePresenter::isNarrowed() const
{
    return !m_query.search.isEmpty() || !m_query.model.isEmpty() || m_query.minHits > 0 || m_query.maxAgeDays;
}

void CachePresenter::setQuery(const cache::CacheQuery &query)
{
    if (query == m_query)
        return;
    m_query = query;
    Q_EMIT queryChanged();
    find();
}

void CachePresenter::clearFilter()
{
    cache::CacheQuery query;
    query.order = m_query.order;
    query.direction = m_query.direction;
    setQuery(query);
}

void CachePresenter::sortBy(int column)
{
    cache::CacheQuery query = m_query;
    query.order = CacheRowModel::orderOf(column);
    // Of figures the largest is looked for, of words the first.
    const bool words = column == CacheRowModel::AskedAbout || column == CacheRowModel::Answer || column == CacheRowModel::Model;
    query.direction = words ? Qt::AscendingOrder : Qt::DescendingOrder;
    if (query.order == m_query.order)
        query.direction = m_query.direction == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
    setQuery(query);
}

void CachePresenter::onFound(quint64 token, const std::vector<qint64> &ids)
{
    if (token != m_token)
        return;
    m_model.setIds(token, ids);
    if (m_selected != 0 && !m_model.rowOf(m_selected))
        select(0);
    setPhase(!ids.empty() ? Phase::Rows : isNarrowed() ? Phase::NothingFound : Phase::Empty);
    Q_EMIT foundChanged();
}

void CachePresenter::select(qint64 id)
{
    if (id == m_selected)
        return;
    if (m_doomed == Doomed::One)
        askToDelete(Doomed::Nothing);
    m_selected = id;
    if (id == 0 || !m_browser) {
        m_detail.reset();
        Q_EMIT detailChanged();
        return;
    }
    // The one before stays until this one is there: the panel does not flash.
    m_browser->loadDetail(id);
}

void CachePresenter::onDetail(const cache::CacheDetail &detail)
{
    if (detail.id != m_selected)
        return;
    m_detail = detail;
    Q_EMIT detailChanged();
}

void CachePresenter::askToDelete(Doomed what)
{
    if (what == m_doomed || m_deleting)
        return;
    m_doomed = what;
    m_doomedIds.clear();
    // Exactly those that the question counts: a run may store more before it is answered.
    if (what == Doomed::Found)
        m_doomedIds = m_model.ids();
    else if (what == Doomed::One && m_selected != 0)
        m_doomedIds = {m_selected};
    if (m_doomedIds.empty())
        m_doomed = Doomed::Nothing;
    Q_EMIT doomedChanged();
}

void CachePresenter::confirmDelete()
{
    if (m_doomed == Doomed::Nothing || !m_browser)
        return;
    m_deleting = true;
    m_doomed = Doomed::Nothing;
    m_browser->remove(std::exchange(m_doomedIds, {}));
    Q_EMIT doomedChanged();
}

void CachePresenter::onFailed(const Error &error)
{
    // The entry went away between the list and the look.
    if (error.code == Code::NotFound) {
        select(0);
        refresh();
        return;
    }
    m_error = error;
    m_deleting = false;
    Q_EMIT doomedChanged();
    setPhase(Phase::Failed);
}

void CachePresenter::setPhase(Phase phase)
{
    if (phase == m_phase && phase != Phase::Failed)
        return;
    m_phase = phase;
    Q_EMIT phaseChanged();
}

} // namespace lw::ui
