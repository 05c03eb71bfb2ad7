// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/export/export_presenter.h"

#include "core/store/project_schema.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>

namespace lw::ui {

namespace {

/// What spreadsheets of the reader's language need.
dataset::CsvMark spreadsheetMark()
{
    return QLocale().language() == QLocale::Chinese ? dataset::CsvMark::Bom : dataset::CsvMark::None;
}

} // namespace

ExportPresenter::ExportPresenter(project::Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_news(this, [](const std::vector<News> &letters) {
        for (const News &letter : letters)
            letter();
    })
{
    connect(&workspace, &project::Workspace::closed, this, [this] {
        m_job.reset();
        closeReader();
    });
}

ExportPresenter::~ExportPresenter()
{
    m_job.reset();
    m_stopLook.requestStop();
    m_news.close();
    m_reader.reset();
}

void ExportPresenter::openReader()
{
    if (!m_reader)
        m_reader = std::make_unique<store::ReaderThread>(m_workspace.project().path(), store::projectSchema());
}

void ExportPresenter::closeReader()
{
    m_stopLook.requestStop();
    m_reader.reset();
    // What it posted last belongs to a project that is gone.
    ++m_asked;
    m_phase = Phase::Ready;
    m_ownPath = false;
}

void ExportPresenter::begin(const store::RecordFilter &filter, bool filtered)
{
    if (!m_workspace.isOpen() || m_phase == Phase::Exporting)
        return;
    openReader();
    m_filter = filter;
    m_hasFilter = filtered && filter != store::RecordFilter();
    if (m_hasFilter)
        m_which = Which::Filter;
    else if (m_which == Which::Filter)
        m_which = Which::All;
    m_phase = Phase::Ready;
    m_counts = {};
    if (!m_ownPath)
        m_path = defaultPath();
    countAll();
    look();
    Q_EMIT changed();
}

QString ExportPresenter::defaultPath() const
{
    const QFileInfo project(m_workspace.project().path());
    QString name = project.completeBaseName() + exportEnding(m_choice);
    // The input often has the project's name, and must not be written over unasked.
    if (QFileInfo::exists(project.dir().filePath(name)))
        name = QStringLiteral("%1-labelled%2").arg(project.completeBaseName(), exportEnding(m_choice));
    return project.dir().filePath(name);
}

project::ExportRequest ExportPresenter::request(Which which) const
{
    project::ExportRequest request;
    request.format = m_choice.format;
    request.mark = m_choice.mark;
    request.path = QFileInfo(m_path.trimmed()).absoluteFilePath();
    request.which = which;
    request.filter = m_filter;
    return request;
}

void ExportPresenter::post(std::function<News(store::Database &)> read)
{
    m_reader->post({[this, read = std::move(read)](store::Database &database) { m_news.post(read(database)); },
                    [this](const Error &error) {
                        m_news.post([this, error] {
                            m_error = error;
                            m_phase = Phase::Failed;
                            Q_EMIT changed();
                        });
                    },
                    store::ReaderThread::Kind::Query, 0});
}

void ExportPresenter::countAll()
{
    for (const Which which : {Which::All, Which::Reviewed, Which::Filter}) {
        if (which == Which::Filter && !m_hasFilter)
            continue;
        post([this, which, request = request(which), path = m_workspace.project().path()](store::Database &database) -> News {
            const auto count = project::exportCount(database, request);
            return [this, which, path, count] {
                if (!count || !m_workspace.isOpen() || m_workspace.project().path() != path)
                    return;
                m_counts[std::size_t(which)] = *count;
                Q_EMIT changed();
            };
        });
    }
}

void ExportPresenter::look()
{
    if (!m_reader)
        return;
    ++m_asked;
    m_stopLook.requestStop();
    m_stopLook = StopFlag();
    m_forecast.reset();
    readPreview();
    readLosses();
}

void ExportPresenter::readPreview()
{
    post([this, asked = m_asked, request = request(m_which)](store::Database &database) -> News {
        const auto lines = project::exportPreview(database, request, previewRecords);
        return [this, asked, lines] {
            if (asked != m_asked)
                return;
            m_preview = lines ? *lines : QStringList();
            if (!lines)
                giveUp(lines.error());
            Q_EMIT changed();
        };
    });
}

void ExportPresenter::readLosses()
{
    post([this, asked = m_asked, request = request(m_which), stop = m_stopLook](store::Database &database) -> News {
        const auto forecast = project::exportCheck(database, request, checkedRecords, stop);
        return [this, asked, forecast] {
            if (asked != m_asked || m_phase == Phase::Exporting || m_phase == Phase::Done)
                return;
            if (forecast)
                m_forecast = *forecast;
            else
                giveUp(forecast.error());
            Q_EMIT changed();
        };
    });
}

void ExportPresenter::giveUp(const Error &error)
{
    m_error = error;
    m_phase = Phase::Failed;
}

void ExportPresenter::setChoice(const ExportChoice &choice)
{
    if (choice == m_choice || m_phase == Phase::Exporting)
        return;
    const QString before = exportEnding(m_choice);
    m_choice = choice;
    if (!m_ownPath)
        m_path = defaultPath();
    else if (m_path.endsWith(before))
        m_path = m_path.chopped(before.size()) + exportEnding(choice);
    reset();
    look();
    Q_EMIT changed();
}

void ExportPresenter::setWhich(Which which)
{
    if (which == m_which || m_phase == Phase::Exporting)
        return;
    m_which = which;
    reset();
    look();
    Q_EMIT changed();
}

void ExportPresenter::setPath(const QString &path)
{
    if (path == m_path || m_phase == Phase::Exporting)
        return;
    m_path = path;
    m_ownPath = true;
    const bool wasDone = m_phase == Phase::Done;
    reset();
    const ExportChoice named = choiceForPath(path, m_choice, spreadsheetMark());
    if (named != m_choice || wasDone) {
        m_choice = named;
        look();
    }
    Q_EMIT changed();
}

void ExportPresenter::reset()
{
    if (m_phase == Phase::Exporting || m_phase == Phase::Ready)
        return;
    m_phase = Phase::Ready;
    Q_EMIT changed();
}

bool ExportPresenter::replacesFile() const
{
    const QFileInfo target(m_path.trimmed());
    return m_phase == Phase::Ready && (m_choice.format == dataset::ExportFormat::HfDataset ? target.isDir() : target.isFile());
}

bool ExportPresenter::canStart() const
{
    return m_workspace.isOpen() && m_phase != Phase::Exporting && m_phase != Phase::Done && !m_path.trimmed().isEmpty()
        && m_counts[std::size_t(m_which)].value_or(1) > 0;
}

void ExportPresenter::start()
{
    if (!canStart())
        return;
    m_written = 0;
    m_total = m_counts[std::size_t(m_which)].value_or(0);
    m_job = std::make_unique<project::ExportJob>(m_workspace.project().path(), request(m_which),
                                                 QCoreApplication::applicationVersion());
    connect(m_job.get(), &project::ExportJob::progress, this, [this](qint64 written, qint64 total) {
        m_written = written;
        m_total = total;
        Q_EMIT progressed();
    });
    connect(m_job.get(), &project::ExportJob::finished, this, &ExportPresenter::onFinished);
    m_phase = Phase::Exporting;
    m_job->start();
    Q_EMIT changed();
}

void ExportPresenter::cancel()
{
    if (m_job)
        m_job->cancel();
}

void ExportPresenter::onFinished(const Result<project::ExportOutcome> &outcome)
{
    m_job.release()->deleteLater();
    if (outcome) {
        m_written = outcome->written;
        m_forecast = {outcome->written, true, outcome->losses};
        m_phase = Phase::Done;
    } else if (outcome.error().code == Code::Cancelled) {
        m_phase = Phase::Cancelled;
    } else {
        giveUp(outcome.error());
    }
    Q_EMIT changed();
}

} // namespace lw::ui
