// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/llm/completion.h"
#include "core/llm/endpoint_state.h"
#include "core/net/http_transport.h"

#include <QObject>
#include <QPointer>
#include <QStringList>
#include <QUrl>

#include <array>
#include <chrono>
#include <memory>
#include <optional>

class QTcpSocket;

namespace lw::llm {
class RequestRunner;
}

namespace lw::project {

/// What one step of a test came to; what is not known is empty.
struct StepResult
{
    enum class Step { Name, Connection, Tls, Key, Models, Streaming, JsonSchema };
    static constexpr int stepCount = 7;
    enum class State {
        Waiting,
        Running,
        Ok,
        Warning,   ///< runs work all the same
        Failed,    ///< a run would fail
        Skipped,   ///< makes no sense here (TLS of an http address), or a step before it failed
    };
    enum class Finding {
        None,
        Addresses,          ///< Name: `values`
        UnknownName,        ///< Name failed
        Connected,          ///< Connection; `values`: address and port
        NobodyListens,      ///< Connection refused
        NoAnswerInTime,     ///< Connection or request: silence
        PlainHttp,          ///< Tls skipped: the address is http
        Secure,             ///< Tls
        TlsRefused,         ///< Tls failed: certificate, or what is there speaks no TLS; `words`
        KeyAccepted,        ///< Key: the server took the request with it
        KeyNotNeeded,       ///< Key: none was given and none was asked for
        KeyRefused,         ///< Key: 401, 403; `httpStatus`, `words`
        KeyMissing,         ///< Key: none was given and the server wants one
        ModelsListed,       ///< Models: `values`; the model that was asked for is among them
        NoModelList,        ///< Models warning: no /models, or it holds none; a name must be typed
        ModelMissing,       ///< Models failed: not in the list; `values` are what there is
        ModelNotChosen,     ///< Models warning: none was named and there are several; the requests are skipped
        Streams,            ///< Streaming: firstToken, tokensPerSecond, usageReported
        NotStreamed,        ///< Streaming warning: the answer came whole
        ServerError,        ///< a request failed: httpStatus, `code`, `words`
        SchemaKept,         ///< JsonSchema: the answer is of the shape
        JsonModeOnly,       ///< JsonSchema warning: refused, JSON mode is used; `words`
        NoJsonMode,         ///< JsonSchema warning: neither; the answer is parsed from text
        SchemaNotKept,      ///< JsonSchema warning: accepted, but the answer is not of the shape
        BrokeOff,           ///< the connection was lost
        BadAddress,         ///< Name failed: the URL is no http(s) address
        Stopped,            ///< cancel() was called
    };

    Step step = Step::Name;
    State state = State::Waiting;
    Finding finding = Finding::None;
    std::optional<Code> code;
    QStringList values;
    QString words;                                    ///< the server's or the system's own sentence, without keys
    int httpStatus = 0;                               ///< 0: unknown
    std::chrono::microseconds took{0};
    std::optional<std::chrono::microseconds> firstToken;
    std::optional<double> tokensPerSecond;
    std::optional<bool> usageReported;
};

/// Asks an endpoint step by step whether runs will work: name, connection, TLS, key, model list, one streamed question, one
/// with a JSON Schema (at most three small requests beside the bare connection). Lives on a thread with an event loop; deleting
/// it ends everything. Nothing is kept of the key.
class EndpointTest final : public QObject
{
    Q_OBJECT

public:
    using Step = StepResult::Step;
    using State = StepResult::State;
    using Finding = StepResult::Finding;

    /// `patience` is of each step.
    explicit EndpointTest(std::chrono::milliseconds patience = std::chrono::milliseconds(20'000), QObject *parent = nullptr);
    ~EndpointTest() override;

    /// Begins anew, ending what runs. The model may be empty: the only one of the list is taken.
    void start(const QUrl &url, const QByteArray &key, const QString &model);
    /// Ends at once; finished() follows from the event loop.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] const std::array<StepResult, StepResult::stepCount> &steps() const { return m_steps; }
    /// The names of the list, once Models has ended.
    [[nodiscard]] const QStringList &models() const { return m_models; }

Q_SIGNALS:
    /// A step has begun or ended.
    void stepChanged(const lw::project::StepResult &step);
    /// Once a start(): the worst state of all steps (Ok, Warning or Failed).
    void finished(lw::project::StepResult::State worst);

private:
    class Answer;
    void begin(Step step);
    void end(Step step, State state, Finding finding, StepResult with = {});
    void failFrom(Step step, Finding finding, StepResult with = {});
    void conclude();
    void lookUp();
    void connectTo(const QStringList &addresses);
    void askModels();
    void onModels(int status, const QByteArray &body, const net::TransferEnd &end);
    void askStreamed();
    void askSchema();
    void onStreamed(const Result<llm::Completion> &result);
    void onSchema(const Result<llm::Completion> &result);
    [[nodiscard]] std::unique_ptr<llm::RequestRunner> question(bool withSchema);
    [[nodiscard]] StepResult &at(Step step) { return m_steps[std::size_t(step)]; }
    [[nodiscard]] bool isSecure() const { return m_url.scheme() == QLatin1String("https"); }
    void clear();

    std::chrono::milliseconds m_patience;
    const Clock &m_clock;
    std::unique_ptr<net::HttpTransport> m_transport;
    std::shared_ptr<llm::EndpointState> m_state;
    std::array<StepResult, StepResult::stepCount> m_steps;
    std::array<Instant, StepResult::stepCount> m_began;
    QUrl m_url;
    QStringList m_models;
    bool m_running = false;
    quint64 m_round = 0;       ///< what belongs to an earlier start() is not heard
};

} // namespace lw::project
