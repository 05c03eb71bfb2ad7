// SPDX-License-Identifier: Apache-2.0
#include "core/engine/run_engine.h"

#include "core/base/log.h"
#include "core/net/transport_factory.h"
#include "core/store/project_schema.h"

namespace lw::engine {
namespace {

/// Answers that wait for the disk; beyond it nothing more is asked, so that memory does not grow where the disk is slow.
constexpr qint64 maxUncommitted = 2048;
constexpr std::chrono::milliseconds progressInterval{100};
constexpr std::size_t changesTold = 20;

} // namespace

RunEngine::RunEngine(RunPlan plan, Context context, QObject *parent)
    : QObject(parent)
    , m_plan(std::move(plan))
    , m_context(std::move(context))
    , m_requests(m_plan)
    , m_batches(m_plan.batching())
    , m_ledger(this, *m_context.writer, *m_context.clock, m_context.ids,
               [this](std::vector<RunLedger::Committed> letters) { onCommitted(std::move(letters)); })
    , m_book(m_plan, m_ledger, *m_context.clock)
    , m_desk(m_plan, m_book, m_batches, *m_context.clock, [this](const Error &error) { stop(Ending::Failed, error); })
    , m_meter(*m_context.clock)
    , m_calibration(m_plan.tokens.calibration())
    , m_watcher(new RequestWatcher([this](const RequestWatch &watch) { return picture(watch); }, this))
    , m_trail(new AuditTrail(m_plan, m_context.ids.run, *m_context.clock, this))
{
    m_progressTimer.setParent(this); // so that it moves to the engine's thread
    connect(&m_progressTimer, &QTimer::timeout, this, &RunEngine::onProgressTimer);
    connect(m_watcher, &RequestWatcher::page, this, &RunEngine::requests);
    connect(m_trail, &AuditTrail::failed, this, [this](const Error &error) { stop(Ending::Failed, error); }, Qt::QueuedConnection);
}

RunEngine::~RunEngine()
{
    // Before those that they are handed back to.
    if (m_admission)
        m_admission->close();
    m_questions.clear();
    m_warmStart.reset();
    m_admission.reset();
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
    warmUp();
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
    const auto planned = JobSource::count(*m_reader, m_plan, m_context.ids);
    if (!planned)
        return fail(planned.error());
    m_figures.recordsPlanned = *planned;
    m_figures.cap = m_plan.pool.spend;
    if (auto opened = m_trail->open(); !opened)
        return opened;
    std::unique_ptr<AnswerCache> cache;
    if (m_plan.cache != CacheMode::Off) {
        auto opened = AnswerCache::open(m_plan, m_requests, *m_context.clock);
        if (!opened)
            return fail(opened.error());
        cache = *std::move(opened);
    }
    m_transport = net::makeTransport(m_plan.transport);
    llm::PoolPolicy policy = m_plan.pool;
    if (m_plan.concurrency > 0)
        policy.fixedConcurrency = m_plan.concurrency;
    m_admission = std::make_unique<llm::Admission>(*m_transport, *m_context.clock, m_plan.endpoints, policy);
    connect(m_admission.get(), &llm::Admission::room, this, &RunEngine::pump);
    connect(m_admission.get(), &llm::Admission::over, this, &RunEngine::onOver);
    const PieceFeed::Listener listener{
        [this](const std::shared_ptr<RecordJob> &job) { leased(job); },
        [this](const PieceJob &piece, const AnswerCache::Hit &hit) { m_desk.answeredFromCache(piece, hit); },
        [this](const PieceJob &piece) { m_book.gaveUp(piece, {Code::Cancelled, QStringLiteral("Its record has failed"), {}, {}}); },
        [this](const PieceJob &piece) { m_book.gaveUp(piece, AnswerCache::notThere()); },
        [this](const PieceJob &piece) { m_book.answeredByRule(piece); }};
    m_feed.emplace(JobSource(*m_reader, m_plan, m_context.ids), std::move(cache), m_requests.maxTokens(), listener);
    m_desk.setFeed(*m_feed);
    return {};
}

/// Nothing is asked before it is through.
void RunEngine::warmUp()
{
    if (m_plan.cache == CacheMode::Replay || m_figures.recordsPlanned == 0)
        return;
    m_warmStart = std::make_unique<WarmStart>(*m_transport, m_admission->pool().members(), m_figures.recordsPlanned, *m_context.clock);
    connect(m_warmStart.get(), &WarmStart::ready, this, [this] {
        if (const auto took = m_warmStart->coldStart())
            m_figures.coldStartMs = double(took->count()) / 1000.0;
        pump();
    });
}

void RunEngine::pause()
{
    if (m_paused || m_stopped || m_finished)
        return;
    m_paused = true;
    if (m_admission)
        m_admission->setHeld(true);
    pump();
}

void RunEngine::resume()
{
    if (!m_paused || m_finished)
        return;
    m_paused = false;
    m_meter.resume();
    m_progressTimer.start(progressInterval);
    if (m_admission)
        m_admission->setHeld(false);
    pump();
}

void RunEngine::cancel() { stop(Ending::Cancelled); }

void RunEngine::setConcurrency(int number)
{
    m_plan.concurrency = number;
    if (m_admission)
        m_admission->setFixedConcurrency(number > 0 ? std::optional(number) : std::nullopt);
}

/// After sleep no connection is what it was; what was asked on them is asked again, without losing a try.
void RunEngine::lookForSleep()
{
    const auto slept = m_sleepClock.sleptSince(m_context.sleepReading());
    if (!slept || !m_transport || m_stopped)
        return;
    m_figures.slept += std::chrono::duration_cast<std::chrono::seconds>(*slept).count();
    qCInfo(logEngine) << "the computer slept for" << slept->count() / 1000 << "s;" << m_questions.size() << "requests are asked again";
    // In this order: what waits for a place gets one as soon as another ends, and shall not lose its new connection.
    m_transport->reset();
    m_questions.cancel(QuestionList::Which::Running);
}

bool RunEngine::mayAsk() const
{
    return !m_stopped && !m_paused && !isWarming() && !m_admission->isHoldingFirst() && m_questions.size() < mostUnderWay()
        && m_ledger.pending() < maxUncommitted;
}

/// What waits after a failure takes no place at an endpoint; so more may be under way than is in flight, but not without end.
int RunEngine::mostUnderWay() const { return 2 * m_admission->pool().limit(); }

void RunEngine::noteLimit()
{
    if (!m_admission)
        return;
    LimitFacts facts;
    facts.asks = !m_stopped && !m_paused && (!m_feed->isEmpty() || m_admission->holding());
    facts.hold = m_admission->holding();
    facts.waitsForDisk = m_ledger.pending() >= maxUncommitted;
    facts.waitsAfterFailures = m_questions.size() >= mostUnderWay();
    facts.writingShare = m_meter.writingShare();
    facts.busy = m_busy.share();
    m_limits.enter(m_context.clock->now(), limitedBy(facts));
}

/// Nothing more can be sent; what is on its way ends as it will.
void RunEngine::onOver(const Error &error)
{
    if (m_stopped || m_finished)
        return;
    m_stopped = error.code == Code::Cancelled ? Ending::Cap : Ending::Failed;
    m_error = error;
    m_desk.close();
    m_admission->close();
    cancelQuestions(QuestionList::Which::Waiting);
}

void RunEngine::pump()
{
    while (m_feed && mayAsk() && !m_feed->isEmpty()) {
        const BatchSize::Next batch = m_batches.next(m_figures.recordsPlanned - m_feed->leased(), m_admission->pool().limit());
        auto next = m_feed->next(batch.size, batch.text);
        if (!next) {
            stop(Ending::Failed, next.error());
            break;
        }
        if (next->comeAgain)
            QMetaObject::invokeMethod(this, [this] { pump(); }, Qt::QueuedConnection);
        if (next->pieces.empty())
            break;
        ask(std::move(next->pieces), batch.canary);
    }
    noteLimit();
    if (m_paused && nothingUnderWay())
        m_meter.pause();
    finishIfIdle();
}

void RunEngine::ask(std::vector<PieceJob> pieces, bool canary)
{
    llm::ChatRequest request = m_requests.request(pieces);
    Question &question = m_questions.add(std::make_unique<Question>(++m_questionsAsked, std::move(pieces), *m_context.clock));
    question.setCanary(canary);
    m_trail->watch(question);
    connect(&question, &Question::text, this, [this] { m_meter.piece(); });
    connect(&question, &Question::attemptEnded, this,
            [this, &question](const metrics::Attempt &attempt) { attemptEnded(question, attempt); });
    connect(&question, &Question::ended, this,
            [this, &question](const Result<llm::Completion> &result) { questionEnded(question, result); });
    m_watcher->wake();
    const qint64 left = m_figures.recordsPlanned - m_feed->leased();
    question.ask(*m_transport, *m_admission, std::move(request), m_plan.policy, left / question.size() + 1);
}

void RunEngine::leased(const std::shared_ptr<RecordJob> &job)
{
    m_meter.begin();
    m_ledger.markLease();
    if (job->isSettled()) // all its chunks had been answered before the last run ended
        m_book.settled(*job);
}

void RunEngine::attemptEnded(Question &question, metrics::Attempt attempt)
{
    m_meter.attemptEnded(attempt, question.flight().pieces());
    m_figures.requests += attempt.reachedSocket ? 1 : 0;
    m_figures.retries += attempt.number > 1 ? 1 : 0;
    m_figures.promptTokens += attempt.usage.prompt.value_or(0);
    m_figures.completionTokens += attempt.usage.completion.value_or(0);
    if (attempt.reachedSocket)
        m_figures.spending.add(attempt.cost);
    const bool isEstimated = m_plan.tokens.basis() != text::TokenCounting::Basis::Exact;
    if (isEstimated && !attempt.failure && attempt.usage.prompt)
        m_calibration.observe(m_plan.tokens.uncorrected(question.promptTokens()), *attempt.usage.prompt);
    // A failed attempt is written at once; a good one waits the moment until its answer has been judged, and goes to the disk
    // in the same transaction.
    const bool isFailure = attempt.failure.has_value();
    attempt.batchSize = question.size();
    m_book.attempted(std::move(attempt), question.company());
    if (isFailure)
        m_book.note(question.pieces().front());
}

void RunEngine::questionEnded(Question &question, const Result<llm::Completion> &result)
{
    m_desk.ended(question, result);
    m_questions.remove(question); // this is inside its signal
    QMetaObject::invokeMethod(this, [this] { pump(); }, Qt::QueuedConnection);
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
        if (!m_context.ids.isBeside) {
            m_figures.states.byState[letter.stateBefore] -= 1;
            m_figures.states.byState[letter.record.state] += 1;
        }
        m_meter.recordDone();
        m_justFinished.push_back(std::move(letter.record));
    }
    pump();
}

