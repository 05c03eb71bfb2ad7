// SPDX-License-Identifier: Apache-2.0
#include "core/llm/attempt_cost.h"
#include "core/llm/price_json.h"
#include "core/llm/price_table.h"

#include <QTest>

using namespace lw;
using namespace lw::llm;
using Kind = Price::Kind;

namespace {

using MaybeCost = std::optional<metrics::Cost>;

const QString usd = QStringLiteral("USD");

/// 1 USD a million tokens in, 0.1 of cached ones, 2 out; half of it from 12:00 to 18:00.
Price ofKind(Kind kind)
{
    Price price;
    price.kind = kind;
    if (kind == Kind::Unknown || kind == Kind::Free)
        return price;
    price.currency = usd;
    if (kind == Kind::PerRequest)
        price.perRequest = 5'000'000;
    if (kind != Kind::PerToken)
        return price;
    price.rates = {1'000'000'000, 100'000'000, 2'000'000'000, {}};
    price.hours = {{720, 1080, 0x7f, {500'000'000, 50'000'000, 1'000'000'000, {}}}};
    return price;
}

metrics::Attempt answered(const metrics::Usage &usage, int hour = 3)
{
    metrics::Attempt attempt;
    attempt.reachedSocket = true;
    attempt.httpStatus = 200;
    attempt.startedAt = {QDate(2026, 11, 20), QTime(hour, 0), Qt::UTC};
    attempt.usage = usage;
    return attempt;
}

metrics::Attempt failed(Code code, int status, bool reached = true, const metrics::Usage &usage = {})
{
    metrics::Attempt attempt = answered(usage);
    attempt.failure = code;
    attempt.httpStatus = status;
    attempt.reachedSocket = reached;
    return attempt;
}

MaybeCost usdCost(qint64 nano, std::optional<qint64> reasoning = {}) { return metrics::Cost{{nano, usd}, reasoning}; }

const MaybeCost unknown;
const MaybeCost freeOfCharge = metrics::Cost{{}, {}};

} // namespace

Q_DECLARE_METATYPE(lw::metrics::Attempt)
Q_DECLARE_METATYPE(std::optional<lw::metrics::Cost>)

class TestAttemptCost : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void costs_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<metrics::Attempt>("attempt");
        QTest::addColumn<MaybeCost>("expected");
        const auto row = [](const char *title, Kind kind, const metrics::Attempt &attempt, const MaybeCost &expected) {
            QTest::newRow(title) << int(kind) << attempt << expected;
        };
        const metrics::Usage plain{1000, 100, {}, {}};
        row("answered", Kind::PerToken, answered(plain), usdCost(1'200'000));
        row("a part was cached", Kind::PerToken, answered({1000, 100, 800, {}}), usdCost(480'000));
        row("it thought", Kind::PerToken, answered({1000, 100, {}, 60}), usdCost(1'200'000, 120'000));
        row("it did not think", Kind::PerToken, answered({1000, 100, {}, 0}), usdCost(1'200'000, 0));
        row("more thoughts than tokens", Kind::PerToken, answered({1000, 100, {}, 5000}), usdCost(1'200'000, 200'000));
        row("at the other hours", Kind::PerToken, answered({1000, 100, {}, 60}, 13), usdCost(600'000, 60'000));
        row("nobody said how many tokens", Kind::PerToken, answered({}), unknown);
        row("half said", Kind::PerToken, answered({1000, {}, {}, {}}), unknown);
        row("for each", Kind::PerRequest, answered({}), usdCost(5'000'000));
        row("flat", Kind::Flat, answered(plain), usdCost(0));
        row("free", Kind::Free, answered({}), freeOfCharge);
        row("no price", Kind::Unknown, answered(plain), unknown);

        for (const int status : {400, 401, 402, 403, 404, 409, 413, 422, 429, 500, 503, 521, 529}) {
            const QByteArray title = "refused by " + QByteArray::number(status);
            row(title.constData(), Kind::PerToken, failed(Code::Server, status), usdCost(0));
        }
        for (const int status : {408, 502, 504, 520, 524}) {
            const QByteArray title = "given up in between: " + QByteArray::number(status);
            row(title.constData(), Kind::PerToken, failed(Code::Server, status), unknown);
        }
        row("no socket", Kind::PerToken, failed(Code::Connect, 0, false), usdCost(0));
        row("no socket, no price", Kind::Unknown, failed(Code::Connect, 0, false), freeOfCharge);
        row("sent, and no answer", Kind::PerToken, failed(Code::Transport, 0), unknown);
        row("cut in mid-stream", Kind::PerToken, failed(Code::Transport, 200), unknown);
        row("failed, but it says what it took", Kind::PerToken, failed(Code::Server, 200, true, plain), usdCost(1'200'000));
        row("cancelled in mid-stream", Kind::PerToken, failed(Code::Cancelled, 200), unknown);
        row("cut, for each", Kind::PerRequest, failed(Code::Transport, 200), unknown);
        row("refused, for each", Kind::PerRequest, failed(Code::RateLimited, 429), usdCost(0));
        row("cut, free", Kind::Free, failed(Code::Transport, 200), freeOfCharge);
        row("cut, flat", Kind::Flat, failed(Code::Transport, 200), usdCost(0));
        row("cut, no price", Kind::Unknown, failed(Code::Transport, 200), unknown);
    }
    void costs()
    {
        QFETCH(int, kind);
        QFETCH(metrics::Attempt, attempt);
        QFETCH(MaybeCost, expected);
        QVERIFY(attemptCost(ofKind(Kind(kind)), attempt) == expected);
    }

    // What a run keeps of its prices is what a table would say.
    void jsonIsReadAsThePriceItIs()
    {
        for (const PriceRow &row : PriceTable::builtIn().rows()) {
            OrderedJson json{{"family", "openai"}, {"where", "x"}, {"model", "m"}, {"seen", "2026-11-20"}, {"source", "https://x"}};
            json.update(toJson(row.price));
            const auto table = PriceTable::fromJson(dumpJson(OrderedJson{{"prices", OrderedJson::array({json})}}));
            QVERIFY2(table, dumpJson(json).c_str());
            QVERIFY2(table->rows().front().price == row.price, dumpJson(json).c_str());
        }
    }
};

QTEST_APPLESS_MAIN(TestAttemptCost)
#include "tst_attempt_cost.moc"
