// SPDX-License-Identifier: Apache-2.0
#include "core/project/export_job.h"

#include "core/base/clock.h"
#include "core/store/project_schema.h"

namespace lw::project {
namespace {

constexpr Instant progressInterval = std::chrono::milliseconds(100);

} // namespace

ExportJob::ExportJob(QString projectPath, ExportRequest request, QString programVersion, QObject *parent)
    : QObject(parent)
    , m_path(std::move(projectPath))
    , m_request(std::move(request))
    , m_version(std::move(programVersion))
    , m_news(this, [this](const std::vector<News> &letters) { onNews(letters); })
{
}

ExportJob::~ExportJob()
{
    m_stop.requestStop();
    m_news.close();
    if (m_thread.joinable())
        m_thread.join();
}

void ExportJob::start() { m_thread = std::thread([this] { work(); }); }

void ExportJob::cancel() { m_stop.requestStop(); }

void ExportJob::work()
{
    const auto database = store::Database::open(m_path, store::Database::Mode::Read, store::projectSchema());
    if (!database) {
        m_news.post(Result<ExportOutcome>(fail(database.error())));
        return;
    }
    const auto total = exportCount(**database, m_request);
    if (!total) {
        m_news.post(Result<ExportOutcome>(fail(total.error())));
        return;
    }
    Instant next{};
    m_news.post(exportRecords(**database, m_request, m_version, m_stop, [&](qint64 written) {
        if (const Instant now = systemClock().now(); now >= next) {
            next = now + progressInterval;
            m_news.post(Progress{written, *total});
        }
    }));
}

void ExportJob::onNews(const std::vector<News> &letters)
{
    for (const News &letter : letters) {
        if (const auto *state = std::get_if<Progress>(&letter))
            Q_EMIT progress(state->written, state->total);
        else
            Q_EMIT finished(std::get<Result<ExportOutcome>>(letter));
    }
}

} // namespace lw::project