void RunEngine::stop(Ending ending, std::optional<Error> error)
{
    if (m_stopped || m_finished)
        return;
    m_stopped = ending;
    m_error = std::move(error);
    m_desk.close();
    if (m_admission)
        m_admission->close();
    cancelQuestions(QuestionList::Which::All);
}

void RunEngine::cancelQuestions(QuestionList::Which which)
{
    m_questions.cancel(which);
    if (m_feed) {
        for (const PieceJob &piece : m_feed->giveUp())
            m_desk.end(piece, {Code::Cancelled, QStringLiteral("Cancelled"), {}, {}});
    }
    QMetaObject::invokeMethod(this, [this] { pump(); }, Qt::QueuedConnection);
}

void RunEngine::finishIfIdle()
{
    const bool nothingToAsk = m_stopped || (m_feed && m_feed->isEmpty());
    if (m_finished || !nothingToAsk || !m_questions.isEmpty() || m_ledger.pending() > 0)
        return;
    m_finished = true;
    m_progressTimer.stop();
    Ending ending = m_feed && m_feed->limited() ? Ending::Limit : Ending::Done;
    if (m_stopped)
        ending = *m_stopped;
    qCDebug(logEngine) << "run" << m_context.ids.run << "ended," << m_figures.requests << "requests";
    Q_EMIT progress(snapshot());
    tellFinished();
    m_watcher->end();
    Q_EMIT finished({ending, m_error, snapshot(), m_calibration});
}

