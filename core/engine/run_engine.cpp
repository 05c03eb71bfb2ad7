// SPDX-License-Identifier: Apache-2.0
#include "core/engine/run_engine.h"

#include "core/base/log.h"
#include "core/net/transport_factory.h"
#include "core/store/project_schema.h"

namespace lw::engine {
namespace {

/// Answers that wait for the disk; beyond it nothing more is asked, so that memory does not grow where the disk is slow.
constexpr qint64 maxUncommitted = 2048;
/// Cached answers taken in one turn of the event loop, so that a run of nothing but hits can still be stopped.
constexpr int hitsPerTurn = 64;
constexpr std::chrono::milliseconds progressInterval{100};

QString isoNow(const Clock &clock) { return clock.utc().toString(Qt::ISODateWithMs); }

} // namespace

/// One piece that is being asked: its machine says what an answer is worth, its runner fetches it.
struct RunEngine::Question
{
    std::shared_ptr<RecordJob> job;
    int ordinal;
    QString cacheKey;
    PieceMachine machine;
    Flight flight;
    llm::RequestRunner *runner = nullptr;
    int attempts = 0;
    std::optional<metrics::Attempt> lastAttempt;   ///< of the completion that is being judged
};

RunEngine::RunEngine(RunPlan plan, Context context, QObject *parent)
    : QObject(parent)
    , m_plan(std::move(plan))
    , m_context(std::move(context))
    , m_requests(m_plan)
    , m_ledger(this, *m_context.writer, *m_context.clock, m_context.ids,
               [this](std::vector<RunLedger::Committed> letters) { onCommitted(std::move(letters)); })
    , m_meter(*m_context.clock)
    , m_watcher(new RequestWatcher([this](const RequestWatch &watch) { return picture(watch); }, this))
{
    m_progressTimer.setParent(this); // so that it moves to the engine's thread
    connect(&m_progressTimer, &QTimer::timeout, this, &RunEngine::onProgressTimer);
    connect(m_watcher, &RequestWatcher::page, this, &RunEngine::requests);
}

RunEngine::~RunEngine()
{
    // Before the transport goes: a runner's transfer belongs to it.
    for (const auto &question : m_questions)
        delete question->runner;
}

void RunEngine::start()
{
    if (m_finished)
        return; // cancelled before it began
    if (auto opened = open(); !opened) {
        m_finished = true;
        Q_EMIT finished({Ending::Failed, opened.error(), {}});
        return;
    }
    m_progressTimer.start(progressInterval);
    pump();
}

Result<void> RunEngine::open()
{
    auto reader = store::Database::open(m_context.projectFile, store::Database::Mode::Read, store::projectSchema());
    if (!reader)
        return fail(reader.error());
    m_reader = *std::move(reader);
    auto counts = store::stateCounts(*m_reader);
    if (!counts)
        return fail(counts.error());
    m_figures.states = *std::move(counts);
    const store::StateCounts &states = m_figures.states;
    m_figures.recordsPlanned = states.of(QStringLiteral("pending")) + states.of(QStringLiteral("cancelled"))
        + (m_plan.failed == store::Failed::AskAgain ? states.failed() : 0);
    m_figures.recordsPlanned = std::min(m_figures.recordsPlanned, m_plan.limit > 0 ? m_plan.limit : m_figures.recordsPlanned);
    if (m_plan.cache == CacheMode::Exact) {
        auto cache = AnswerCache::open(m_plan, m_requests);
        if (!cache)
            return fail(cache.error());
        m_cache = *std::move(cache);
    }
    m_transport = net::makeTransport();
    m_endpoint = std::make_shared<llm::EndpointState>(m_plan.endpoint);
    m_source.emplace(*m_reader, m_plan, m_context.ids.configuration);
    return {};
}

void RunEngine::pause()
{
    if (m_paused || m_stopped || m_finished)
        return;
    m_paused = true;
    pump();
}

void RunEngine::resume()
{
    if (!m_paused || m_finished)
        return;
    m_paused = false;
    m_meter.resume();
    m_progressTimer.start(progressInterval);
    pump();
}

void RunEngine::cancel() { stop(Ending::Cancelled); }

void RunEngine::pump()
{
    const qint64 hitsBefore = m_figures.fromCache;
    while (!m_stopped && !m_paused && int(m_questions.size()) < m_plan.concurrency && m_ledger.pending() < maxUncommitted) {
        if (!askNext())
            break;
        if (m_figures.fromCache - hitsBefore >= hitsPerTurn) {
            QMetaObject::invokeMethod(this, [this] { pump(); }, Qt::QueuedConnection);
            break;
        }
    }
    if (m_paused && nothingUnderWay())
        m_meter.pause();
    finishIfIdle();
}

/// Puts one more piece on its way, or answers it from the cache; false when there is none.
bool RunEngine::askNext()
{
    std::optional<int> ordinal = m_current ? m_current->nextToAsk() : std::nullopt;
    while (!ordinal) {
        m_current.reset();
        if (!lease())
            return false;
        ordinal = m_current->nextToAsk();
    }
    const std::shared_ptr<RecordJob> job = m_current;
    QString key;
    if (m_cache) {
        key = m_cache->keyOf(job->pieces()[std::size_t(*ordinal)]);
        if (answerFromCache(job, *ordinal, key))
            return true;
    }
    PieceMachine machine(m_requests.maxTokens());
    const qint64 maxTokens = machine.maxTokens();
    Flight flight(++m_questionsAsked, m_endpoint->endpoint.shownUrl(), {{job->record().id, job->shown().id, {}}},
                  m_context.clock->now());
    m_questions.push_back(std::make_unique<Question>(Question{job, *ordinal, key, machine, std::move(flight), nullptr, 0, {}}));
    ask(*m_questions.back(), maxTokens);
    return true;
}

bool RunEngine::lease()
{
    auto job = m_source->next();
    if (!job) {
        stop(Ending::Failed, job.error());
        return false;
    }
    if (!*job) {
        m_sourceEmpty = true;
        return false;
    }
    m_current = *std::move(job);
    m_meter.begin();
    m_ledger.markLease();
    if (m_current->isSettled()) // all its chunks had been answered before the last run ended
        m_ledger.put(*m_current, m_plan.task.merge, {});
    return true;
}

bool RunEngine::answerFromCache(const std::shared_ptr<RecordJob> &job, int ordinal, const QString &key)
{
    const auto found = m_cache->find(key);
    if (!found)
        return false;
    m_figures.fromCache += 1;
    store::NewAnswer stored = newAnswer(*job, ordinal, found->answer);
    stored.source = QStringLiteral("cache-exact");
    stored.cacheFrom = found->entry.createdAt;
    stored.servedModel = found->entry.servedModel;
    stored.batchSize = found->entry.batchSize;
    job->answered(ordinal, found->answer, RecordJob::Source::Cache);
    m_ledger.put(*job, m_plan.task.merge, {ordinal, std::move(stored), {}, 1});
    return true;
}

void RunEngine::ask(Question &question, qint64 maxTokens)
{
    const task::Piece &piece = question.job->pieces()[std::size_t(question.ordinal)];
    question.runner = new llm::RequestRunner(*m_transport, *m_context.clock, m_endpoint,
                                             m_requests.request(piece, maxTokens), m_plan.policy, this);
    Question *raw = &question;
    connect(question.runner, &llm::RequestRunner::attemptStarted, this,
            [this, raw] { raw->flight.attemptStarted(m_context.clock->now(), m_context.clock->utc()); });
    connect(question.runner, &llm::RequestRunner::text, this, [this, raw](llm::CompletionReader::Part, const QString &text) {
        raw->flight.text(text, m_context.clock->now());
        m_meter.piece();
    });
    connect(question.runner, &llm::RequestRunner::restarted, this, [raw] { raw->flight.restarted(); });
    connect(question.runner, &llm::RequestRunner::attemptFinished, this,
            [this, raw](const metrics::Attempt &attempt) { attemptEnded(*raw, attempt); });
    connect(question.runner, &llm::RequestRunner::finished, this,
            [this, raw](const Result<llm::Completion> &result) { questionEnded(*raw, result); });
    m_watcher->wake();
    question.runner->start();
}

void RunEngine::attemptEnded(Question &question, metrics::Attempt attempt)
{
    attempt.number = ++question.attempts;
    question.flight.attemptEnded(attempt.failure);
    m_meter.attemptEnded(attempt, question.flight.pieces());
    m_figures.requests += attempt.reachedSocket ? 1 : 0;
    m_figures.retries += attempt.number > 1 ? 1 : 0;
    m_figures.promptTokens += attempt.usage.prompt.value_or(0);
    m_figures.completionTokens += attempt.usage.completion.value_or(0);
    // A failed attempt is written at once; a good one waits the moment until its answer has been judged, and goes to the disk
    // in the same transaction.
    if (attempt.failure)
        m_ledger.put(*question.job, m_plan.task.merge, {question.ordinal, {}, {std::move(attempt)}, 0});
    else
        question.lastAttempt = std::move(attempt);
}

void RunEngine::questionEnded(Question &question, const Result<llm::Completion> &result)
{
    question.runner->deleteLater();
    question.runner = nullptr;
    if (!result) {
        failed(question, result.error());
        return;
    }
    const task::Answers answers = task::parseAnswers(m_plan.task, result->text, 1);
    const PieceMachine::Next next = question.machine.completed(answers.at(1), result->finish, 1);
    if (const auto *again = std::get_if<PieceMachine::Ask>(&next)) {
        question.lastAttempt->verdict = again->because;
        question.flight.rejected(again->because);
        m_ledger.put(*question.job, m_plan.task.merge,
                     {question.ordinal, {}, {*std::exchange(question.lastAttempt, {})}, 0});
        if (!m_stopped)
            ask(question, again->maxTokens);
        else
            failed(question, {Code::Cancelled, QStringLiteral("Cancelled"), {}, {}});
    } else if (const auto *good = std::get_if<PieceMachine::Answered>(&next)) {
        answered(question, *result, good->answer);
    } else {
        const Error &error = std::get<PieceMachine::Failed>(next).error;
        question.lastAttempt->verdict = error.code;
        failed(question, error);
    }
}

store::NewAnswer RunEngine::newAnswer(const RecordJob &job, int ordinal, const task::Answer &answer) const
{
    store::NewAnswer stored = job.newAnswer(ordinal, answer);
    stored.endpoint = m_endpoint->endpoint.shownUrl();
    stored.answeredAt = isoNow(*m_context.clock);
    return stored;
}

void RunEngine::answered(Question &question, const llm::Completion &completion, const task::Answer &answer)
{
    store::NewAnswer stored = newAnswer(*question.job, question.ordinal, answer);
    stored.source = QStringLiteral("model");
    stored.raw = fromUtf8(completion.text);
    stored.servedModel = completion.servedModel;
    stored.systemFingerprint = completion.systemFingerprint;
    stored.usage = completion.usage;
    if (m_cache) {
        m_cache->keep(question.cacheKey, question.job->pieces()[std::size_t(question.ordinal)], completion, answer,
                      question.lastAttempt->total);
    }
    m_modelAnswered = true;
    question.job->answered(question.ordinal, answer, RecordJob::Source::Model);
    m_ledger.put(*question.job, m_plan.task.merge, {question.ordinal, std::move(stored), {*question.lastAttempt}, 0});
    release(question);
}

void RunEngine::failed(Question &question, const Error &error)
{
    std::vector<metrics::Attempt> attempts;
    if (question.lastAttempt)
        attempts.push_back(*question.lastAttempt);
    // What the first answer of all says of the key or the model is true of every record: the run ends, and no record is
    // marked as failed for it.
    const bool hopeless = (error.code == Code::NoSuchModel || error.code == Code::Auth) && !m_modelAnswered;
    question.job->failed(hopeless ? Error{Code::Cancelled, error.detail, {}, {}} : error);
    if (hopeless)
        stop(Ending::Failed, error);
    m_ledger.put(*question.job, m_plan.task.merge, {question.ordinal, {}, std::move(attempts), 0});
    release(question);
}

void RunEngine::onCommitted(std::vector<RunLedger::Committed> letters)
{
    for (RunLedger::Committed &letter : letters) {
        if (!letter.result) {
            stop(Ending::Failed, letter.result.error());
            continue;
        }
        if (letter.record.state.isEmpty())
            continue;
        m_figures.recordsDone += 1;
        m_figures.states.byState[letter.stateBefore] -= 1;
        m_figures.states.byState[letter.record.state] += 1;
        m_meter.recordDone();
        m_justFinished.push_back(std::move(letter.record));
    }
    pump();
}

void RunEngine::release(Question &question)
{
    const auto found = std::find_if(m_questions.begin(), m_questions.end(),
                                    [&question](const auto &each) { return each.get() == &question; });
    m_questions.erase(found);
    // Not at once: this may be inside a signal of the runner.
    QMetaObject::invokeMethod(this, [this] { pump(); }, Qt::QueuedConnection);
}

void RunEngine::stop(Ending ending, std::optional<Error> error)
{
    if (m_stopped || m_finished)
        return;
    m_stopped = ending;
    m_error = std::move(error);
    // Each cancel ends its question and takes it off the list.
    std::vector<llm::RequestRunner *> running;
    for (const auto &question : m_questions) {
        if (question->runner)
            running.push_back(question->runner);
    }
    for (llm::RequestRunner *runner : running)
        runner->cancel();
    QMetaObject::invokeMethod(this, [this] { pump(); }, Qt::QueuedConnection);
}

void RunEngine::finishIfIdle()
{
    const bool nothingToAsk = m_stopped || (m_sourceEmpty && !m_current);
    if (m_finished || !nothingToAsk || !nothingUnderWay())
        return;
    m_finished = true;
    m_progressTimer.stop();
    Ending ending = m_source && m_source->limited() ? Ending::Limit : Ending::Done;
    if (m_stopped)
        ending = *m_stopped;
    qCDebug(logEngine) << "run" << m_context.ids.run << "ended," << m_figures.requests << "requests";
    Q_EMIT progress(snapshot());
    tellFinished();
    m_watcher->end();
    Q_EMIT finished({ending, m_error, snapshot()});
}

void RunEngine::onProgressTimer()
{
    Q_EMIT progress(snapshot());
    tellFinished();
    // A paused run costs nothing.
    if (m_paused && nothingUnderWay() && !m_stopped)
        m_progressTimer.stop();
}

void RunEngine::tellFinished()
{
    if (!m_justFinished.empty())
        Q_EMIT recordsFinished(std::exchange(m_justFinished, {}));
}

RequestPage RunEngine::picture(const RequestWatch &watch) const
{
    std::vector<const Flight *> flights;
    flights.reserve(m_questions.size());
    for (const auto &question : m_questions)
        flights.push_back(&question->flight);
    return requestPage(flights, watch, m_context.clock->now(), {m_meter.expectedPieces(), m_meter.slowAfter()});
}

RunSnapshot RunEngine::snapshot() const
{
    RunSnapshot now = m_figures;
    if (m_stopped)
        now.phase = RunSnapshot::Phase::Cancelling;
    else if (m_paused)
        now.phase = nothingUnderWay() ? RunSnapshot::Phase::Paused : RunSnapshot::Phase::Pausing;
    now.recordsLeased = m_source ? m_source->leased() : 0;
    now.inFlight = qint64(m_questions.size());
    m_meter.fill(now, now.recordsPlanned - now.recordsDone);
    for (const auto &question : m_questions) {
        if (const auto &since = question->flight.runningSince())
            now.attemptsSince.push_back(*since);
    }
    return now;
}

} // namespace lw::engine
