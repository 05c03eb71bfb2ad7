// SPDX-License-Identifier: Apache-2.0
#include "core/engine/run_engine.h"

#include "core/base/log.h"
#include "core/engine/chunk_plan.h"
#include "core/engine/record_text.h"
#include "core/net/transport_factory.h"
#include "core/store/project_schema.h"
#include "core/text/token_estimate.h"

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
    llm::RequestRunner *runner = nullptr;
    int attempts = 0;
    std::optional<metrics::Attempt> lastAttempt;   ///< of the completion that is being judged
};

RunEngine::RunEngine(RunPlan plan, Context context, QObject *parent)
    : QObject(parent)
    , m_plan(std::move(plan))
    , m_context(std::move(context))
    , m_requests(m_plan)
    , m_counter(std::make_unique<text::TokenEstimate>())
    , m_committed(std::make_shared<Mailbox<Committed>>(
          this, [this](std::vector<Committed> letters) { onCommitted(std::move(letters)); }))
{
    m_progressTimer.setParent(this);
    connect(&m_progressTimer, &QTimer::timeout, this, [this] { Q_EMIT progress(snapshot()); });
}

RunEngine::~RunEngine()
{
    m_committed->close();
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
    if (m_plan.cache == CacheMode::Exact) {
        auto cache = cache::ResponseCache::open(m_plan.cacheFolder);
        if (!cache)
            return fail(cache.error());
        m_cache = *std::move(cache);
    }
    m_transport = net::makeTransport();
    m_endpoint = std::make_shared<llm::EndpointState>(m_plan.endpoint);
    m_source.emplace(*m_reader, m_plan.failed, m_plan.limit);
    return {};
}

void RunEngine::cancel() { stop(Ending::Cancelled); }

void RunEngine::pump()
{
    const qint64 hitsBefore = m_figures.fromCache;
    while (!m_stopped && int(m_questions.size()) < m_plan.concurrency && m_uncommitted < maxUncommitted) {
        if (!askNext())
            break;
        if (m_figures.fromCache - hitsBefore >= hitsPerTurn) {
            QMetaObject::invokeMethod(this, [this] { pump(); }, Qt::QueuedConnection);
            break;
        }
    }
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
        key = m_requests.cacheKey(job->pieces()[std::size_t(*ordinal)]);
        if (answerFromCache(job, *ordinal, key))
            return true;
    }
    PieceMachine machine(m_plan.task, m_requests.maxTokens());
    const qint64 maxTokens = machine.first().maxTokens;
    m_questions.push_back(std::make_unique<Question>(Question{job, *ordinal, key, machine, nullptr, 0, {}}));
    ask(*m_questions.back(), maxTokens);
    return true;
}

bool RunEngine::lease()
{
    auto record = m_source->next();
    if (!record) {
        stop(Ending::Failed, record.error());
        return false;
    }
    if (!*record) {
        m_sourceEmpty = true;
        return false;
    }
    const auto data = parseOrderedJson(toUtf8((*record)->data));
    const QString text = recordText(m_plan.task, m_plan.textColumns, data.value_or(OrderedJson::object()));
    std::vector<task::Piece> pieces = cutRecord((*record)->id, text, m_plan.chunks, *m_counter);
    m_current = std::make_shared<RecordJob>(**std::move(record), std::move(pieces));
    if (m_firstLease.count() == 0) {
        m_firstLease = m_context.clock->now();
        const qint64 at = m_context.clock->utc().toMSecsSinceEpoch();
        m_context.writer->post({[ids = m_context.ids, at](store::Database &db) { return markLease(db, ids.run, at); },
                                {}});
    }
    // Of a long record some chunks may have been answered and committed before the last run ended.
    if (m_current->pieces().size() > 1) {
        const auto kept = store::keptAnswers(*m_reader, m_current->record().id, m_context.ids.configuration);
        for (const store::KeptAnswer &answer : kept.value_or(std::vector<store::KeptAnswer>())) {
            const auto &all = m_current->pieces();
            if (answer.ordinal < int(all.size()) && all[std::size_t(answer.ordinal)].hash == answer.hash)
                m_current->answered(answer.ordinal, {answer.value, answer.flags}, RecordJob::Source::Kept);
        }
        if (m_current->isSettled())
            commit(*m_current, {}, {}, 0, 0);
    }
    return true;
}

