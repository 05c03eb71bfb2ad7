// SPDX-License-Identifier: Apache-2.0
#include "core/llm/request_runner.h"

#include "core/base/log.h"
#include "core/llm/attempt_cost.h"
#include "core/llm/profile.h"

#include <QRandomGenerator>

namespace lw::llm {

using Timer = RequestMachine::Timer;

namespace {

/// A body may go on after [DONE], for ever if the server forgets to end it. It is waited for so long, because a connection
/// that ended well can be used again.
constexpr std::chrono::milliseconds lingering{200};

} // namespace

RequestRunner::RequestRunner(net::HttpTransport &transport, const Clock &clock, Admission &admission, ChatRequest request,
                             const Policy &policy, QObject *parent)
    : RequestRunner(transport, clock, &admission, nullptr, std::move(request), policy, parent)
{
}

RequestRunner::RequestRunner(net::HttpTransport &transport, const Clock &clock, std::shared_ptr<EndpointState> state,
                             ChatRequest request, const Policy &policy, QObject *parent)
    : RequestRunner(transport, clock, nullptr, std::move(state), std::move(request), policy, parent)
{
}

RequestRunner::RequestRunner(net::HttpTransport &transport, const Clock &clock, Admission *admission,
                             std::shared_ptr<EndpointState> state, ChatRequest request, const Policy &policy, QObject *parent)
    : QObject(parent)
    , m_transport(transport)
    , m_clock(clock)
    , m_admission(admission)
    , m_state(std::move(state))
    , m_request(std::move(request))
    , m_connectTimeout(policy.deadlines.connect)
    , m_machine(policy.retry, policy.deadlines,
                m_request.parameters.streaming == Streaming::On ? RequestMachine::Mode::Streamed
                                                                : RequestMachine::Mode::Whole,
                [] { return QRandomGenerator::global()->generateDouble(); })
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &RequestRunner::onTimer);
}

RequestRunner::~RequestRunner()
{
    m_transfer.reset();
    leaveQueue();
    handBack(Error{Code::Cancelled, {}, {}, {}});
}

void RequestRunner::start() { carryOut(m_machine.start()); }

void RequestRunner::cancel() { carryOut(m_machine.cancel()); }

void RequestRunner::carryOut(const RequestMachine::Actions &actions)
{
    for (const RequestMachine::Action &action : actions) {
        if (const auto *wanted = std::get_if<RequestMachine::Acquire>(&action)) {
            acquire(wanted->kind);
        } else if (const auto *start = std::get_if<RequestMachine::Start>(&action)) {
            beginAttempt(start->attempt);
        } else if (const auto *aborted = std::get_if<RequestMachine::Abort>(&action)) {
            m_attempt.reachedSocket = m_attempt.reachedSocket || (m_transfer && m_transfer->requestSent());
            m_transfer.reset();
            endAttempt(Error{aborted->why, {}, {}, {}});
        } else if (const auto *armed = std::get_if<RequestMachine::Arm>(&action)) {
            arm(armed->timer, armed->delay);
        } else if (const auto *disarmed = std::get_if<RequestMachine::Disarm>(&action)) {
            m_dueAt[std::size_t(disarmed->timer)].reset();
        } else if (const auto *adapted = std::get_if<RequestMachine::Adapt>(&action)) {
            // Several requests meet the same complaint at once; only the first one takes the field away.
            if (m_state->capabilities == m_usedCapabilities) {
                if (const auto less = m_usedCapabilities.without(adapted->field))
                    m_state->capabilities = *less;
            }
        } else if (std::holds_alternative<RequestMachine::Restarted>(action)) {
            Q_EMIT restarted();
        } else if (std::holds_alternative<RequestMachine::Succeed>(action)) {
            m_timer.stop();
            Q_EMIT finished(*std::exchange(m_completion, {}));
        } else if (const auto *failed = std::get_if<RequestMachine::Fail>(&action)) {
            m_timer.stop();
            leaveQueue();
            Q_EMIT finished(fail(failed->error));
        }
    }
}

void RequestRunner::acquire(Demand::Kind kind)
{
    if (!m_admission) {
        carryOut(m_machine.admitted());
        return;
    }
    Demand demand;
    demand.kind = kind;
    demand.promptTokens = double(m_request.promptTokens);
    demand.maxTokens = double(m_request.maxTokens);
    demand.records = m_request.records;
    demand.failedAt = m_failedAt;
    demand.waiting = m_waiting;
    m_queued = true;
    if (const auto permit = m_admission->acquire(*this, std::move(demand)))
        admitted(*permit);
}

void RequestRunner::admitted(const Admission::Permit &permit)
{
    m_queued = false;
    m_permit = permit;
    m_state = m_admission->state(permit.endpoint);
    carryOut(m_machine.admitted());
}

void RequestRunner::turnedAway(const Error &error)
{
    m_queued = false;
    carryOut(m_machine.turnedAway(error));
}

void RequestRunner::leaveQueue()
{
    if (std::exchange(m_queued, false))
        m_admission->withdraw(*this);
}

/// Says what came of the attempt to who admitted it.
void RequestRunner::handBack(const std::optional<Error> &failure)
{
    if (!m_permit)
        return;
    if (failure)
        m_failedAt.push_back(m_permit->endpoint);
    AttemptEnd end;
    end.failure = failure;
    end.throttle = m_reader ? m_reader->throttle() : std::nullopt;
    end.answered = m_attempt.httpStatus != 0;
    end.mayBeBilled = !failure || m_attempt.possiblyBilled;
    end.headers = m_rateHeaders;
    end.usage = m_attempt.usage;
    end.utc = m_attempt.startedAt;
    end.firstTokenAt = m_firstTokenAt;
    const Admission::Permit permit = *std::exchange(m_permit, {});
    m_admission->ended(permit, end);
}

