// SPDX-License-Identifier: Apache-2.0
#include "core/project/run_forecast.h"

#include <QTest>

#include <cmath>

using namespace lw;
using namespace lw::project;
using Kind = llm::Price::Kind;
using Mode = engine::BatchPolicy::Mode;

namespace {

const QDateTime now(QDate(2026, 11, 20), QTime(3, 0), Qt::UTC);

llm::Price price(Kind kind)
{
    llm::Price made;
    made.kind = kind;
    if (kind == Kind::Unknown || kind == Kind::Free)
        return made;
    made.currency = QStringLiteral("USD");
    made.perRequest = 7;
    made.rates = {1'000'000, 0, 2'000'000, {}}; // one billionth a token in, two out
    return made;
}

RunEstimate counted(qint64 records)
{
    RunEstimate estimate;
    estimate.records = records;
    estimate.requests = records;
    estimate.pieces = records;
    estimate.promptTokens = records * 90;
    estimate.sample = 20;
    return estimate;
}

metrics::Attempt answered(qint64 prompt, qint64 completion, int batch = 1)
{
    metrics::Attempt attempt;
    attempt.reachedSocket = true;
    attempt.httpStatus = 200;
    attempt.batchSize = batch;
    attempt.usage = {prompt, completion, {}, {}};
    attempt.total = std::chrono::milliseconds(100);
    return attempt;
}

store::MeasuredRun run(std::vector<metrics::Attempt> attempts, double wall = 2)
{
    store::MeasuredRun made;
    made.wallSeconds = wall;
    for (const metrics::Attempt &attempt : attempts)
        made.answers += attempt.failure ? 0 : attempt.batchSize;
    made.attempts = std::move(attempts);
    return made;
}

} // namespace

