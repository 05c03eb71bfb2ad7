// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/export/export_presenter.h"

#include "core/store/project_schema.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace lw::ui {

namespace {

using Format = ExportPresenter::Format;
using Written = dataset::ExportFormat;

struct FormatRow
{
    Format format;
    Written written;
    const char *ending;
};

constexpr std::array formatRows{
    FormatRow{Format::Jsonl, Written::Jsonl, ".jsonl"},
    FormatRow{Format::Csv, Written::Csv, ".csv"},
    FormatRow{Format::CsvBom, Written::Csv, ".csv"},
    FormatRow{Format::Xlsx, Written::Xlsx, ".xlsx"},
    FormatRow{Format::LabelStudio, Written::LabelStudio, ".json"},
    FormatRow{Format::LabelStudioMin, Written::LabelStudioMin, ".json"},
    FormatRow{Format::Doccano, Written::Doccano, ".jsonl"},
    FormatRow{Format::Prodigy, Written::Prodigy, ".jsonl"},
    FormatRow{Format::Argilla, Written::Argilla, ".json"},
    FormatRow{Format::SpacyJsonl, Written::SpacyJsonl, ".jsonl"},
    FormatRow{Format::Conll, Written::Conll, ".conll"},
    FormatRow{Format::OpenAiFineTune, Written::OpenAiFineTune, ".jsonl"},
    FormatRow{Format::OpenAiDpo, Written::OpenAiDpo, ".jsonl"},
    FormatRow{Format::HfDataset, Written::HfDataset, ""},
};

const FormatRow &rowOf(Format format) { return formatRows[std::size_t(format)]; }

} // namespace

std::vector<Format> exportChoices()
{
    std::vector<Format> all;
    for (const FormatRow &row : formatRows)
        all.push_back(row.format);
    return all;
}

QString exportEnding(ExportPresenter::Format format) { return QLatin1String(rowOf(format).ending); }

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
    readPreview();
    Q_EMIT changed();
}

QString ExportPresenter::defaultPath() const
{
    const QFileInfo project(m_workspace.project().path());
    QString name = project.completeBaseName() + exportEnding(m_format);
    // The input often has the project's name, and must not be written over unasked.
    if (QFileInfo::exists(project.dir().filePath(name)))
        name = QStringLiteral("%1-labelled%2").arg(project.completeBaseName(), exportEnding(m_format));
    return project.dir().filePath(name);
}

project::ExportRequest ExportPresenter::request(Which which) const
{
    project::ExportRequest request;
    request.format = rowOf(m_format).written;
    request.mark = m_format == Format::CsvBom ? dataset::CsvMark::Bom : dataset::CsvMark::None;
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

void ExportPresenter::readPreview()
{
    const quint64 asked = ++m_asked;
    post([this, asked, request = request(m_which)](store::Database &database) -> News {
        const auto lines = project::exportPreview(database, request, previewRecords);
        return [this, asked, lines] {
            if (asked != m_asked)
                return;
            m_preview = lines ? *lines : QStringList();
            if (!lines) {
                m_error = lines.error();
                m_phase = Phase::Failed;
            }
            Q_EMIT changed();
        };
    });
}

void ExportPresenter::setFormat(Format format)
{
    if (format == m_format || m_phase == Phase::Exporting)
        return;
    const QString before = exportEnding(m_format);
    m_format = format;
    if (!m_ownPath)
        m_path = defaultPath();
    else if (m_path.endsWith(before))
        m_path = m_path.chopped(before.size()) + exportEnding(format);
    reset();
    if (m_reader)
        readPreview();
    Q_EMIT changed();
}

void ExportPresenter::setWhich(Which which)
{
    if (which == m_which || m_phase == Phase::Exporting)
        return;
    m_which = which;
    reset();
    if (m_reader)
        readPreview();
    Q_EMIT changed();
}

void ExportPresenter::setPath(const QString &path)
{
    if (path == m_path || m_phase == Phase::Exporting)
        return;
    m_path = path;
    m_ownPath = true;
    reset();
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
    return m_phase == Phase::Ready && (m_format == Format::HfDataset ? target.isDir() : target.isFile());
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

void ExportPresenter::onFinished(const Result<qint64> &written)
{
    m_job.release()->deleteLater();
    if (written) {
        m_written = *written;
        m_phase = Phase::Done;
    } else if (written.error().code == Code::Cancelled) {
        m_phase = Phase::Cancelled;
    } else {
        m_error = written.error();
        m_phase = Phase::Failed;
    }
    Q_EMIT changed();
}

} // namespace lw::ui
