// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data/import_presenter.h"

#include "core/llm/endpoint.h"
#include "core/settings/settings.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace lw::ui {

using project::ColumnUse;

namespace {

constexpr int previewRows = 50;

/// The one that the settings say new projects ask.
void chooseEndpoint(project::Setup &setup, const settings::Settings &settings)
{
    const settings::EndpointEntry entry = settings.endpoint(settings.lastEndpoint());
    if (entry.isEmbedded())
        return;
    setup.endpointId = entry.id;
    setup.endpointUrl = llm::Endpoint{entry.url, {}, {}}.shownUrl();
    setup.model = entry.model;
}

} // namespace

QString freeProjectPath(const QString &file)
{
    const QFileInfo info(file);
    QString folder = info.absolutePath();
    if (!QFileInfo(folder).isWritable())
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString name = info.completeBaseName().isEmpty() ? info.fileName() : info.completeBaseName();
    const QDir dir(folder);
    QString path = dir.filePath(name + QStringLiteral(".lwproj"));
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = dir.filePath(QStringLiteral("%1-%2.lwproj").arg(name).arg(number));
    return path;
}

ImportPresenter::ImportPresenter(project::Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    connect(&m_previewer, &project::ImportPreviewer::ready, this, &ImportPresenter::onPreview);
    connect(&workspace, &project::Workspace::closed, this, [this] {
        if (!m_job)
            return;
        m_job.reset();
        fail({Code::Cancelled, QStringLiteral("The project was closed"), {}, {}});
    });
    connect(&workspace, &project::Workspace::opened, this, &ImportPresenter::changed);
    connect(&workspace, &project::Workspace::runStateChanged, this, [this] {
        if (m_phase != Phase::Idle)
            Q_EMIT changed();
    });
}

ImportPresenter::~ImportPresenter() = default;

void ImportPresenter::begin(const QStringList &files)
{
    if (m_phase == Phase::Importing || files.isEmpty())
        return;
    m_files = files;
    m_files.removeDuplicates();
    m_options = {};
    m_labels = project::ForeignLabels::Gold;
    m_preview.reset();
    m_uses.clear();
    m_columnNames.clear();
    m_report = {};
    m_projectPath = freeProjectPath(files.front());
    read();
}

void ImportPresenter::addFiles(const QStringList &files)
{
    if (m_files.isEmpty()) {
        begin(files);
        return;
    }
    if (m_phase == Phase::Importing)
        return;
    m_files += files;
    m_files.removeDuplicates();
    if (m_phase == Phase::Failed)
        m_phase = Phase::Ready;
    Q_EMIT changed();
}

void ImportPresenter::close()
{
    m_job.reset();
    m_files.clear();
    m_preview.reset();
    m_token = 0;
    m_phase = Phase::Idle;
    Q_EMIT changed();
}

void ImportPresenter::read()
{
    m_phase = Phase::Reading;
    m_token = m_previewer.start(m_files.front(), m_options, previewRows);
    Q_EMIT changed();
}

void ImportPresenter::onPreview(quint64 token, const Result<project::ImportPreview> &preview)
{
    if (token != m_token || m_phase != Phase::Reading)
        return;
    if (!preview) {
        m_error = preview.error();
        m_phase = Phase::Unreadable;
    } else {
        m_preview = *preview;
        suggestUses();
        m_phase = Phase::Ready;
    }
    Q_EMIT changed();
}

void ImportPresenter::suggestUses()
{
    QStringList names;
    for (const project::ColumnPreview &column : m_preview->columns)
        names.append(column.name);
    // Another encoding changes the rows, not what a person said of the columns.
    if (names == m_columnNames)
        return;
    m_columnNames = names;
    m_uses.clear();
    const dataset::ColumnMap known = knownId() ? m_workspace.setup().columns : dataset::ColumnMap();
    const bool asBefore = !known.text.isEmpty() && names.contains(known.text.front());
    for (const project::ColumnPreview &column : m_preview->columns) {
        ColumnUse use = column.suggested;
        if (asBefore)
            use = column.name == known.id              ? ColumnUse::Id
                : column.name == known.gold            ? ColumnUse::Gold
                : known.text.contains(column.name)     ? ColumnUse::Text
                                                       : ColumnUse::Metadata;
        m_uses.push_back(use);
    }
}

void ImportPresenter::setFormat(dataset::InputFormat format)
{
    m_options.format = format;
    m_options.delimiter = 0;
    m_options.sheet.clear();
    read();
}

void ImportPresenter::setEncoding(const QString &name)
{
    m_options.encoding = name;
    read();
}

void ImportPresenter::setDelimiter(char delimiter)
{
    m_options.delimiter = delimiter;
    read();
}

void ImportPresenter::setFirstRow(dataset::FirstRow firstRow)
{
    m_options.firstRow = firstRow;
    read();
}

void ImportPresenter::setSheet(const QString &name)
{
    m_options.sheet = name;
    read();
}

void ImportPresenter::setLabels(project::ForeignLabels labels)
{
    m_labels = labels;
    if (m_phase == Phase::Failed)
        m_phase = Phase::Ready;
    Q_EMIT changed();
}

