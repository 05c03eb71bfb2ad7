// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/llm/completion.h"
#include "core/llm/endpoint_state.h"
#include "core/project/single_get.h"

#include <QObject>
#include <QStringList>
#include <QTimer>
#include <QUrl>

#include <array>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>

class QHostInfo;
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
        ModelMissing,       ///< Models: not in the list, `values` are what there is; failed where the server refused it too
        ModelNotChosen,     ///< Models warning: none was named and there is not exactly one; the questions are skipped
        Streams,            ///< Streaming: firstToken, tokensPerSecond, usageReported
        NotStreamed,        ///< Streaming warning: the answer came whole
        ServerError,        ///< the server answered with a failure: httpStatus, `code`, `words`
        SchemaKept,         ///< JsonSchema: the answer is of the shape
        JsonModeOnly,       ///< JsonSchema warning: refused, JSON mode is used; `words`
        NoJsonMode,         ///< JsonSchema warning: neither; the answer is parsed from text
        SchemaNotKept,      ///< JsonSchema warning: accepted, but the answer is not of the shape
        BrokeOff,           ///< the connection was lost
        BadAddress,         ///< Name failed: the URL is no http(s) address
        KeyUnknown,         ///< Key skipped: without a model list and a model there was nothing to tell by
        Stopped,            ///< skipped: cancel() was called
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
    bool operator==(const StepResult &) const = default;
};

/// Asks an endpoint step by step whether runs will work: name, connection, TLS, key, model list, one streamed question, one
/// with a JSON Schema: three small requests beside the bare connection, and one more for each field that the server turns out
/// not to know. Lives on a thread with an event loop; deleting
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

    /// Begins anew, ending what runs. The model may be empty: the only one of the list is taken. `profile` as in llm::Endpoint.
    void start(const QUrl &url, const QByteArray &key, const QString &model, const QString &profile = {},
               const net::Route &route = {});
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
    void begin(Step step);
    void end(Step step, State state, Finding finding, StepResult with = {});
    /// The step failed, and what would follow it is skipped.
    void failAt(Step step, Finding finding, StepResult with = {});
    void conclude();
    void clear();
    /// Later, from the event loop, unless the test was ended or begun anew meanwhile.
    void soon(std::function<void()> what);

    void lookUp();
    void onName(const QHostInfo &info);
    void connectTo();
    void onConnected();
    void onRefused(const QString &words);
    void askModels();
    void onModels(const SingleGet::Answer &answer);
    void onTransferError(const SingleGet::Answer &answer);
    void judgeModels(const std::optional<QStringList> &names, int status);
    void ask(Step step);
    void onStreamed(const Result<llm::Completion> &result);
    void onQuestionFailed(const Error &error);
    void acceptKey();
    void onSchema(const Result<llm::Completion> &result);
    [[nodiscard]] StepResult &at(Step step) { return m_steps[std::size_t(step)]; }
    [[nodiscard]] bool isSecure() const;
    /// Whom the first connection is made to: the server, or the proxy that was chosen for it.
    [[nodiscard]] std::pair<QString, quint16> nextHop() const;

    std::chrono::milliseconds m_patience;
    std::unique_ptr<net::HttpTransport> m_transport;
    std::shared_ptr<llm::EndpointState> m_state;   ///< holds the key while the test runs
    std::array<StepResult, StepResult::stepCount> m_steps;
    std::array<Instant, StepResult::stepCount> m_began{};
    QStringList m_models;
    int m_lookup = -1;
    QTimer m_timer;
    std::unique_ptr<QTcpSocket> m_socket;
    std::unique_ptr<SingleGet> m_get;
    std::unique_ptr<llm::RequestRunner> m_question;
    metrics::Attempt m_attempt;                    ///< the last one of m_question
    bool m_running = false;
    quint64 m_round = 0;
};

} // namespace lw::project