bool RunEngine::nothingUnderWay() const
{
    return m_ledger.pending() == 0 && m_questions.isUnsent();
}

void RunEngine::onProgressTimer()
{
    m_busy.look(m_context.clock->now());
    lookForSleep();
    noteLimit();
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
    return m_questions.page(watch, m_context.clock->now(), {m_meter.expectedPieces(), m_meter.slowAfter()});
}

RunSnapshot RunEngine::snapshot()
{
    RunSnapshot now = m_figures;
    if (m_stopped)
        now.phase = RunSnapshot::Phase::Cancelling;
    else if (m_paused)
        now.phase = nothingUnderWay() ? RunSnapshot::Phase::Paused : RunSnapshot::Phase::Pausing;
    else if (isWarming())
        now.phase = RunSnapshot::Phase::Warming;
    now.recordsLeased = m_feed ? m_feed->leased() : 0;
    now.fromCache = m_desk.fromCache();
    if (m_transport)
        now.connections = m_transport->counts();
    if (m_feed && m_feed->cache())
        now.cache = m_feed->cache()->counts();
    if (m_admission) {
        now.inFlight = m_admission->pool().inFlight();
        now.mostInFlight = m_admission->pool().limit();
        now.endpoints = endpointViews(m_admission->pool(), m_context.clock->now());
        m_pace.look(m_batches, *m_admission);
        now.batchSize = m_batches.size();
        now.changes = m_pace.last(changesTold);
        now.limitedBy = m_limits.recent(m_context.clock->now());
    }
    m_meter.fill(now, now.recordsPlanned - now.recordsDone);
    now.runningAttempts = m_questions.runningAttempts();
    return now;
}

} // namespace lw::engine
