// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sample_opener.h"

#include "core/base/json.h"
#include "core/task/prompt.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

namespace lw::ui {
namespace {

QString samplePath(const QString &name)
{
    return QStringLiteral(":/labelwright/samples/") + name;
}

Result<task::TaskSpec> readTask(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Code::Internal, QStringLiteral("The task %1 is missing from the program").arg(path));
    const QByteArray text = file.readAll();
    return task::parseTask({text.constData(), std::size_t(text.size())});
}

/// The columns of a CSV of the program's own, whose head holds no quotes.
QStringList headOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readLine()).trimmed().split(u',') : QStringList();
}

} // namespace

SampleOpener::SampleOpener(project::Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    // It goes with the project that it fills; the next one is nothing to it.
    connect(&workspace, &project::Workspace::closed, this, [this] { m_job.reset(); });
}

QString SampleOpener::usualFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + QStringLiteral("/Labelwright");
}

Sample SampleOpener::reviews()
{
    return {QStringLiteral("sample-reviews"), samplePath(QStringLiteral("reviews.csv")), samplePath(QStringLiteral("reviews.task.json"))};
}

Sample SampleOpener::ofTemplate(const TaskTemplate &which)
{
    return {QStringLiteral("template-") + which.name + u'-' + which.language, which.recordsPath(), which.taskPath()};
}

void SampleOpener::open(const QString &folder, const Sample &sample)
{
    if (m_job)
        return; // it is under way
    if (!QDir().mkpath(folder)) {
        Q_EMIT failed({Code::NotWritable, QStringLiteral("The folder %1 cannot be made").arg(folder), {}, {}});
        return;
    }
    if (auto open = m_workspace.open(folder + u'/' + sample.project + QStringLiteral(".lwproj")); !open) {
        Q_EMIT failed(open.error());
        return;
    }
    m_sample = sample;
    // Records without a task are a sample that was closed before it was whole.
    if (m_workspace.states().total() > 0 && !m_workspace.setup().task.instructions.isEmpty())
        Q_EMIT opened();
    else
        import();
}

void SampleOpener::import()
{
    project::ImportRequest request;
    auto task = readTask(m_sample.task);
    if (!task) {
        Q_EMIT failed(task.error());
        return;
    }
    request.files = {m_sample.records};
    request.columns.id = QStringLiteral("id");
    if (headOf(m_sample.records).contains(QStringLiteral("gold")))
        request.columns.gold = QStringLiteral("gold");
    request.columns.text = task::templateColumns(task->templateText);
    m_job = std::make_unique<project::ImportJob>(m_workspace.project(), request);
    connect(m_job.get(), &project::ImportJob::finished, this, [this, task = *task](const Result<project::ImportReport> &report) {
        m_job.release()->deleteLater();
        if (!report) {
            Q_EMIT failed(report.error());
            return;
        }
        project::Setup setup = m_workspace.setup();
        setup.task = task;
        setup.columns = report->columns;
        setup.endpointId = QLatin1String(settings::embeddedEndpointId);
        m_workspace.setSetup(setup);
        m_workspace.reloadRecords();
        Q_EMIT opened();
    });
    m_job->start();
}

} // namespace lw::ui
