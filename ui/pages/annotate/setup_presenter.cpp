// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/annotate/setup_presenter.h"

#include "ui/pages/annotate/task_words.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace lw::ui {

SetupPresenter::SetupPresenter(project::Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    m_store.setSingleShot(true);
    m_store.setInterval(storeDelay);
    connect(&m_store, &QTimer::timeout, this, &SetupPresenter::store);
    connect(&workspace, &project::Workspace::opened, this, &SetupPresenter::reload);
    connect(&workspace, &project::Workspace::closed, this, [this] {
        // It is still open while it says so: the last edit is not lost.
        flush();
        take({});
    });
    connect(&workspace, &project::Workspace::setupChanged, this, [this] {
        if (!m_storing)
            reload();
    });
    connect(&workspace, &project::Workspace::runStateChanged, this, &SetupPresenter::editableChanged);
    connect(&workspace.settings(), &settings::Settings::endpointsChanged, this, &SetupPresenter::endpointsChanged);
    reload();
}

bool SetupPresenter::isEditable() const
{
    return m_workspace.isOpen() && m_workspace.runState() == project::Workspace::RunState::Idle;
}

bool SetupPresenter::hasRecords() const { return m_workspace.isOpen() && m_workspace.states().total() > 0; }

void SetupPresenter::edit(const std::function<void(project::Setup &)> &change)
{
    if (!isEditable())
        return;
    change(m_setup);
    m_links.reset();
    m_faults = task::taskFaults(m_setup.task);
    m_store.start();
    Q_EMIT edited();
}

void SetupPresenter::setConcurrency(int number)
{
    if (!m_workspace.isOpen())
        return;
    m_setup.concurrency = number;
    m_store.start();
    Q_EMIT edited();
}

void SetupPresenter::flush()
{
    if (!m_store.isActive())
        return;
    m_store.stop();
    store();
}

void SetupPresenter::store()
{
    if (!m_workspace.isOpen())
        return;
    m_storing = true;
    m_workspace.setSetup(m_setup);
    m_storing = false;
}

void SetupPresenter::renameLabel(int position, const QString &name)
{
    if (!isEditable())
        return;
    const task::LabelLinks links = m_links.value_or(task::LabelLinks(m_setup.task));
    edit([&](project::Setup &setup) { links.rename(setup.task, position, name); });
    m_links = links;
}

void SetupPresenter::changeKind(task::TaskKind kind)
{
    if (kind == m_setup.task.kind || !isEditable())
        return;
    edit([this, kind](project::Setup &setup) { setup.task = m_stash.changed(std::move(setup.task), kind); });
}

void SetupPresenter::editShown(const std::function<void(project::Setup &)> &change)
{
    edit(change);
    Q_EMIT replaced();
}

Result<void> SetupPresenter::loadTask(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(file.exists() ? Code::NotReadable : Code::NotFound, file.errorString());
    const QByteArray bytes = file.readAll();
    auto task = task::parseTask({bytes.constData(), std::size_t(bytes.size())});
    if (!task)
        return fail(task.error());
    edit([&task](project::Setup &setup) { setup.task = *std::move(task); });
    m_taskFile = QFileInfo(path).fileName();
    m_stash = {};
    Q_EMIT replaced();
    return {};
}

Result<void> SetupPresenter::saveTask(const QString &path) const
{
    QSaveFile file(path);
    QByteArray bytes = QByteArray::fromStdString(m_setup.task.toJson().dump(1, ' ', false, Json::error_handler_t::replace));
    bytes.append('\n');
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(Code::NotWritable, file.errorString());
    return {};
}

std::vector<settings::EndpointEntry> SetupPresenter::endpoints() const
{
    return m_workspace.settings().endpoints();
}

settings::EndpointEntry SetupPresenter::endpoint() const
{
    return m_workspace.settings().endpoint(m_setup.endpointId);
}

void SetupPresenter::chooseEndpoint(const QString &id)
{
    const settings::EndpointEntry entry = m_workspace.settings().endpoint(id);
    edit([&entry](project::Setup &setup) {
        setup.endpointId = entry.id;
        setup.endpointUrl = entry.isEmbedded() ? QString() : llm::Endpoint{entry.url, {}, {}}.shownUrl();
        setup.model = entry.model;
    });
    if (isEditable())
        m_workspace.settings().setLastEndpoint(entry.id);
}

void SetupPresenter::chooseModel(const QString &model)
{
    if (model == m_setup.model)
        return;
    edit([&model](project::Setup &setup) { setup.model = model; });
    settings::EndpointEntry entry = endpoint();
    if (isEditable() && !entry.isEmbedded() && entry.model != model) {
        entry.model = model;
        m_workspace.settings().putEndpoint(entry);
    }
}

std::optional<int> SetupPresenter::atOnce() const
{
    const std::optional<int> allowed = endpoint().mostAtOnce;
    if (m_setup.concurrency == 0)
        return allowed;
    return std::min(m_setup.concurrency, allowed.value_or(m_setup.concurrency));
}

int SetupPresenter::batch() const
{
    if (m_setup.batch > 0)
        return m_setup.batch;
    return endpoint().isEmbedded() ? 1 : engine::BatchPolicy().start;
}

std::optional<engine::RunPlan> SetupPresenter::plan() const
{
    if (!m_workspace.isOpen())
        return {};
    const settings::EndpointEntry entry = endpoint();
    project::PlanContext context = project::planContext(entry);
    if (entry.isEmbedded())
        context.url = QUrl(QStringLiteral("http://127.0.0.1/v1"));
    context.cacheFolder = m_workspace.cacheFolder();
    // What is said of it does not depend on who may have it.
    project::Setup open = m_setup;
    open.sharing = {};
    auto plan = project::makePlan(open, context);
    return plan ? std::optional(*std::move(plan)) : std::nullopt;
}

void SetupPresenter::setTotalDeadline(std::chrono::milliseconds total)
{
    if (!m_workspace.isOpen())
        return;
    m_setup.deadlines.total = total;
    m_store.start();
    Q_EMIT edited();
}

void SetupPresenter::setReadable(const QString &field, bool readable)
{
    if (readable == isReadable(field))
        return;
    if (readable)
        m_unreadable.remove(field);
    else
        m_unreadable.insert(field);
    Q_EMIT edited();
}

QString SetupPresenter::obstacle() const
{
    if (!m_workspace.isOpen())
        return tr("No project is open.");
    if (const auto &share = m_workspace.share())
        return tr("This file was handed out to %1 for review: no model is asked in it.").arg(share->person);
    if (!m_faults.empty())
        return faultSentence(m_faults.front(), m_setup.task);
    if (m_setup.task.templateText.isEmpty() && m_setup.columns.text.isEmpty())
        return tr("No column of the data is the text. Import a file and choose one.");
    if (!endpoint().isEmbedded() && m_setup.model.isEmpty())
        return tr("No model is chosen.");
    if (m_setup.chunks.overlap * 2 >= m_setup.chunks.tokens)
        return tr("The overlap is to be below half of a chunk.");
    if (!m_unreadable.isEmpty())
        return tr("A field holds what it cannot take. Mend it, or leave it empty.");
    return {};
}

void SetupPresenter::reload()
{
    m_store.stop();
    take(m_workspace.isOpen() ? m_workspace.setup() : project::Setup());
}

void SetupPresenter::take(project::Setup setup)
{
    m_setup = std::move(setup);
    m_faults = task::taskFaults(m_setup.task);
    m_taskFile.clear();
    m_stash = {};
    m_unreadable.clear();
    Q_EMIT replaced();
    Q_EMIT editableChanged();
}

} // namespace lw::ui
