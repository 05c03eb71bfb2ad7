// SPDX-License-Identifier: Apache-2.0
#include "core/project/team_work.h"

#include "core/store/project_schema.h"

namespace lw::project {
namespace {

constexpr std::chrono::milliseconds tellInterval{100};

Result<std::unique_ptr<store::Database>> readerOf(const QString &project)
{
    return store::Database::open(project, store::Database::Mode::Read, store::projectSchema());
}

} // namespace

TeamWork::TeamWork(Project &project, QObject *parent)
    : QObject(parent)
    , m_project(project)
    , m_news(this, [this](std::vector<News> letters) { onNews(std::move(letters)); })
{
}

TeamWork::~TeamWork()
{
    m_news.close();
    m_stop.requestStop();
    if (m_thread.joinable())
        m_thread.join();
}

void TeamWork::run(std::function<Ending()> work)
{
    if (isBusy())
        return;
    m_stop = StopFlag();
    m_told.reset();
    m_thread = std::thread([this, work = std::move(work)] { m_news.post(work()); });
}

void TeamWork::tell(const TeamStep &step)
{
    const Instant now = systemClock().now();
    if (m_told && now - *m_told < tellInterval)
        return;
    m_told = now;
    m_news.post(step);
}

void TeamWork::handOut(HandOutRequest request)
{
    run([this, request = std::move(request)]() -> Ending {
        const auto reader = readerOf(m_project.path());
        if (!reader)
            return Result<HandOutReport>(fail(reader.error()));
        auto report = project::handOut(**reader, request, m_stop, [this](int files, int inAll) { tell({0, 0, files, inAll}); });
        if (!report)
            return report;
        const auto kept = m_project.writer().postAndWait([&report](store::Database &db) { return store::addHandedOut(db, report->files); });
        return kept ? report : Result<HandOutReport>(fail(kept.error()));
    });
}

void TeamWork::collect(QStringList files)
{
    run([this, files = std::move(files)]() -> Ending {
        std::vector<CollectedFile> collected;
        for (const QString &file : files) {
            const int place = int(collected.size());
            auto report = team::mergeColleague(m_project.writer(), m_project.path(), file, m_stop, [&](qint64 records, qint64 inAll) {
                tell({place, int(files.size()), records, inAll});
            });
            const bool isStopped = !report && report.error().code == Code::Cancelled;
            collected.push_back({file, std::move(report)});
            if (isStopped)
                break;
        }
        return collected;
    });
}

void TeamWork::readFigures()
{
    run([this]() -> Ending {
        const auto reader = readerOf(m_project.path());
        return reader ? team::teamFigures(**reader) : Result<team::TeamFigures>(fail(reader.error()));
    });
}

void TeamWork::onNews(std::vector<News> letters)
{
    for (std::size_t i = 0; i < letters.size(); ++i) {
        if (const auto *step = std::get_if<TeamStep>(&letters[i])) {
            // Of several steps only the last is worth drawing.
            if (i + 1 == letters.size())
                Q_EMIT progress(*step);
            continue;
        }
        // Before anybody is told: they may begin the next one.
        m_thread.join();
        const Ending ending = std::get<Ending>(std::move(letters[i]));
        if (const auto *report = std::get_if<Result<HandOutReport>>(&ending))
            Q_EMIT handedOut(*report);
        else if (const auto *files = std::get_if<std::vector<CollectedFile>>(&ending))
            Q_EMIT collected(*files);
        else
            Q_EMIT figuresRead(std::get<Result<team::TeamFigures>>(ending));
        return;
    }
}

} // namespace lw::project