void ImportPresenter::setUse(int column, ColumnUse use)
{
    if (column < 0 || column >= int(m_uses.size()))
        return;
    // One column only can be the id, and one the gold.
    if (use == ColumnUse::Id || use == ColumnUse::Gold)
        std::replace(m_uses.begin(), m_uses.end(), use, ColumnUse::Metadata);
    m_uses[std::size_t(column)] = use;
    if (m_phase == Phase::Failed)
        m_phase = Phase::Ready;
    Q_EMIT changed();
}

void ImportPresenter::setProjectPath(const QString &path)
{
    m_projectPath = path;
    if (m_phase == Phase::Failed)
        m_phase = Phase::Ready;
    Q_EMIT changed();
}

QString ImportPresenter::projectPath() const
{
    return m_workspace.isOpen() ? QString() : m_projectPath;
}

std::optional<QString> ImportPresenter::knownId() const
{
    if (!m_workspace.isOpen() || m_workspace.states().total() == 0)
        return std::nullopt;
    return m_workspace.setup().columns.id;
}

dataset::ColumnRequest ImportPresenter::columns() const
{
    dataset::ColumnRequest request;
    for (std::size_t i = 0; i < m_uses.size(); ++i) {
        const QString &name = m_columnNames[qsizetype(i)];
        switch (m_uses[i]) {
        case ColumnUse::Text: request.text.append(name); break;
        case ColumnUse::Id: request.id = name; break;
        case ColumnUse::Gold: request.gold = name; break;
        case ColumnUse::Metadata: break;
        }
    }
    return request;
}

ImportPresenter::Obstacle ImportPresenter::obstacle() const
{
    const dataset::ColumnRequest request = columns();
    if (request.text.isEmpty())
        return Obstacle::NoText;
    if (m_workspace.runState() != project::Workspace::RunState::Idle)
        return Obstacle::RunGoesOn;
    if (const auto id = knownId(); id && *id != request.id)
        return Obstacle::OtherId;
    if (!m_workspace.isOpen() && m_projectPath.trimmed().isEmpty())
        return Obstacle::NoProjectPath;
    return Obstacle::None;
}

bool ImportPresenter::canStart() const
{
    return (m_phase == Phase::Ready || m_phase == Phase::Failed) && m_preview && obstacle() == Obstacle::None;
}

std::optional<qint64> ImportPresenter::recordCount() const
{
    if (!m_preview || !m_preview->wholeFile || m_files.size() != 1)
        return std::nullopt;
    return m_preview->sampled - qint64(m_preview->badRows.size());
}

double ImportPresenter::rowsPerSecond() const
{
    const qint64 ms = m_clock.isValid() ? m_clock.elapsed() : 0;
    return ms > 0 ? double(m_step.rows) * 1000.0 / double(ms) : 0.0;
}

void ImportPresenter::start()
{
    if (!canStart())
        return;
    if (!m_workspace.isOpen()) {
        m_starting = true;
        const auto opened = m_workspace.open(QFileInfo(m_projectPath).absoluteFilePath());
        m_starting = false;
        if (!opened) {
            fail(opened.error());
            return;
        }
    }
    project::ImportRequest request{m_files, m_options, columns(), m_labels};
    m_step = {};
    m_clock.start();
    m_job = std::make_unique<project::ImportJob>(m_workspace.project(), std::move(request));
    m_badRowPath = m_job->badRowPath();
    connect(m_job.get(), &project::ImportJob::progress, this, [this](const project::ImportStep &step) {
        m_step = step;
        Q_EMIT progressed();
    });
    connect(m_job.get(), &project::ImportJob::finished, this, &ImportPresenter::onFinished);
    m_phase = Phase::Importing;
    m_job->start();
    Q_EMIT changed();
}

void ImportPresenter::cancel()
{
    if (m_job)
        m_job->cancel();
}

void ImportPresenter::onFinished(const Result<project::ImportReport> &report)
{
    // It speaks to us now; it goes when it has finished.
    m_job.release()->deleteLater();
    if (!report) {
        fail(report.error());
        return;
    }
    m_report = *report;
    project::Setup setup = m_workspace.setup();
    setup.columns = report->columns;
    // A project that has just been made; another one keeps what was chosen for it.
    if (m_workspace.states().total() == 0 && setup.endpointId.isEmpty() && setup.endpointUrl.isEmpty())
        chooseEndpoint(setup, m_workspace.settings());
    m_workspace.setSetup(setup);
    m_workspace.reloadRecords();
    m_phase = report->badRowCount > 0 ? Phase::Done : Phase::Idle;
    Q_EMIT imported();
    if (m_phase == Phase::Idle)
        Q_EMIT finishedClean();
    Q_EMIT changed();
}

void ImportPresenter::fail(const Error &error)
{
    m_error = error;
    // Who cancels knows it.
    m_phase = error.code == Code::Cancelled ? Phase::Ready : Phase::Failed;
    Q_EMIT changed();
}

} // namespace lw::ui