bool RunEngine::answerFromCache(const std::shared_ptr<RecordJob> &job, int ordinal, const QString &key)
{
    const auto found = m_cache->find(key);
    if (!found || !*found)
        return false;
    auto value = parseJson(toUtf8((*found)->answer));
    if (!value)
        return false;
    m_cache->hit(key);
    m_figures.fromCache += 1;
    const task::Answer answer{*std::move(value), {}};
    store::NewAnswer stored = newAnswer(*job, ordinal, answer);
    stored.source = QStringLiteral("cache-exact");
    stored.cacheFrom = (*found)->createdAt;
    stored.servedModel = (*found)->servedModel;
    stored.batchSize = (*found)->batchSize;
    job->answered(ordinal, answer, RecordJob::Source::Cache);
    commit(*job, std::move(stored), {}, ordinal, 1);
    return true;
}

void RunEngine::ask(Question &question, qint64 maxTokens)
{
    const task::Piece &piece = question.job->pieces()[std::size_t(question.ordinal)];
    question.runner = new llm::RequestRunner(*m_transport, *m_context.clock, m_endpoint,
                                             m_requests.request(piece, maxTokens), m_plan.policy, this);
    Question *raw = &question;
    connect(question.runner, &llm::RequestRunner::attemptFinished, this,
            [this, raw](const metrics::Attempt &attempt) { attemptEnded(*raw, attempt); });
    connect(question.runner, &llm::RequestRunner::finished, this,
            [this, raw](const Result<llm::Completion> &result) { questionEnded(*raw, result); });
    question.runner->start();
}

void RunEngine::attemptEnded(Question &question, metrics::Attempt attempt)
{
    attempt.number = ++question.attempts;
    m_figures.requests += attempt.reachedSocket ? 1 : 0;
    m_figures.retries += attempt.number > 1 ? 1 : 0;
    m_figures.promptTokens += attempt.usage.prompt.value_or(0);
    m_figures.completionTokens += attempt.usage.completion.value_or(0);
    // A failed attempt is written at once; a good one waits the moment until its answer has been judged, and goes to the disk
    // in the same transaction.
    if (attempt.failure)
        commit(*question.job, {}, {std::move(attempt)}, question.ordinal, 0);
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
    const PieceMachine::Next next = question.machine.completed(*result);
    if (const auto *again = std::get_if<PieceMachine::Ask>(&next)) {
        commit(*question.job, {}, {*std::exchange(question.lastAttempt, {})}, question.ordinal, 0);
        if (!m_stopped)
            ask(question, again->maxTokens);
        else
            failed(question, {Code::Cancelled, QStringLiteral("Cancelled"), {}, {}});
    } else if (const auto *good = std::get_if<PieceMachine::Answered>(&next)) {
        answered(question, *result, good->answer);
    } else {
        failed(question, std::get<PieceMachine::Failed>(next).error);
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
        cache::Entry entry;
        entry.key = question.cacheKey;
        entry.family = m_plan.family;
        entry.model = m_plan.endpoint.model;
        entry.servedModel = completion.servedModel;
        entry.prompt = fromUtf8(m_requests.system());
        entry.record = fromUtf8(PieceRequest::userMessage(question.job->pieces()[std::size_t(question.ordinal)]));
        entry.answer = fromUtf8(dumpJson(answer.value));
        entry.usage = completion.usage;
        entry.latencyUs = question.lastAttempt->total.count();
        m_cache->put(entry);
    }
    m_modelAnswered = true;
    question.job->answered(question.ordinal, answer, RecordJob::Source::Model);
    commit(*question.job, std::move(stored), {*question.lastAttempt}, question.ordinal, 0);
    release(question);
}