class TestRunForecast : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatIsKnownIsSaid()
    {
        const RunForecast bare = forecastRun(counted(100), {}, price(Kind::PerToken), Mode::Fixed, now);
        QCOMPARE(bare.requests, std::optional<qint64>(100));
        QCOMPARE(bare.promptTokens->value, 9000.0);
        QVERIFY(!bare.completionTokens && !bare.cost && !bare.seconds);

        QVERIFY(!forecastRun(counted(100), {}, price(Kind::Unknown), Mode::Fixed, now).cost);
        QCOMPARE(forecastRun(counted(100), {}, price(Kind::Free), Mode::Fixed, now).cost->value, 0.0);
        QCOMPARE(forecastRun(counted(100), {}, price(Kind::PerRequest), Mode::Fixed, now).cost->value, 700.0);
        RunEstimate uncounted;
        uncounted.records = 100;
        QVERIFY(!forecastRun(uncounted, {}, price(Kind::PerRequest), Mode::Fixed, now).requests);
        QCOMPARE(forecastRun(counted(0), {}, price(Kind::Unknown), Mode::Fixed, now).cost->value, 0.0);
    }

    // What a rule or the cache answers costs nothing, and is no measure for the rest.
    void whatNeedsNobodyIsTakenOff()
    {
        PromptSetup setup;
        setup.task.labels = {{QStringLiteral("spam"), {}, {}, {}}, {QStringLiteral("ham"), {}, {}, {}}};
        setup.textColumns = {QStringLiteral("text")};
        std::vector<OrderedJson> sample;
        for (const char *text : {"WIN now", "hello", "win again", "see you"})
            sample.push_back(OrderedJson{{"text", text}});
        const RunEstimate all = estimateRun(setup, sample, 40);
        QCOMPARE(all.requests, 40);
        setup.task.rules = {{QStringLiteral("win"), QStringLiteral("spam")}};
        const RunEstimate half = estimateRun(setup, sample, 40);
        QCOMPARE(half.requests, 20);
        QCOMPARE(half.pieces, 20);
        QCOMPARE(half.ruled, 20);
        QVERIFY(half.promptTokens > all.promptTokens * 0.45 && half.promptTokens < all.promptTokens * 0.55);
        const RunEstimate quarter = estimateRun(setup, sample, 40, [](const QString &text) { return text == QStringLiteral("hello"); });
        QCOMPARE(quarter.requests, 10);
        QCOMPARE(quarter.cached, 10);

        const RunEstimate none = estimateRun(setup, sample, 40, [](const QString &) { return true; });
        const RunForecast told = forecastRun(none, run({answered(100, 10)}), price(Kind::PerToken), Mode::Auto, now);
        QCOMPARE(told.requests, std::optional<qint64>(0));
        QCOMPARE(told.cost->value, 0.0);
        QVERIFY(forecastText(told).contains(QStringLiteral("Rules of the task answer about 20 ")));
        QVERIFY(forecastText(told).contains(QStringLiteral("cache has about 20 ")));
    }

    // What is taken out before the prompt is not paid.
    void whatIsCleanedAwayIsNotCounted()
    {
        PromptSetup setup;
        setup.textColumns = {QStringLiteral("text")};
        const std::vector<OrderedJson> sample{OrderedJson{{"text", "<p class='a b c d e f g'>" + std::string(1000, ' ') + "one</p>"}}};
        const qint64 before = estimateRun(setup, sample, 10).promptTokens;
        setup.task.clean.html = true;
        setup.task.clean.whiteSpace = true;
        const qint64 after = estimateRun(setup, sample, 10).promptTokens;
        QVERIFY(after < before - 10 * 20);
    }

    void aPilotIsScaledUp()
    {
        // 10 and 14 tokens an answer: the mean is 12, the deviation 2.05 of twenty, t of 19 is 2.093
        std::vector<metrics::Attempt> attempts;
        for (int i = 0; i < 20; ++i)
            attempts.push_back(answered(100, i % 2 == 0 ? 10 : 14));
        const RunForecast told = forecastRun(counted(1000), run(attempts), price(Kind::PerToken), Mode::Fixed, now);
        QCOMPARE(told.measured, 20);
        QCOMPARE(told.promptTokens, (Expected{100'000, 0.0}));
        QCOMPARE(told.completionTokens->value, 12'000.0);
        QVERIFY(std::abs(*told.completionTokens->margin - 2.093 * 2.0520 / std::sqrt(20.0) * 1000) < 1);
        QCOMPARE(told.cost->value, 1000 * (100.0 + 24.0));
        QCOMPARE(told.currency, QStringLiteral("USD"));
        QCOMPARE(told.seconds, (Expected{100, 0.0})); // 20 answers in 2 s
    }

    void whatFailsIsInIt()
    {
        // Every second request is truncated and paid for.
        std::vector<metrics::Attempt> attempts;
        for (int i = 0; i < 20; ++i) {
            attempts.push_back(answered(100, 10));
            if (i % 2 == 0)
                attempts.back().verdict = Code::Truncated;
        }
        store::MeasuredRun measured = run(attempts);
        measured.answers = 10;
        const RunForecast told = forecastRun(counted(100), measured, price(Kind::PerToken), Mode::Fixed, now);
        QCOMPARE(told.promptTokens->value, 20'000.0);
        QVERIFY(*told.promptTokens->margin > 0);
        QCOMPARE(told.seconds->value, 20.0);
    }

    void batchesOfOneRunAreLikeThoseOfTheNext()
    {
        const store::MeasuredRun measured = run({answered(800, 80, 8), answered(1600, 160, 16)});
        RunEstimate estimate = counted(240);
        estimate.requests = 30;
        const RunForecast adaptive = forecastRun(estimate, measured, price(Kind::PerToken), Mode::Auto, now);
        QCOMPARE(adaptive.requests, std::optional<qint64>(20));
        QCOMPARE(adaptive.promptTokens->value, 24'000.0);
        QCOMPARE(forecastRun(estimate, measured, price(Kind::PerToken), Mode::Fixed, now).requests, std::optional<qint64>(30));
    }

    // Half of the day has another price: that of the hour in which it is asked counts.
    void thePriceIsThatOfNow()
    {
        llm::Price hours = price(Kind::PerToken);
        hours.hours = {{0, 720, 0x7f, {2'000'000, 0, 4'000'000, {}}}};
        const store::MeasuredRun measured = run({answered(100, 10), answered(100, 10)});
        QCOMPARE(forecastRun(counted(10), measured, hours, Mode::Fixed, now).cost->value, 2400.0);
        QCOMPARE(forecastRun(counted(10), measured, hours, Mode::Fixed, now.addSecs(12 * 3600)).cost->value, 1200.0);
    }
};

QTEST_APPLESS_MAIN(TestRunForecast)
#include "tst_run_forecast.moc"
