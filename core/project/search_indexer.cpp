// SPDX-License-Identifier: Apache-2.0
#include "core/project/search_indexer.h"

#include "core/base/log.h"

#include <condition_variable>
#include <mutex>

namespace lw::project {
namespace {

constexpr std::chrono::milliseconds tellInterval{250};

} // namespace

/// What outlives the indexer for the moment in which the writer says that it is done with a step.
struct SearchIndexer::Underway
{
    std::mutex mutex;
    std::condition_variable ended;
    bool isUnderway = false;
    Result<store::SearchState> state;   ///< the writer's thread
};

SearchIndexer::SearchIndexer(Project &project, QObject *parent)
    : QObject(parent)
    , m_project(project)
    , m_underway(std::make_shared<Underway>())
    , m_news(this,
             [this](std::vector<Result<store::SearchState>> letters) {
                 for (const auto &state : letters)
                     onStep(state);
             })
{
}

SearchIndexer::~SearchIndexer()
{
    m_news.close();
    m_stop.requestStop();
    std::unique_lock lock(m_underway->mutex);
    m_underway->ended.wait(lock, [this] { return !m_underway->isUnderway; });
}

void SearchIndexer::start()
{
    if (m_isBusy)
        m_again = true;
    else
        step();
}

void SearchIndexer::step()
{
    m_isBusy = true;
    {
        const std::lock_guard lock(m_underway->mutex);
        m_underway->isUnderway = true;
    }
    // The destructor waits for `done`, so `this` lives as long as both functions run.
    auto apply = [this, underway = m_underway](store::Database &database) -> Result<void> {
        underway->state = m_stop.stopRequested() ? store::searchState(database) : store::indexSome(database);
        return underway->state ? Result<void>() : Result<void>(fail(underway->state.error()));
    };
    auto done = [this, underway = m_underway](const Result<void> &result) {
        // In one: who hears of the end begins the next step, of which this must not say that it has ended; and who waits for the
        // end deletes the mailbox.
        const std::lock_guard lock(underway->mutex);
        underway->isUnderway = false;
        m_news.post(result ? underway->state : Result<store::SearchState>(fail(result.error())));
        underway->ended.notify_all();
    };
    m_project.writer().post({std::move(apply), std::move(done), store::WriterThread::Sharing::Alone});
}

void SearchIndexer::onStep(const Result<store::SearchState> &state)
{
    m_isBusy = false;
    const bool again = std::exchange(m_again, false);
    if (!state) {
        // Search reads what the index does not hold; the next start() tries again.
        qCWarning(logStore) << "the search index:" << state.error().detail;
        return;
    }
    m_state = *state;
    const Instant now = systemClock().now();
    if (state->isComplete() || !m_told || now - *m_told >= tellInterval) {
        m_told = now;
        Q_EMIT progress(*state);
    }
    if (!state->isComplete() || again)
        step();
}

} // namespace lw::project
