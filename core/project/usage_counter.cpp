// SPDX-License-Identifier: Apache-2.0
#include "core/project/usage_counter.h"

#include "core/base/log.h"
#include "core/store/project_schema.h"
#include "core/store/usage_store.h"

#include <QDir>
#include <QFileInfo>
#include <QLoggingCategory>

namespace lw::project {
namespace {

Result<void> countInto(const QString &usageFile, store::Database &project)
{
    QDir().mkpath(QFileInfo(usageFile).path()); // where that fails, open() says so
    // Opened for each counting: a connection belongs to one thread, and at most one counting a second is asked for.
    const auto usage = store::Database::open(usageFile, store::Database::Mode::Write, store::usageSchema());
    return usage ? store::countUsage(**usage, project) : Result<void>(fail(usage.error()));
}

} // namespace

UsageCounter::UsageCounter(const QString &projectFile, const QString &usageFile)
    : m_usageFile(usageFile)
    , m_reader(projectFile, store::projectSchema())
{
}

UsageCounter::~UsageCounter() = default;

void UsageCounter::count(std::function<void(const Result<void> &)> done)
{
    {
        const std::lock_guard lock(m_shared->mutex);
        if (m_shared->waiting && !done)
            return;
        m_shared->waiting = true;
    }
    const auto begin = [shared = m_shared] {
        const std::lock_guard lock(shared->mutex);
        shared->waiting = false;
    };
    const auto end = [done](const Result<void> &counted) {
        if (!counted)
            qCWarning(logStore).noquote() << "use is not counted:" << counted.error().detail;
        if (done)
            done(counted);
    };
    store::ReaderThread::Job job;
    job.read = [begin, end, file = m_usageFile](store::Database &project) {
        begin();
        end(countInto(file, project));
    };
    job.failed = [begin, end](const Error &error) {
        begin();
        end(fail(error));
    };
    m_reader.post(std::move(job));
}

} // namespace lw::project
