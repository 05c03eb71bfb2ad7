// SPDX-License-Identifier: Apache-2.0
#include "core/llm/request_machine.h"

#include <QTest>

using namespace lw;
using namespace lw::llm;
using namespace std::chrono_literals;
using Timer = RequestMachine::Timer;

namespace {

QString name(Timer timer)
{
    switch (timer) {
    case Timer::FirstToken: return QStringLiteral("first-token");
    case Timer::Idle: return QStringLiteral("idle");
    case Timer::TokenIdle: return QStringLiteral("token-idle");
    case Timer::Total: return QStringLiteral("total");
    case Timer::Question: return QStringLiteral("question");
    case Timer::Retry: return QStringLiteral("retry");
    }
    return {};
}

/// What a runner would do, as words. Disarming is left out: the machine may disarm what is not armed.
QString words(const RequestMachine::Action &action)
{
    if (const auto *wanted = std::get_if<RequestMachine::Acquire>(&action)) {
        switch (wanted->kind) {
        case Demand::Kind::First: return QStringLiteral("queue");
        case Demand::Kind::Retry: return QStringLiteral("queue:retry");
        case Demand::Kind::Throttled: return QStringLiteral("queue:throttled");
        case Demand::Kind::Adapted: return QStringLiteral("queue:adapted");
        }
    }
    if (const auto *start = std::get_if<RequestMachine::Start>(&action))
        return QStringLiteral("start%1").arg(start->attempt);
    if (std::holds_alternative<RequestMachine::Abort>(action))
        return QStringLiteral("abort");
    if (const auto *armed = std::get_if<RequestMachine::Arm>(&action))
        return QStringLiteral("%1=%2").arg(name(armed->timer)).arg(armed->delay.count());
    if (const auto *adapted = std::get_if<RequestMachine::Adapt>(&action))
        return QStringLiteral("without:") + adapted->field;
    if (std::holds_alternative<RequestMachine::Restarted>(action))
        return QStringLiteral("restarted");
    if (std::holds_alternative<RequestMachine::Succeed>(action))
        return QStringLiteral("succeed");
    if (const auto *failed = std::get_if<RequestMachine::Fail>(&action))
        return QStringLiteral("fail:") + codeName(failed->error.code);
    return {};
}

RequestMachine::Failure failure(Code code, bool sent = true, bool answered = true)
{
    return {{code, QStringLiteral("said so"), {}, {}}, sent, answered};
}

/// One thing that happens to the machine, by name.
RequestMachine::Actions happen(RequestMachine &machine, const QString &event)
{
    if (event == QLatin1String("start"))
        return machine.start();
    if (event == QLatin1String("activity"))
        return machine.activity();
    if (event == QLatin1String("text"))
        return machine.text();
    if (event == QLatin1String("done"))
        return machine.completed();
    if (event == QLatin1String("cancel"))
        return machine.cancel();
    if (event == QLatin1String("500"))
        return machine.failed(failure(Code::Server));
    if (event == QLatin1String("429"))
        return machine.failed(failure(Code::RateLimited));
    if (event == QLatin1String("429 in 5 s")) {
        auto throttled = failure(Code::RateLimited);
        throttled.error.retryAfter = 5s;
        return machine.failed(throttled);
    }
    if (event == QLatin1String("429 in 1 h")) {
        auto throttled = failure(Code::RateLimited);
        throttled.error.retryAfter = 1h;
        return machine.failed(throttled);
    }
    if (event == QLatin1String("429 paced")) {
        auto throttled = failure(Code::RateLimited);
        throttled.paced = true;
        return machine.failed(throttled);
    }
    if (event == QLatin1String("admitted"))
        return machine.admitted();
    if (event == QLatin1String("turned away"))
        return machine.turnedAway({Code::Quota, QStringLiteral("no money"), {}, {}});
    if (event == QLatin1String("401"))
        return machine.failed(failure(Code::Auth));
    if (event == QLatin1String("refused port"))
        return machine.failed(failure(Code::Connect, false, false));
    if (event == QLatin1String("dropped"))
        return machine.failed(failure(Code::Transport, true, false));
    if (event == QLatin1String("cut"))
        return machine.failed(failure(Code::Transport, true, true));
    if (event == QLatin1String("no temperature")) {
        auto complaint = failure(Code::Unsupported);
        complaint.error.field = QStringLiteral("temperature");
        return machine.failed(complaint);
    }
    if (event == QLatin1String("!first-token"))
        return machine.expired(Timer::FirstToken, true, true);
    if (event == QLatin1String("!first-token, silent"))
        return machine.expired(Timer::FirstToken, true, false);
    if (event == QLatin1String("!idle"))
        return machine.expired(Timer::Idle, true, true);
    if (event == QLatin1String("!total"))
        return machine.expired(Timer::Total, true, true);
    if (event == QLatin1String("!question"))
        return machine.expired(Timer::Question, true, true);
    if (event == QLatin1String("!retry"))
        return machine.expired(Timer::Retry, false, false);
    qFatal("unknown event %s", qPrintable(event));
}

} // namespace

