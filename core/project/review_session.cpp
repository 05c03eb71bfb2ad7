// SPDX-License-Identifier: Apache-2.0
#include "core/project/review_session.h"

#include "core/base/log.h"
#include "core/store/blind_review.h"
#include "core/store/review_store.h"

#include <algorithm>
#include <limits>

namespace lw::project {

struct ReviewSession::Step
{
    std::vector<task::Decision> decisions;
    qint64 number = 0;             ///< in the file; the writer's thread only
    std::vector<StepPtr> givenUp;  ///< steps that were taken back before this one was decided
};

ReviewSession::ReviewSession(Project &project, QString annotator, QObject *parent)
    : QObject(parent)
    , m_project(project)
    , m_annotator(std::move(annotator))
    , m_news(std::make_shared<Mailbox<News>>(this, [](std::vector<News> letters) {
        for (const News &news : letters)
            news();
    }))
{
    if (const auto blind = store::blindReview(m_project.reader()); blind)
        m_blindPercent = blind->percent;
    else
        qCWarning(logStore) << blind.error().detail;
    recall();
}

ReviewSession::~ReviewSession() { m_news->close(); }

void ReviewSession::setAnnotator(const QString &name)
{
    if (name == m_annotator)
        return;
    m_annotator = name;
    recall();
    Q_EMIT undoChanged();
}

void ReviewSession::setBlindPercent(int percent)
{
    const int share = std::clamp(percent, 0, 100);
    if (share == m_blindPercent)
        return;
    store::WriterThread::Job job;
    job.apply = [share](store::Database &database) { return store::setBlindPercent(database, share); };
    job.done = [this, share, mailbox = m_news](const Result<void> &outcome) {
        mailbox->post([this, share, outcome] {
            if (!outcome) {
                Q_EMIT blindFailed(outcome.error());
                return;
            }
            m_blindPercent = share;
            Q_EMIT blindChanged();
        });
    };
    m_project.writer().post(std::move(job));
}

void ReviewSession::recall()
{
    m_done.clear();
    m_undone.clear();
    m_earliest = std::numeric_limits<qint64>::max();
    const auto takenBack = store::stepsTakenBack(m_project.reader(), m_annotator);
    if (!takenBack)
        qCWarning(logStore) << takenBack.error().detail;
    for (const qint64 number : takenBack.value_or(std::vector<qint64>()))
        m_undone.push_back(std::make_shared<Step>(Step{{}, number, {}}));
    recallEarlier();
}

void ReviewSession::recallEarlier()
{
    if (m_earliest == 0)
        return;
    const auto steps = store::stepsBefore(m_project.reader(), m_annotator, m_earliest, stepsAtOnce);
    // Without them there is less to undo; what was decided is safe.
    if (!steps)
        qCWarning(logStore) << steps.error().detail;
    if (!steps || steps->empty()) {
        m_earliest = 0;
        return;
    }
    std::vector<StepPtr> earlier;
    for (auto number = steps->rbegin(); number != steps->rend(); ++number)
        earlier.push_back(std::make_shared<Step>(Step{{}, *number, {}}));
    m_done.insert(m_done.begin(), earlier.begin(), earlier.end());
    m_earliest = steps->back();
}

void ReviewSession::decide(std::vector<task::Decision> decisions)
{
    if (decisions.empty())
        return;
    auto step = std::make_shared<Step>();
    step->decisions = std::move(decisions);
    m_done.push_back(step);
    step->givenUp = std::exchange(m_undone, {});
    write(step, Act::Decide);
    Q_EMIT undoChanged();
}

void ReviewSession::setFlag(const std::vector<qint64> &records, Flag flag)
{
    std::vector<task::Decision> decisions;
    for (const qint64 record : records) {
        task::Decision decision;
        decision.record = record;
        decision.kind = flag == Flag::Set ? task::Decision::Kind::Flag : task::Decision::Kind::Unflag;
        decisions.push_back(std::move(decision));
    }
    decide(std::move(decisions));
}

void ReviewSession::undo()
{
    if (m_done.empty())
        return;
    const StepPtr step = m_done.back();
    m_done.pop_back();
    m_undone.push_back(step);
    if (m_done.empty())
        recallEarlier();
    write(step, Act::Undo);
    Q_EMIT undoChanged();
}

void ReviewSession::redo()
{
    if (m_undone.empty())
        return;
    const StepPtr step = m_undone.back();
    m_undone.pop_back();
    m_done.push_back(step);
    write(step, Act::Redo);
    Q_EMIT undoChanged();
}

void ReviewSession::write(const StepPtr &step, Act act)
{
    // The writer does things in the order in which they were posted: a step has its number before it is undone.
    auto records = std::make_shared<std::vector<qint64>>();
    const store::Signature signature{m_annotator, systemClock().utc().toString(Qt::ISODateWithMs)};
    store::WriterThread::Job job;
    job.apply = [step, act, records, signature](store::Database &database) -> Result<void> {
        if (act == Act::Decide) {
            std::vector<qint64> givenUp;
            for (const StepPtr &other : step->givenUp)
                givenUp.push_back(other->number);
            step->givenUp.clear();
            if (auto given = store::giveUpSteps(database, givenUp); !given)
                return given;
            auto written = store::putDecisions(database, step->decisions, signature);
            if (!written)
                return fail(written.error());
            step->number = written->step;
            *records = std::move(written->records);
            return {};
        }
        const store::Turn turn = act == Act::Undo ? store::Turn::Undo : store::Turn::Redo;
        auto turned = store::turnStep(database, step->number, turn, signature);
        if (!turned)
            return fail(turned.error());
        *records = *std::move(turned);
        return {};
    };
    // Only `this` of a session that is still there is used: a closed mailbox drops the letter.
    job.done = [this, step, act, records, mailbox = m_news](const Result<void> &outcome) {
        Result<std::vector<qint64>> result = *records;
        if (!outcome)
            result = fail(outcome.error());
        mailbox->post([this, step, act, result = std::move(result)] { written(step, act, result); });
    };
    if (m_unsaved++ == 0)
        Q_EMIT savedChanged();
    m_project.writer().post(std::move(job));
}

void ReviewSession::written(const StepPtr &step, Act act, const Result<std::vector<qint64>> &records)
{
    const bool allSaved = --m_unsaved == 0;
    if (!records) {
        // What the file says holds: the step lies where it lay before, and one that never was is nowhere.
        std::erase(m_done, step);
        std::erase(m_undone, step);
        if (act == Act::Undo)
            m_done.push_back(step);
        else if (act == Act::Redo)
            m_undone.push_back(step);
        Q_EMIT undoChanged();
        Q_EMIT failed(records.error());
    } else if (act == Act::Decide) {
        Q_EMIT decided(*records);
    } else if (act == Act::Undo) {
        Q_EMIT undone(*records);
    } else {
        Q_EMIT redone(*records);
    }
    if (allSaved)
        Q_EMIT savedChanged();
}

} // namespace lw::project
