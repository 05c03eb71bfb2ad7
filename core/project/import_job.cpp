// SPDX-License-Identifier: Apache-2.0
#include "core/project/import_job.h"

#include "core/base/clock.h"

namespace lw::project {
namespace {

constexpr std::chrono::milliseconds stepInterval{100};

} // namespace

/// What outlives the job for the moment in which the writer says that it is done with it.
struct ImportJob::Shared
{
    std::mutex mutex;
    std::condition_variable ended;
    bool isOver = false;
    ImportReport report;   ///< written before isOver, read after it
};

ImportJob::ImportJob(Project &project, ImportRequest request, QObject *parent)
    : QObject(parent)
    , m_project(project)
    , m_request(std::move(request))
    , m_shared(std::make_shared<Shared>())
    , m_news(this, [this](std::vector<News> letters) { onNews(std::move(letters)); })
{
}

ImportJob::~ImportJob()
{
    m_news.close();
    if (!m_started)
        return;
    m_stop.requestStop();
    std::unique_lock lock(m_shared->mutex);
    m_shared->ended.wait(lock, [this] { return m_shared->isOver; });
}

QString ImportJob::badRowPath() const { return m_project.path() + QStringLiteral(".bad-rows.jsonl"); }

void ImportJob::start()
{
    if (std::exchange(m_started, true))
        return;
    // The destructor waits for `done`, so `this` lives as long as both functions run.
    auto apply = [this, shared = m_shared](store::Database &database) -> Result<void> {
        std::optional<Instant> last;
        const ImportProgress tell = [this, &last](qint64 rows, qint64 bytes, qint64 bytesInAll) {
            const Instant now = systemClock().now();
            if (last && now - *last < stepInterval)
                return;
            last = now;
            m_news.post(ImportStep{rows, bytes, bytesInAll});
        };
        auto imported = importFiles(database, m_request, badRowPath(), m_stop, tell);
        if (!imported)
            return fail(imported.error());
        shared->report = *std::move(imported);
        return {};
    };
    auto done = [this, shared = m_shared](const Result<void> &result) {
        m_news.post(result);
        const std::lock_guard lock(shared->mutex);
        shared->isOver = true;
        shared->ended.notify_all();
    };
    m_project.writer().post({std::move(apply), std::move(done), store::WriterThread::Sharing::Alone});
}

void ImportJob::cancel() { m_stop.requestStop(); }

void ImportJob::onNews(std::vector<News> letters)
{
    // Of several steps only the last is worth drawing.
    for (std::size_t i = 0; i < letters.size(); ++i) {
        if (const auto *ended = std::get_if<Result<void>>(&letters[i])) {
            Q_EMIT finished(*ended ? Result<ImportReport>(m_shared->report) : Result<ImportReport>(fail(ended->error())));
            return;
        }
        if (i + 1 == letters.size() || !std::holds_alternative<ImportStep>(letters[i + 1]))
            Q_EMIT progress(std::get<ImportStep>(letters[i]));
    }
}

} // namespace lw::project