class TestRequestMachine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void life_data()
    {
        QTest::addColumn<QStringList>("events");
        QTest::addColumn<QStringList>("log");
        struct Word
        {
            Word(const char *latin) : text(QString::fromLatin1(latin)) {}
            Word(const QString &words) : text(words) {}
            QString text;
        };
        using Words = std::initializer_list<Word>;
        const auto list = [](Words words) {
            QStringList result;
            for (const Word &word : words)
                result.append(word.text);
            return result;
        };
        const auto row = [&list](const char *title, Words events, Words log) {
            QTest::newRow(title) << list(events) << list(log);
        };
        // Random is fixed at one half, so waits are half of base * 2^n; timers: question 9000, first 1000, idle 600,
        // token idle 800, total 5000 ms; retries: 2 transient, 1 stalled, 1 ambiguous.
        const QString begin = QStringLiteral("question=9000 start1 first-token=1000 total=5000");
        const auto again = [](int n) { return QStringLiteral("start%1 first-token=1000 total=5000").arg(n); };

        row("an answer", {"start", "activity", "text", "text", "done"},
            {begin, "idle=600", "token-idle=800", "token-idle=800", "succeed"});
        row("a server that fails, then answers", {"start", "500", "!retry", "text", "done"},
            {begin, "retry=250", again(2), "token-idle=800", "succeed"});
        row("a server that always fails", {"start", "500", "!retry", "500", "!retry", "500"},
            {begin, "retry=250", again(2), "retry=500", again(3), "fail:server"});
        row("a wrong key is not tried twice", {"start", "401"}, {begin, "fail:auth"});
        row("nobody listens", {"start", "refused port", "!retry", "refused port", "!retry", "refused port"},
            {begin, "retry=250", again(2), "retry=500", again(3), "fail:connect"});
        row("text was shown before the stream was cut", {"start", "text", "cut", "!retry", "done"},
            {begin, "token-idle=800", "restarted retry=250", again(2), "succeed"});
        row("sent, and nothing came back: repeated once", {"start", "dropped", "!retry", "dropped"},
            {begin, "retry=250", again(2), "fail:transport"});
        row("throttled costs no attempt",
            {"start", "429", "!retry", "429", "!retry", "429", "!retry", "500", "!retry", "500", "!retry", "done"},
            {begin, "retry=500", again(2), "retry=1000", again(3), "retry=2000", again(4), "retry=250", again(5),
             "retry=500", again(6), "succeed"});
        row("Retry-After is a floor", {"start", "429 in 5 s", "!retry", "done"}, {begin, "retry=5250", again(2), "succeed"});
        row("an hour is not waited", {"start", "429 in 1 h"}, {begin, "fail:rate_limited"});
        row("an unknown field costs no attempt and no wait", {"start", "no temperature", "done"},
            {begin, QString(QStringLiteral("without:temperature ") + again(2)), "succeed"});
        row("no first token", {"start", "activity", "!first-token", "!retry", "activity", "!first-token"},
            {begin, "idle=600", "abort retry=250", again(2), "idle=600", "abort fail:first_token_timeout"});
        row("no answer at all", {"start", "!first-token, silent", "!retry", "!first-token, silent"},
            {begin, "abort retry=250", again(2), "abort fail:first_token_timeout"});
        row("stood still", {"start", "text", "!idle", "!retry", "done"},
            {begin, "token-idle=800", "abort restarted retry=250", again(2), "succeed"});
        row("the whole question takes too long", {"start", "500", "!question"}, {begin, "retry=250", "fail:server"});
        row("too long in mid-attempt", {"start", "text", "!question"}, {begin, "token-idle=800", "abort fail:total_timeout"});
        row("cancelled while it runs", {"start", "cancel", "done", "text", "!total"},
            {begin, "abort fail:cancelled", "", "", ""});
        row("cancelled while it waits", {"start", "500", "cancel", "!retry"}, {begin, "retry=250", "fail:cancelled", ""});
        const QString queued = QStringLiteral("question=9000 queue");
        const QString first = QStringLiteral("start1 first-token=1000 total=5000");
        row("every attempt waits for its place", {"start", "admitted", "500", "!retry", "admitted", "done"},
            {queued, first, "retry=250", "queue:retry", again(2), "succeed"});
        row("a pause of the endpoint is waited for in the queue, by all alike",
            {"start", "admitted", "text", "429 paced", "admitted", "done"},
            {queued, first, "token-idle=800", "restarted queue:throttled", again(2), "succeed"});
        row("throttled without a queue that knows of it", {"start", "admitted", "429", "!retry", "admitted"},
            {queued, first, "retry=500", "queue:throttled", again(2)});
        row("an adapted request queues as such", {"start", "admitted", "no temperature", "admitted"},
            {queued, first, "without:temperature queue:adapted", again(2)});
        row("cancelled in the queue", {"start", "cancel", "admitted"}, {queued, "fail:cancelled", ""});
        row("the whole question takes too long in the queue", {"start", "!question", "admitted"},
            {queued, "fail:total_timeout", ""});
        row("no endpoint will ever take it", {"start", "turned away", "admitted"}, {queued, "fail:quota", ""});
        row("a late timer of an ended attempt", {"start", "500", "!total", "!retry", "done", "!idle"},
            {begin, "retry=250", "", again(2), "succeed", ""});
    }
    void life()
    {
        QFETCH(QStringList, events);
        QFETCH(QStringList, log);
        RetryPolicy policy;
        policy.transient = 2;
        policy.stalled = 1;
        const Deadlines deadlines{100ms, 1000ms, 600ms, 800ms, 5000ms, 9000ms};
        RequestMachine machine(policy, deadlines, RequestMachine::Mode::Streamed, [] { return 0.5; });
        // The rows that do not speak of the queue are admitted at once.
        const bool queues = log.front().endsWith(QStringLiteral("queue"));
        QStringList done;
        for (const QString &event : events) {
            QStringList now;
            RequestMachine::Actions actions = happen(machine, event);
            if (!queues && !actions.empty() && std::holds_alternative<RequestMachine::Acquire>(actions.back())) {
                actions.pop_back();
                const RequestMachine::Actions admitted = machine.admitted();
                actions.insert(actions.end(), admitted.begin(), admitted.end());
            }
            for (const auto &action : actions) {
                if (!std::holds_alternative<RequestMachine::Disarm>(action))
                    now.append(words(action));
            }
            done.append(now.join(u' '));
        }
        QCOMPARE(done, log);
    }

    void aWholeAnswerMayBeSilent()
    {
        RequestMachine machine({}, {}, RequestMachine::Mode::Whole, [] { return 0.5; });
        const auto started = machine.start();
        for (const auto &action : started)
            QVERIFY(words(action) != QStringLiteral("first-token=120000"));
        QVERIFY(machine.activity().empty());
    }

    void aServerThatNeverStopsComplainingIsNotAdaptedToForEver()
    {
        RequestMachine machine({}, {}, RequestMachine::Mode::Whole, [] { return 0.5; });
        (void)machine.start();
        int rounds = 0;
        while (!machine.isDone() && rounds < 1000) {
            (void)machine.admitted();
            (void)happen(machine, QStringLiteral("no temperature"));
            ++rounds;
        }
        QVERIFY(rounds < 50);
    }
};

QTEST_APPLESS_MAIN(TestRequestMachine)
#include "tst_request_machine.moc"
