// SPDX-License-Identifier: Apache-2.0
#include "core/llm/price_table.h"

#include <QSet>
#include <QTest>

using namespace lw;
using namespace lw::llm;

namespace {

/// A table of one row, with a price of a million tokens in and out; `more` is put into the row.
QByteArray table(const QByteArray &model, const QByteArray &more = {})
{
    return "{\"prices\":[{\"family\":\"f\",\"where\":\"h\",\"model\":" + model
            + ",\"kind\":\"token\",\"currency\":\"USD\",\"input\":\"1\",\"output\":\"2\",\"seen\":\"2026-01-02\","
              "\"source\":\"https://s\"" + more + "}]}";
}

Result<PriceTable> read(const QByteArray &json)
{
    return PriceTable::fromJson(std::string_view(json.constData(), std::size_t(json.size())));
}

PriceQuery ask(const char *family, const char *url, const char *model, const char *currency = "")
{
    return {QString::fromLatin1(family), QUrl(QString::fromLatin1(url)), QString::fromLatin1(model), QString::fromLatin1(currency)};
}

} // namespace

class TestPriceTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsKnown_data()
    {
        QTest::addColumn<PriceQuery>("query");
        QTest::addColumn<Price::Kind>("kind");
        QTest::addColumn<QString>("currency");
        using Kind = Price::Kind;
        const QString none;
        const QString usd = QStringLiteral("USD");
        const QString cny = QStringLiteral("CNY");
        const char *deepSeek = "https://api.deepseek.com";
        QTest::newRow("DeepSeek") << ask("deepseek", deepSeek, "deepseek-flash") << Kind::PerToken << usd;
        QTest::newRow("DeepSeek in yuan") << ask("deepseek", deepSeek, "deepseek-flash", "CNY") << Kind::PerToken << cny;
        QTest::newRow("DeepSeek in another") << ask("deepseek", deepSeek, "deepseek-flash", "EUR") << Kind::PerToken << usd;
        QTest::newRow("DeepSeek speaking Anthropic's")
            << ask("anthropic", "https://api.deepseek.com/anthropic", "deepseek-flash") << Kind::PerToken << usd;
        QTest::newRow("a gateway with the same model") << ask("openai", "https://gw.example/v1", "gpt-5-nano") << Kind::Unknown << none;
        QTest::newRow("OpenAI") << ask("openai", "https://API.openai.com/v1", "gpt-5-nano-2025-08-07") << Kind::PerToken << usd;
        QTest::newRow("a model not in the table") << ask("openai", "https://api.openai.com/v1", "gpt-99") << Kind::Unknown << none;
        QTest::newRow("Ollama here") << ask("ollama", "http://localhost:11434/v1", "qwen3:8b") << Kind::Free << none;
        QTest::newRow("Ollama's cloud through here") << ask("ollama", "http://127.0.0.1:11434/v1", "gpt-oss:120b-cloud")
                                                     << Kind::Unknown << none;
        QTest::newRow("vLLM here") << ask("vllm", "http://[::1]:8000/v1", "m") << Kind::Free << none;
        QTest::newRow("vLLM on a rented machine") << ask("vllm", "https://gpu.example:8000/v1", "m") << Kind::Unknown << none;
        QTest::newRow("a proxy here") << ask("generic", "http://localhost:4000/v1", "gpt-5-nano") << Kind::Unknown << none;
    }
    void whatIsKnown()
    {
        QFETCH(PriceQuery, query);
        QFETCH(Price::Kind, kind);
        QFETCH(QString, currency);
        const Price price = PriceTable::builtIn().price(query);
        QCOMPARE(price.kind, kind);
        QCOMPARE(price.currency, currency);
    }

    void theBuiltInTableIsInOrder()
    {
        const auto &rows = PriceTable::builtIn().rows();
        QVERIFY(rows.size() > 10);
        QSet<QString> seen;
        for (const PriceRow &row : rows) {
            const QString key = row.where + u' ' + row.family + u' ' + row.model + u' ' + row.price.currency;
            QVERIFY2(!seen.contains(key), qPrintable(key));
            seen.insert(key);
            QVERIFY2(!row.price.rates.cachedInput || *row.price.rates.cachedInput <= row.price.rates.input, qPrintable(key));
            QVERIFY2(row.price.kind != Price::Kind::PerToken || row.price.rates.output > row.price.rates.input, qPrintable(key));
        }
    }

    void dearerAtPeakHours()
    {
        const Price price = PriceTable::builtIn().price(ask("deepseek", "https://api.deepseek.com", "deepseek-flash"));
        const metrics::Usage usage{1'000'000, 1'000'000, 0, {}};
        QCOMPARE(cost(price, usage, {QDate(2026, 11, 16), QTime(2, 0), Qt::UTC})->nano, 1'500'000'000);
        QCOMPARE(cost(price, usage, {QDate(2026, 11, 16), QTime(5, 0), Qt::UTC})->nano, 750'000'000);
        QCOMPARE(cost(price, usage, {QDate(2026, 11, 21), QTime(2, 0), Qt::UTC})->nano, 750'000'000);
    }

    void theMostExactNameWins()
    {
        const QByteArray json = "{\"prices\":["
                "{\"family\":\"f\",\"where\":\"h\",\"model\":\"*\",\"kind\":\"free\",\"seen\":\"2026-01-01\"},"
                "{\"family\":\"f\",\"where\":\"h\",\"model\":\"a-*\",\"kind\":\"flat\",\"currency\":\"EUR\",\"seen\":\"2026-01-01\"},"
                "{\"family\":\"f\",\"where\":\"h\",\"model\":\"a-b\",\"kind\":\"request\",\"currency\":\"EUR\",\"each\":\"0.01\","
                "\"seen\":\"2026-01-01\",\"source\":\"https://s\"},"
                "{\"family\":\"f\",\"where\":\"h\",\"model\":\"*-long-end\",\"kind\":\"unknown\",\"seen\":\"2026-01-01\"}]}";
        const PriceTable table = read(json).value_or(PriceTable());
        QCOMPARE(table.rows().size(), std::size_t(4));
        QCOMPARE(table.price(ask("f", "http://h", "x")).kind, Price::Kind::Free);
        QCOMPARE(table.price(ask("f", "http://h", "a-x")).kind, Price::Kind::Flat);
        QCOMPARE(table.price(ask("f", "http://h", "a-b")).perRequest, 10'000'000);
        QCOMPARE(table.find(ask("f", "http://h", "a-long-end"))->price.kind, Price::Kind::Unknown);
    }

    void reads()
    {
        const auto result = read(table("[\"a\",\"b*\"]", ",\"hours\":[{\"from\":\"23:00\",\"to\":\"01:30\",\"weekdays\":[1,7],"
                "\"input\":\"3\",\"output\":\"4\"}],\"long_prompt\":{\"above\":7,\"input\":\"5\",\"output\":\"6\"},\"note\":\"n\""));
        QVERIFY(result);
        QCOMPARE(result->rows().size(), std::size_t(2));
        const PriceRow &row = result->rows()[1];
        QCOMPARE(row.model, QStringLiteral("b*"));
        QCOMPARE(row.note, QStringLiteral("n"));
        QCOMPARE(row.price.hours.front(), (RateHours{1380, 90, 0x41, {3'000'000'000, {}, 4'000'000'000, {}}}));
        QCOMPARE(row.price.longPromptAbove, 7);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("no JSON") << QByteArray("{");
        QTest::newRow("no list") << QByteArray("{}");
        QTest::newRow("a list alone") << QByteArray("[]");
        QTest::newRow("a row that is none") << QByteArray("{\"prices\":[1]}");
        QTest::newRow("no model") << table("[]");
        QTest::newRow("a model that is a number") << table("5");
        QTest::newRow("two stars") << table("\"*a*\"");
        QTest::newRow("an amount as a number") << table("\"a\"", ",\"cached_input\":0.5");
        QTest::newRow("an hour that is none") << table("\"a\"", ",\"hours\":[{\"from\":\"25:00\",\"to\":\"1:00\"}]");
        QTest::newRow("a day that is none")
            << table("\"a\"", ",\"hours\":[{\"from\":\"01:00\",\"to\":\"02:00\",\"weekdays\":[8],\"input\":\"1\",\"output\":\"1\"}]");
        QTest::newRow("a tier without a bound") << table("\"a\"", ",\"long_prompt\":{\"input\":\"1\",\"output\":\"1\"}");
        QTest::newRow("no source") << table("\"a\"").replace("https://s", "");
        QTest::newRow("no date") << table("\"a\"").replace("2026-01-02", "soon");
        QTest::newRow("no currency") << table("\"a\"").replace("USD", "");
        QTest::newRow("a kind that is none") << table("\"a\"").replace("token", "barter");
    }
    void refuses()
    {
        QFETCH(QByteArray, json);
        const auto result = read(json);
        QVERIFY(!result);
        QCOMPARE(result.error().code, Code::BadFormat);
        QVERIFY(!result.error().detail.isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestPriceTable)
#include "tst_price_table.moc"
