// SPDX-License-Identifier: Apache-2.0
#include "core/project/endpoint_test.h"

#include "core/llm/openai_provider.h"
#include "core/llm/request_runner.h"
#include "core/net/transport_factory.h"

#include <QHostAddress>
#include <QHostInfo>
#include <QTcpSocket>

#include <algorithm>

namespace lw::project {

EndpointTest::EndpointTest(std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent)
    , m_patience(patience)
    , m_transport(net::makeTransport())
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        failAt(std::exchange(m_lookup, -1) >= 0 ? Step::Name : Step::Connection, Finding::NoAnswerInTime);
    });
}

EndpointTest::~EndpointTest() { clear(); }

bool EndpointTest::isSecure() const { return m_state->endpoint.baseUrl.scheme() == QLatin1String("https"); }

std::pair<QString, quint16> EndpointTest::nextHop() const
{
    const net::Route &route = m_state->endpoint.route;
    const QUrl &url = m_state->endpoint.baseUrl;
    if (route.hasNamedProxy())
        return {route.proxy.host, route.proxy.port};
    return {url.host(), quint16(url.port(isSecure() ? 443 : 80))};
}

void EndpointTest::clear()
{
    ++m_round;
    m_timer.stop();
    if (m_lookup >= 0)
        QHostInfo::abortHostLookup(std::exchange(m_lookup, -1));
    if (m_socket) {
        // It may be in the middle of telling us.
        m_socket->disconnect(this);
        m_socket->abort();
        m_socket.release()->deleteLater();
    }
    m_get.reset();
    m_question.reset();
    m_state.reset();
}

void EndpointTest::soon(std::function<void()> what)
{
    QMetaObject::invokeMethod(
        this,
        [this, round = m_round, what = std::move(what)] {
            if (round == m_round)
                what();
        },
        Qt::QueuedConnection);
}

void EndpointTest::start(const QUrl &url, const QByteArray &key, const QString &model, const QString &profile,
                         const net::Route &route)
{
    clear();
    m_running = true;
    m_models.clear();
    m_state = std::make_shared<llm::EndpointState>(llm::Endpoint{url, model, key, profile, route});
    for (int i = 0; i < StepResult::stepCount; ++i) {
        m_steps[std::size_t(i)] = {};
        m_steps[std::size_t(i)].step = Step(i);
    }
    soon([this] { lookUp(); });
}

void EndpointTest::cancel()
{
    if (!m_running)
        return;
    clear();
    for (StepResult &step : m_steps) {
        if (step.state == State::Waiting || step.state == State::Running)
            end(step.step, State::Skipped, Finding::Stopped);
    }
    soon([this] { conclude(); });
}

void EndpointTest::begin(Step step)
{
    m_began[std::size_t(step)] = systemClock().now();
    at(step).state = State::Running;
    Q_EMIT stepChanged(at(step));
}

void EndpointTest::end(Step step, State state, Finding finding, StepResult with)
{
    const bool wasRunning = at(step).state == State::Running;
    const auto took = with.took.count() > 0 ? with.took
        : wasRunning                        ? systemClock().now() - m_began[std::size_t(step)]
                                            : at(step).took;
    with.step = step;
    with.state = state;
    with.finding = finding;
    with.took = took;
    at(step) = std::move(with);
    const StepResult told = at(step);
    Q_EMIT stepChanged(told);
}

void EndpointTest::failAt(Step step, Finding finding, StepResult with)
{
    const quint64 round = m_round;
    end(step, State::Failed, finding, std::move(with));
    for (StepResult &other : m_steps) {
        if (round == m_round && (other.state == State::Waiting || other.state == State::Running))
            end(other.step, State::Skipped, Finding::None);
    }
    if (round == m_round)
        soon([this] { conclude(); });
}

void EndpointTest::conclude()
{
    clear();
    m_running = false;
    State worst = State::Ok;
    for (const StepResult &step : m_steps) {
        if (step.state == State::Failed || (step.state == State::Warning && worst != State::Failed))
            worst = step.state;
    }
    Q_EMIT finished(worst);
}

void EndpointTest::lookUp()
{
    begin(Step::Name);
    const QUrl &url = m_state->endpoint.baseUrl;
    const bool isWeb = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    if (!url.isValid() || url.host().isEmpty() || !isWeb) {
        failAt(Step::Name, Finding::BadAddress);
        return;
    }
    m_timer.start(m_patience);
    m_lookup = QHostInfo::lookupHost(nextHop().first, this, [this](const QHostInfo &info) { onName(info); });
}

void EndpointTest::onName(const QHostInfo &info)
{
    if (info.lookupId() != m_lookup)
        return;
    m_lookup = -1;
    m_timer.stop();
    StepResult with;
    for (const QHostAddress &address : info.addresses())
        with.values.append(address.toString());
    if (with.values.isEmpty()) {
        with.code = Code::Resolve;
        with.words = info.errorString();
        failAt(Step::Name, Finding::UnknownName, std::move(with));
        return;
    }
    end(Step::Name, State::Ok, Finding::Addresses, std::move(with));
    soon([this] { connectTo(); });
}

void EndpointTest::connectTo()
{
    begin(Step::Connection);
    m_socket = std::make_unique<QTcpSocket>();
    connect(m_socket.get(), &QTcpSocket::connected, this, [this] { soon([this] { onConnected(); }); });
    connect(m_socket.get(), &QTcpSocket::errorOccurred, this, [this] {
        soon([this, words = m_socket->errorString()] { onRefused(words); });
    });
    m_timer.start(m_patience);
    const auto [host, port] = nextHop();
    m_socket->connectToHost(host, port);
}