void RunEngine::failed(Question &question, const Error &error)
{
    std::vector<metrics::Attempt> attempts;
    if (question.lastAttempt)
        attempts.push_back(*question.lastAttempt);
    // What the first answer of all says of the key or the model is true of every record: the run ends, and no record is
    // marked as failed for it.
    const bool hopeless = (error.code == Code::NoSuchModel || error.code == Code::Auth)
        && !m_modelAnswered;
    question.job->failed(hopeless ? Error{Code::Cancelled, error.detail, {}, {}} : error);
    if (hopeless)
        stop(Ending::Failed, error);
    commit(*question.job, {}, std::move(attempts), question.ordinal, 0);
    release(question);
}

/// Posts what there is to be written for a piece; the record's result goes with the piece that settles it.
void RunEngine::commit(const RecordJob &job, std::optional<store::NewAnswer> answer, std::vector<metrics::Attempt> attempts,
                       int ordinal, int fromCache)
{
    std::optional<store::NewResult> result;
    if (job.isSettled())
        result = job.result(m_plan.task.merge);
    Committed letter{{}, job.record().state, result ? result->state : QString()};
    const qint64 at = m_context.clock->utc().toMSecsSinceEpoch();
    const bool commits = answer || result;
    ++m_uncommitted;
    m_context.writer->post(
        {[ids = m_context.ids, record = job.record().id, ordinal, at, fromCache, commits, answer = std::move(answer),
          attempts = std::move(attempts), result = std::move(result)](store::Database &db) -> Result<void> {
             for (const metrics::Attempt &attempt : attempts) {
                 if (auto put = putAttempt(db, ids, record, ordinal, attempt); !put)
                     return put;
             }
             if (answer) {
                 if (auto put = putAnswer(db, ids, *answer); !put)
                     return put;
             }
             if (result) {
                 if (auto put = putResult(db, ids, *result); !put)
                     return put;
             }
             return commits ? markCommit(db, ids, at, fromCache) : Result<void>{};
         },
         [mailbox = m_committed, letter](const Result<void> &outcome) mutable {
             letter.result = outcome;
             mailbox->post(std::move(letter));
         }});
}

void RunEngine::onCommitted(std::vector<Committed> letters)
{
    for (const Committed &letter : letters) {
        --m_uncommitted;
        if (!letter.result) {
            stop(Ending::Failed, letter.result.error());
            continue;
        }
        if (letter.stateAfter.isEmpty())
            continue;
        m_figures.recordsDone += 1;
        m_figures.states.byState[letter.stateBefore] -= 1;
        m_figures.states.byState[letter.stateAfter] += 1;
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
    const auto running = [this] {
        std::vector<llm::RequestRunner *> runners;
        for (const auto &question : m_questions) {
            if (question->runner)
                runners.push_back(question->runner);
        }
        return runners;
    }();
    for (llm::RequestRunner *runner : running)
        runner->cancel();
    QMetaObject::invokeMethod(this, [this] { pump(); }, Qt::QueuedConnection);
}

void RunEngine::finishIfIdle()
{
    const bool nothingToAsk = m_stopped || (m_sourceEmpty && !m_current);
    if (m_finished || !nothingToAsk || !m_questions.empty() || m_uncommitted > 0)
        return;
    m_finished = true;
    m_progressTimer.stop();
    Ending ending = m_source && m_source->limited() ? Ending::Limit : Ending::Done;
    if (m_stopped)
        ending = *m_stopped;
    qCDebug(logEngine) << "run" << m_context.ids.run << "ended," << m_figures.requests << "requests";
    Q_EMIT progress(snapshot());
    Q_EMIT finished({ending, m_error, snapshot()});
}

RunSnapshot RunEngine::snapshot() const
{
    RunSnapshot now = m_figures;
    now.recordsLeased = m_source ? m_source->leased() : 0;
    now.inFlight = qint64(m_questions.size());
    if (m_firstLease.count() > 0)
        now.seconds = double((m_context.clock->now() - m_firstLease).count()) / 1e6;
    return now;
}

} // namespace lw::engine
