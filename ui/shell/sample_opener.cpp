// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sample_opener.h"

#include "core/base/json.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

namespace lw::ui {
namespace {

QString samplePath(const QString &name)
{
    return QStringLiteral(":/labelwright/samples/") + name;
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

void SampleOpener::open(const QString &folder)
{
    if (m_job)
        return; // it is under way
    if (!QDir().mkpath(folder)) {
        Q_EMIT failed({Code::NotWritable, QStringLiteral("The folder %1 cannot be made").arg(folder), {}, {}});
        return;
    }
    if (auto open = m_workspace.open(folder + QStringLiteral("/sample-reviews.lwproj")); !open) {
        Q_EMIT failed(open.error());
        return;
    }
    // Records without labels are a sample that was closed before it was whole.
    if (m_workspace.states().total() > 0 && !m_workspace.setup().task.labels.empty())
        Q_EMIT opened();
    else
        import();
}

void SampleOpener::import()
{
    project::ImportRequest request;
    request.files = {samplePath(QStringLiteral("reviews.csv"))};
    request.columns.id = QStringLiteral("id");
    request.columns.gold = QStringLiteral("gold");
    m_job = std::make_unique<project::ImportJob>(m_workspace.project(), request);
    connect(m_job.get(), &project::ImportJob::finished, this, [this](const Result<project::ImportReport> &report) {
        m_job.release()->deleteLater();
        if (!report) {
            Q_EMIT failed(report.error());
            return;
        }
        QFile file(samplePath(QStringLiteral("reviews.task.json")));
        if (!file.open(QIODevice::ReadOnly)) {
            Q_EMIT failed({Code::Internal, QStringLiteral("The sample task is missing from the program"), {}, {}});
            return;
        }
        const QByteArray text = file.readAll();
        auto task = task::parseTask({text.constData(), std::size_t(text.size())});
        if (!task) {
            Q_EMIT failed(task.error());
            return;
        }
        project::Setup setup = m_workspace.setup();
        setup.task = *std::move(task);
        setup.columns = report->columns;
        setup.endpointId = QLatin1String(settings::embeddedEndpointId);
        m_workspace.setSetup(setup);
        m_workspace.reloadRecords();
        Q_EMIT opened();
    });
    m_job->start();
}

} // namespace lw::ui