void EndpointTest::onConnected()
{
    if (!m_socket || at(Step::Connection).state != State::Running)
        return;
    m_timer.stop();
    StepResult with;
    with.values = {m_socket->peerAddress().toString(), QString::number(m_socket->peerPort())};
    m_socket->disconnect(this);
    m_socket.reset();
    end(Step::Connection, State::Ok, Finding::Connected, std::move(with));
    soon([this] { askModels(); });
}

void EndpointTest::onRefused(const QString &words)
{
    if (!m_socket || at(Step::Connection).state != State::Running)
        return;
    m_timer.stop();
    StepResult with;
    with.code = Code::Connect;
    with.words = words;
    failAt(Step::Connection, Finding::NobodyListens, std::move(with));
}

void EndpointTest::askModels()
{
    if (isSecure())
        begin(Step::Tls);
    else
        end(Step::Tls, State::Skipped, Finding::PlainHttp);
    if (!m_state)
        return; // ended by who heard it
    m_get = std::make_unique<SingleGet>(*m_transport, llm::encodeModels(m_state->endpoint), m_patience,
                                        [this](const SingleGet::Answer &answer) { onModels(answer); });
    if (!isSecure())
        begin(Step::Key);
}

void EndpointTest::onTransferError(const SingleGet::Answer &answer)
{
    StepResult with;
    const Code code = answer.tooLate ? Code::TotalTimeout : answer.end.error->code;
    with.code = code;
    if (answer.end.error)
        with.words = m_state->redactor.redact(answer.end.error->detail);
    const Step step = at(Step::Tls).state == State::Running ? Step::Tls : Step::Key;
    if (code == Code::TotalTimeout || code == Code::ConnectTimeout)
        failAt(step, Finding::NoAnswerInTime, std::move(with));
    else if (code == Code::Resolve)
        failAt(Step::Name, Finding::UnknownName, std::move(with));
    else if (code == Code::Connect)
        failAt(Step::Connection, Finding::NobodyListens, std::move(with));
    else if (code == Code::Tls)
        failAt(Step::Tls, Finding::TlsRefused, std::move(with));
    else
        failAt(step, Finding::BrokeOff, std::move(with));
}

void EndpointTest::onModels(const SingleGet::Answer &answer)
{
    const bool isConnected = answer.status > 0 || answer.end.times.connected.count() > 0;
    if (at(Step::Tls).state == State::Running && isConnected && !(answer.end.error && answer.end.error->code == Code::Tls)) {
        const quint64 round = m_round;
        StepResult with;
        with.took = std::max(answer.end.times.connected - answer.end.times.started, Instant(1));
        end(Step::Tls, State::Ok, Finding::Secure, std::move(with));
        if (round == m_round)
            begin(Step::Key);
        if (round != m_round)
            return;
    }
    if (answer.status == 0 || answer.tooLate || (answer.end.error && answer.status == 200)) {
        onTransferError(answer);
        return;
    }
    const llm::ErrorBody body = llm::readErrorText({answer.body.constData(), std::size_t(answer.body.size())});
    StepResult with;
    with.httpStatus = answer.status;
    with.words = m_state->redactor.redact(body.message).simplified().left(300);
    if (answer.status == 401 || answer.status == 403) {
        with.code = Code::Auth;
        failAt(Step::Key, m_state->endpoint.apiKey.isEmpty() ? Finding::KeyMissing : Finding::KeyRefused, std::move(with));
    } else if (answer.status == 429 || answer.status >= 500) {
        with.code = answer.status == 429 ? Code::RateLimited : Code::Server;
        failAt(Step::Models, Finding::ServerError, std::move(with));
    } else {
        judgeModels(answer.status == 200 ? modelNames(answer.body) : std::nullopt, answer.status);
    }
}

void EndpointTest::judgeModels(const std::optional<QStringList> &names, int status)
{
    const quint64 round = m_round;
    if (names)
        acceptKey();
    if (round == m_round)
        begin(Step::Models);
    if (round != m_round)
        return;
    StepResult with;
    with.httpStatus = status;
    m_models = names.value_or(QStringList());
    with.values = m_models;
    QString &model = m_state->endpoint.model;
    if (model.isEmpty() && m_models.size() == 1)
        model = m_models.front();
    if (model.isEmpty()) {
        end(Step::Models, State::Warning, m_models.isEmpty() ? Finding::NoModelList : Finding::ModelNotChosen, std::move(with));
        for (const Step step : {Step::Key, Step::Streaming, Step::JsonSchema}) {
            if (round == m_round && (at(step).state == State::Waiting || at(step).state == State::Running))
                end(step, State::Skipped, step == Step::Key ? Finding::KeyUnknown : Finding::None);
        }
        if (round == m_round)
            soon([this] { conclude(); });
        return;
    }
    if (m_models.isEmpty())
        end(Step::Models, State::Warning, Finding::NoModelList, std::move(with));
    else if (m_models.contains(model))
        end(Step::Models, State::Ok, Finding::ModelsListed, std::move(with));
    else // it may be a name that the list does not show: an alias, a deployment
        end(Step::Models, State::Warning, Finding::ModelMissing, std::move(with));
    soon([this] { ask(Step::Streaming); });
}

void EndpointTest::acceptKey()
{
    if (at(Step::Key).state == State::Running)
        end(Step::Key, State::Ok, m_state->endpoint.apiKey.isEmpty() ? Finding::KeyNotNeeded : Finding::KeyAccepted);
}

} // namespace lw::project
