// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/review_presenter.h"

#include "core/task/answer_edit.h"
#include "ui/pages/review/detail_shelf.h"
#include "ui/pages/review/queue_finder.h"

#include <QRandomGenerator>
#include <QTimer>

#include <algorithm>

namespace lw::ui {

namespace {

/// Figures take a scan of all results; they need not follow every key.
constexpr int figuresWaitMs = 250;
constexpr int ahead = 2;

} // namespace

ReviewPresenter::ReviewPresenter(project::Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_figuresWait(new QTimer(this))
{
    m_figuresWait->setSingleShot(true);
    m_figuresWait->setInterval(figuresWaitMs);
    connect(m_figuresWait, &QTimer::timeout, this, [this] {
        if (m_workspace.isOpen())
            m_workspace.records().loadFigures();
    });
    connect(&m_queue, &PagedModelBase::wanted, this, [this](quint64 token, const std::vector<qint64> &ids) {
        if (m_browser)
            m_browser->load(token, ids);
    });
    using project::Workspace;
    connect(&workspace, &Workspace::opened, this, &ReviewPresenter::open);
    connect(&workspace, &Workspace::closed, this, &ReviewPresenter::close);
    connect(&workspace, &Workspace::setupChanged, this, &ReviewPresenter::readTask);
    connect(&workspace, &Workspace::recordsChanged, this, &ReviewPresenter::open);
    connect(&workspace, &Workspace::recordsFinished, this, &ReviewPresenter::onRecordsFinished);
    connect(&workspace, &Workspace::runEnded, this, &ReviewPresenter::refresh);
    connect(&workspace, &Workspace::runStateChanged, this, [this] {
        // Another configuration may hold now, and with it other answers.
        if (m_workspace.runState() == Workspace::RunState::Running)
            refresh();
    });
    connect(&workspace.settings(), &settings::Settings::keysChanged, this, &ReviewPresenter::readTask);
    if (workspace.isOpen())
        open();
}

ReviewPresenter::~ReviewPresenter() = default;

void ReviewPresenter::open()
{
    close();
    if (!m_workspace.isOpen())
        return;
    m_browser = std::make_unique<project::RecordBrowser>(m_workspace.project().path());
    m_finder = std::make_unique<QueueFinder>(*m_browser, m_workspace.project().path());
    m_views = std::make_unique<project::QueueViews>(m_workspace.project());
    connect(m_views.get(), &project::QueueViews::failed, this, [this](const Error &error) { setError(error); });
    m_shelf = std::make_unique<DetailShelf>(*m_browser);
    connect(m_browser.get(), &project::RecordBrowser::loaded, this,
            [this](quint64 token, const std::vector<store::RecordRow> &rows) { m_queue.put(token, rows); });
    connect(m_browser.get(), &project::RecordBrowser::columnsLoaded, this, &ReviewPresenter::readColumns);
    connect(m_finder.get(), &QueueFinder::found, this, &ReviewPresenter::onFound);
    connect(m_finder.get(), &QueueFinder::more, this, &ReviewPresenter::onMore);
    connect(m_finder.get(), &QueueFinder::failed, this, &ReviewPresenter::onFailed);
    connect(m_shelf.get(), &DetailShelf::arrived, this, &ReviewPresenter::onDetail);
    connect(m_shelf.get(), &DetailShelf::failed, this, [this](qint64, const Error &error) { setError(error); });

    connect(&m_workspace.records(), &project::RecordBrowser::figuresLoaded, this, &ReviewPresenter::onFigures,
            Qt::UniqueConnection);
    project::ReviewSession &review = m_workspace.review();
    connect(&review, &project::ReviewSession::decided, this, &ReviewPresenter::onDecided, Qt::UniqueConnection);
    connect(&review, &project::ReviewSession::undone, this, &ReviewPresenter::onUndone, Qt::UniqueConnection);
    connect(&review, &project::ReviewSession::redone, this, &ReviewPresenter::onRedone, Qt::UniqueConnection);
    connect(&review, &project::ReviewSession::failed, this, &ReviewPresenter::onWriteFailed, Qt::UniqueConnection);
    connect(&review, &project::ReviewSession::blindChanged, this, &ReviewPresenter::onBlindChanged, Qt::UniqueConnection);
    connect(&review, &project::ReviewSession::blindFailed, this, &ReviewPresenter::onWriteFailed, Qt::UniqueConnection);
    connect(&review, &project::ReviewSession::undoChanged, this, &ReviewPresenter::undoChanged, Qt::UniqueConnection);
    readTask();
    // Where the columns are chosen, the first rows need not wait until all of them are known.
    m_browser->setColumns(m_workspace.setup().columns.text);
    m_browser->loadColumns();
    m_workspace.records().loadFigures();
    find();
}

void ReviewPresenter::close()
{
    m_shelf.reset();
    m_views.reset();
    m_finder.reset();
    m_browser.reset();
    m_queue.setIds(0, {});
    m_current = -1;
    m_begun = false;
    m_goTo = 0;
    m_newRecords = 0;
    m_decided.clear();
    m_steps.clear();
    m_held.clear();
    m_turning = 0;
    m_desk.clear();
    m_figures.reset();
    setNotice({});
    setStage(Stage::Closed);
    Q_EMIT currentChanged();
    Q_EMIT detailChanged();
}

void ReviewPresenter::readTask()
{
    if (!m_workspace.isOpen())
        return;
    const task::TaskSpec &task = m_workspace.setup().task;
    m_queue.setLabels(TaskLabels(task::decidesAtOnce(task.kind) ? task::choices(task) : std::vector<task::Label>()));
    m_desk.setTask(task, m_workspace.setup().columns.text);
    m_desk.setAnnotator(m_workspace.review().annotator());
    m_desk.show(detail());
    readKeys();
    Q_EMIT taskChanged();
}

void ReviewPresenter::onBlindChanged()
{
    m_queue.invalidateAll();
    m_shelf->clear();
    wantDetails();
    Q_EMIT blindChanged();
}

void ReviewPresenter::readColumns(const QStringList &all)
{
    const QStringList &text = m_workspace.setup().columns.text;
    m_browser->setColumns(text.isEmpty() ? all.mid(0, 2) : text);
    m_queue.invalidateAll();
}

store::RecordFilter ReviewPresenter::filter() const
{
    store::RecordFilter filter;
    if (m_narrowed) {
        filter = *m_narrowed;
    } else {
        switch (m_show) {
        case Show::Unreviewed: filter.state = store::RecordFilter::State::Unreviewed; break;
        case Show::All: filter.state = store::RecordFilter::State::Annotated; break;
        case Show::Flagged: filter.state = store::RecordFilter::State::Flagged; break;
        }
    }
    if (!m_search.isEmpty())
        filter.search = m_search;
    return filter;
}

void ReviewPresenter::setOrder(Order order)
{
    m_order = order;
    if (order == Order::Random)
        m_seed = QRandomGenerator::global()->generate();
    Q_EMIT filterChanged();
    find();
}

void ReviewPresenter::setShown(Show show)
{
    m_show = show;
    m_narrowed.reset();
    Q_EMIT filterChanged();
    find();
}

void ReviewPresenter::setSearch(const QString &text)
{
    if (text == m_search)
        return;
    m_search = text;
    Q_EMIT filterChanged();
    find();
}

void ReviewPresenter::narrow(const store::RecordFilter &filter)
{
    m_narrowed = filter;
    m_search.clear();
    Q_EMIT filterChanged();
    find();
}

void ReviewPresenter::widen()
{
    m_narrowed.reset();
    m_search.clear();
    Q_EMIT filterChanged();
    find();
}

void ReviewPresenter::refresh()
{
    if (m_goTo == 0 && m_begun) {
        m_goTo = currentId();
        m_how = GoTo::IfThere;
    }
    find();
    m_figuresWait->start();
}

void ReviewPresenter::find()
{
    if (!m_finder)
        return;
    store::RecordQuery query;
    query.filter = filter();
    switch (m_order) {
    case Order::Uncertain: query.order = store::RecordOrder::Confidence; break;
    case Order::Random: query.order = store::RecordOrder::Random; break;
    case Order::Disputed: query.order = store::RecordOrder::Dissent; break;
    case Order::Duplicates:
    case Order::File: query.order = store::RecordOrder::Input; break;
    }
    query.seed = m_seed;
    m_finding = true;
    m_findAgain = !m_steps.empty();
    m_held.clear();
    // A record that is to be looked at may stand anywhere.
    m_finder->find(query, m_order == Order::Duplicates ? QueueFinder::Kind::Duplicates : QueueFinder::Kind::Records,
                   m_goTo == 0 ? QueueFinder::Give::FirstPage : QueueFinder::Give::AllAtOnce);
    if (m_queue.rowCount() == 0)
        setStage(Stage::Loading);
}

void ReviewPresenter::onFound(quint64 token, const std::vector<qint64> &ids)
{
    m_finding = false;
    m_moreToCome = true;
    m_decided.clear();
    m_newRecords = 0;
    m_queue.setIds(token, ids);
    const std::optional<int> wanted = m_goTo != 0 ? m_queue.rowOf(m_goTo) : std::nullopt;
    if (m_goTo != 0 && !wanted && m_how == GoTo::ByAllMeans && m_narrowed != store::RecordFilter{}) {
        // It is not annotated; among all records it is.
        if (!m_narrowed && m_search.isEmpty() && m_show == Show::All)
            return narrow({});
        m_show = Show::All;
        return widen();
    }
    m_begun = m_begun || wanted || (m_watched && !ids.empty());
    m_goTo = 0;
    m_current = ids.empty() ? -1 : wanted.value_or(0);
    settleStage();
    Q_EMIT newRecordsChanged();
    Q_EMIT currentChanged();
    showOnDesk();
    Q_EMIT detailChanged();
    wantDetails();
}

void ReviewPresenter::onMore(const std::vector<qint64> &ids)
{
    m_moreToCome = false;
    m_queue.append(ids);
}

void ReviewPresenter::onFailed(const Error &error)
{
    m_finding = false;
    m_goTo = 0;
    setError(error);
    if (m_queue.rowCount() == 0)
        setStage(Stage::Failed);
}

void ReviewPresenter::settleStage()
{
    if (!m_finder || m_finding)
        return;
    if (m_queue.rowCount() > 0)
        return setStage(Stage::Ready);
    if (!m_figures)
        return setStage(Stage::Loading);
    const bool whole = !m_narrowed && m_search.isEmpty() && m_order != Order::Duplicates;
    if (m_figures->reviewable == 0 && whole && m_show != Show::Flagged)
        return setStage(Stage::NothingAnnotated);
    setStage(whole && m_show == Show::Unreviewed ? Stage::AllReviewed : Stage::NothingFound);
}

void ReviewPresenter::setStage(Stage stage)
{
    if (stage == m_stage)
        return;
    m_stage = stage;
    Q_EMIT stageChanged();
}

void ReviewPresenter::onRecordsFinished(const std::vector<engine::FinishedRecord> &records)
{
    if (!m_finder)
        return;
    std::vector<qint64> ids;
    for (const engine::FinishedRecord &record : records)
        ids.push_back(record.id);
    changed(ids);
    m_figuresWait->start();
    if (m_queue.rowCount() == 0 && !m_finding)
        return find();
    m_newRecords += std::count_if(records.cbegin(), records.cend(), [this](const engine::FinishedRecord &record) {
        return record.state == QStringLiteral("annotated") && !m_queue.rowOf(record.id);
    });
    Q_EMIT newRecordsChanged();
}

void ReviewPresenter::onFigures(const project::ReviewFigures &figures)
{
    m_figures = figures;
    settleStage();
    Q_EMIT figuresChanged();
}

qint64 ReviewPresenter::currentId() const { return m_current < 0 ? 0 : m_queue.idAt(m_current); }

const store::RecordDetail *ReviewPresenter::detail() const
{
    return m_shelf && m_current >= 0 ? m_shelf->at(currentId()) : nullptr;
}

void ReviewPresenter::setCurrentRow(int row)
{
    if (row >= 0 && row < m_queue.rowCount() && row != m_current)
        lookAt(row);
}

void ReviewPresenter::lookAt(int row)
{
    m_begun = true;
    m_current = row;
    Q_EMIT currentChanged();
    showOnDesk();
    Q_EMIT detailChanged();
    wantDetails();
}

void ReviewPresenter::openRecord(qint64 id)
{
    if (const std::optional<int> row = m_queue.rowOf(id); row && !m_finding)
        return setCurrentRow(*row);
    m_goTo = id;
    m_how = GoTo::ByAllMeans;
    if (m_moreToCome && !m_finding)
        return find(); // it may be among the others
    m_show = Show::All;
    widen();
}

void ReviewPresenter::setWatched(bool watched)
{
    m_watched = watched;
    if (!watched || m_begun || m_finding)
        return;
    // Until now nobody has begun, so that what came meanwhile takes its place in the order.
    if (m_newRecords > 0)
        find();
    else
        m_begun = m_current >= 0;
}

void ReviewPresenter::wantDetails()
{
    if (m_current < 0 || !m_shelf)
        return;
    std::vector<qint64> ids;
    for (int row = m_current; row <= m_current + ahead && row < m_queue.rowCount(); ++row)
        ids.push_back(m_queue.idAt(row));
    if (m_current > 0)
        ids.push_back(m_queue.idAt(m_current - 1));
    m_shelf->want(ids);
}

void ReviewPresenter::onDetail(qint64 id)
{
    if (id != currentId())
        return;
    showOnDesk();
    Q_EMIT detailChanged();
    performHeld();
}

void ReviewPresenter::changed(const std::vector<qint64> &records)
{
    m_queue.invalidate(QSet<qint64>(records.cbegin(), records.cend()));
    if (m_shelf)
        m_shelf->invalidate(records);
}

} // namespace lw::ui
