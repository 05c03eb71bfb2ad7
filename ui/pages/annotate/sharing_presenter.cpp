// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/annotate/sharing_presenter.h"

#include "core/engine/record_text.h"

#include <QFileInfo>

#include <algorithm>

namespace lw::ui {

SharingPresenter::SharingPresenter(project::Workspace &workspace, SetupPresenter &setup, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_setup(setup)
{
    connect(&workspace, &project::Workspace::closed, this, &SharingPresenter::end);
    connect(&workspace, &project::Workspace::runStateChanged, this, &SharingPresenter::end);
    connect(&setup, &SetupPresenter::edited, this, &SharingPresenter::onSetup);
    connect(&setup, &SetupPresenter::replaced, this, &SharingPresenter::onSetup);
}

SharingPresenter::~SharingPresenter() = default;

void SharingPresenter::begin(const std::optional<Run> &before)
{
    m_open = true;
    m_before = before;
    m_endpointId = m_setup.endpoint().id;
    m_columns.clear();
    m_ofData.clear();
    m_audit.reset();
    m_only = !m_setup.setup().sharing.places.isEmpty();
    m_allow = false;
    m_browser = std::make_unique<project::RecordBrowser>(m_workspace.project().path());
    connect(m_browser.get(), &project::RecordBrowser::columnsLoaded, this, [this](const QStringList &columns) {
        m_ofData = columns;
        list();
        Q_EMIT changed();
    });
    m_browser->loadColumns();
    list();
    Q_EMIT changed();
}

void SharingPresenter::end()
{
    if (!m_open)
        return;
    m_open = false;
    m_browser.reset();
    Q_EMIT ended();
}

void SharingPresenter::onSetup()
{
    if (!m_open)
        return;
    if (m_setup.endpoint().id != m_endpointId) {
        end();
        return;
    }
    list();
    Q_EMIT changed();
}

/// What was ticked stays so; a column that comes new is as the project has it, and undecided ones go where the prompt names them.
void SharingPresenter::list()
{
    const project::Setup &setup = m_setup.setup();
    const QStringList prompt = engine::promptColumns(setup.task, setup.columns.text);
    QStringList names = prompt;
    for (const QString &column : std::as_const(m_ofData)) {
        if (!names.contains(column))
            names.append(column);
    }
    std::vector<Column> columns;
    for (const QString &name : std::as_const(names)) {
        Column column{name, prompt.contains(name)};
        const auto before = std::ranges::find(m_columns, name, &Column::name);
        if (before != m_columns.end() && (before->prompted || !column.prompted))
            column.shared = before->shared;
        else
            column.shared = setup.sharing.columns ? setup.sharing.columns->contains(name) : column.prompted;
        columns.push_back(column);
    }
    m_columns = std::move(columns);
}

llm::Endpoint SharingPresenter::endpoint() const
{
    const settings::EndpointEntry entry = m_setup.endpoint();
    llm::Endpoint endpoint;
    endpoint.baseUrl = entry.url;
    endpoint.route = net::parseRoute(entry.proxy, entry.caFile).value_or(net::Route());
    return endpoint;
}

QString SharingPresenter::place() const { return project::placeOf(m_setup.endpoint().url); }

QString SharingPresenter::host() const
{
    const QUrl url(place());
    return url.port() < 0 ? url.host() : QStringLiteral("%1:%2").arg(url.host()).arg(url.port());
}

QString SharingPresenter::proxy() const
{
    const net::Route route = endpoint().route;
    return route.hasNamedProxy() ? net::shownProxy(route.proxy) : QString();
}

bool SharingPresenter::leaves() const { return project::leavesThisComputer(endpoint()); }

void SharingPresenter::share(const QString &column, bool shared)
{
    const auto found = std::ranges::find(m_columns, column, &Column::name);
    if (found == m_columns.end() || found->shared == shared)
        return;
    found->shared = shared;
    Q_EMIT changed();
}

QStringList SharingPresenter::leftOut() const
{
    QStringList names;
    for (const Column &column : m_columns) {
        if (!hasTemplate() && column.prompted && !column.shared)
            names.append(column.name);
    }
    return names;
}

QStringList SharingPresenter::otherPlaces() const
{
    QStringList places = m_setup.setup().sharing.places;
    places.removeAll(place());
    return places;
}

bool SharingPresenter::isAllowed() const { return project::mayAsk(m_setup.setup().sharing, m_setup.endpoint().url); }

void SharingPresenter::setAllows(bool allow)
{
    if (std::exchange(m_allow, allow) != allow)
        Q_EMIT changed();
}

void SharingPresenter::setOnly(bool only)
{
    if (std::exchange(m_only, only) != only)
        Q_EMIT changed();
}

QString SharingPresenter::auditFile() const
{
    return QFileInfo(project::auditPath(m_workspace.isOpen() ? m_workspace.project().path() : QString())).fileName();
}

bool SharingPresenter::writesAudit() const
{
    const project::Audit audit = m_audit.value_or(m_setup.setup().sharing.audit);
    return audit == project::Audit::Auto ? leaves() : audit == project::Audit::On;
}

void SharingPresenter::setWritesAudit(bool writes)
{
    if (writes == writesAudit())
        return;
    m_audit = writes ? project::Audit::On : project::Audit::Off;
    Q_EMIT changed();
}

QString SharingPresenter::obstacleColumn() const
{
    const auto found = std::ranges::find_if(m_columns, [](const Column &each) { return each.prompted && !each.shared; });
    return hasTemplate() && found != m_columns.end() ? found->name : QString();
}

SharingPresenter::Obstacle SharingPresenter::obstacle() const
{
    if (!isAllowed() && !m_allow)
        return Obstacle::NotAllowed;
    if (!obstacleColumn().isEmpty())
        return Obstacle::NamedByTemplate;
    const bool text = std::ranges::any_of(m_columns, [](const Column &each) { return each.prompted && each.shared; });
    return text || hasTemplate() ? Obstacle::None : Obstacle::NoText;
}

void SharingPresenter::accept()
{
    if (!m_open || obstacle() != Obstacle::None)
        return;
    QStringList shared;
    for (const Column &column : m_columns) {
        if (column.shared)
            shared.append(column.name);
    }
    const QStringList dropped = leftOut();
    const QString here = place();
    end();
    m_setup.edit([&](project::Setup &setup) {
        project::Sharing &sharing = setup.sharing;
        sharing.columns = shared;
        for (const QString &column : dropped)
            setup.columns.text.removeAll(column);
        if (!m_only && !m_allow)
            sharing.places.clear();
        else if (!sharing.places.contains(here))
            sharing.places.append(here);
        sharing.audit = m_audit.value_or(sharing.audit);
        project::agree(sharing, {here, shared, QDateTime::currentDateTimeUtc()});
    });
    m_setup.flush();
    if (m_before)
        m_workspace.startRun(m_before->failed, m_before->limit, m_before->chosen);
}

} // namespace lw::ui