void RequestRunner::beginAttempt(int number)
{
    if (m_machine.isDone())
        return; // cancelled by who heard restarted()
    m_attemptRuns = true;
    m_usedCapabilities = m_state->capabilities;
    m_attemptStart = m_clock.now();
    m_attempt = {};
    m_attempt.number = number;
    m_attempt.endpoint = m_state->shownUrl;
    m_attempt.model = m_state->endpoint.model;
    m_attempt.startedAt = m_clock.utc();
    m_completion.reset();
    m_reader.reset();
    m_rateHeaders = {};
    m_firstTokenAt.reset();
    net::HttpRequest http = m_state->encoder.encode(m_state->endpoint, m_request, m_usedCapabilities);
    http.connectTimeout = m_connectTimeout;
    Q_EMIT attemptStarted(number, m_attempt.startedAt);
    if (m_machine.isDone())
        return; // cancelled by who heard it
    m_transfer = m_transport.start(http, *this);
}

void RequestRunner::onHead(int status, const net::Headers &headers)
{
    m_attempt.httpStatus = status;
    m_attempt.reachedSocket = true;
    m_attempt.firstByte = m_clock.now() - m_attemptStart;
    if (m_admission)
        m_rateHeaders = readRateHeaders(headers, m_clock.utc());
    m_reader.emplace(status, headers, m_state->redactor, [this](CompletionReader::Part part, std::string_view piece) {
        if (!m_attemptRuns)
            return; // cancelled by who heard the text before it
        if (!m_attempt.firstToken) {
            m_firstTokenAt = m_clock.now();
            m_attempt.firstToken = *m_firstTokenAt - m_attemptStart;
        }
        carryOut(m_machine.text());
        Q_EMIT text(part, fromUtf8(piece));
    });
    carryOut(m_machine.activity());
}

void RequestRunner::onBytes(QByteArrayView bytes)
{
    if (m_overAt)
        return;
    carryOut(m_machine.activity());
    m_reader->feed(bytes);
    if (m_attemptRuns && m_reader->isOver()) {
        m_overAt = m_clock.now();
        arm(Timer::Idle, lingering);
    }
}

void RequestRunner::onFinished(const net::TransferEnd &end)
{
    m_attempt.reachedSocket = m_attempt.reachedSocket || end.requestSent;
    m_attempt.reusedConnection = end.reusedConnection;
    if (end.times.connected.count() > 0)
        m_attempt.connect = end.times.connected - end.times.started;
    m_transfer.reset();
    // An answer that had logically ended is whole, however the connection went.
    if (end.error && !m_overAt) {
        Error error = *end.error;
        error.detail = m_state->redactor.redact(error.detail);
        endAttempt(error);
        carryOut(m_machine.failed({error, end.requestSent, end.answerBegun, false}));
        return;
    }
    judge();
}

void RequestRunner::judge()
{
    Result<Completion> result = m_reader->result(m_clock.utc());
    // A complaint about a field that was not sent, or that has nothing lesser left, is no complaint that can be met.
    if (!result && result.error().code == Code::Unsupported && !m_usedCapabilities.without(result.error().field))
        result.error().code = Code::Request;
    if (result) {
        m_attempt.usage = result->usage;
        m_completion = *std::move(result);
        endAttempt({});
        carryOut(m_machine.completed());
        return;
    }
    // A pause of the endpoint is waited for in the queue; who has no queue, or no room beside the others, waits by himself.
    const bool paced = m_admission && result.error().code == Code::RateLimited
        && m_reader->throttle().value_or(profileOf(m_state->endpoint).unsaid) != Throttle::Concurrency;
    endAttempt(result.error());
    carryOut(m_machine.failed({result.error(), true, true, paced}));
}

void RequestRunner::endAttempt(const std::optional<Error> &failure)
{
    if (!std::exchange(m_attemptRuns, false))
        return;
    if (failure)
        m_attempt.failure = failure->code;
    m_attempt.total = m_overAt.value_or(m_clock.now()) - m_attemptStart;
    m_attempt.possiblyBilled = failure && mayBeBilled(m_attempt);
    if (m_permit)
        m_attempt.cost = attemptCost(m_admission->pool().members()[m_permit->endpoint].setup.price, m_attempt);
    m_overAt.reset();
    Q_EMIT attemptFinished(m_attempt);
    handBack(failure);
}

void RequestRunner::arm(Timer timer, std::chrono::milliseconds delay)
{
    const Instant due = m_clock.now() + delay;
    m_dueAt[std::size_t(timer)] = due;
    if (!m_wakeAt || due < *m_wakeAt)
        schedule();
}

void RequestRunner::schedule()
{
    m_wakeAt.reset();
    for (const auto &due : m_dueAt) {
        if (due && (!m_wakeAt || *due < *m_wakeAt))
            m_wakeAt = due;
    }
    if (!m_wakeAt) {
        m_timer.stop();
        return;
    }
    const Instant left = std::max(*m_wakeAt - m_clock.now(), Instant(0));
    m_timer.start(std::chrono::ceil<std::chrono::milliseconds>(left));
}

void RequestRunner::onTimer()
{
    const Instant now = m_clock.now();
    for (int i = 0; i < RequestMachine::timerCount && !m_machine.isDone(); ++i) {
        auto &due = m_dueAt[std::size_t(i)];
        if (!due || *due > now)
            continue;
        due.reset();
        if (m_overAt && m_transfer) {
            m_transfer.reset();
            judge();
            continue;
        }
        carryOut(m_machine.expired(Timer(i), m_transfer && m_transfer->requestSent(), m_attempt.httpStatus != 0));
    }
    if (!m_machine.isDone())
        schedule();
}

} // namespace lw::llm
