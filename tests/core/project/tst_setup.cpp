// SPDX-License-Identifier: Apache-2.0
#include "core/project/project.h"
#include "core/project/setup.h"
#include "core/local/embedded_model.h"
#include "core/store/record_store.h"
#include "tests/support/support.h"

#include <QTemporaryDir>
#include <QTest>

using namespace lw;
using namespace lw::project;

namespace {

Setup whole()
{
    Setup setup;
    setup.task.instructions = QStringLiteral("Is it spam?");
    setup.task.labels = {{QStringLiteral("spam"), {}, {}, {}}, {QStringLiteral("ham"), {}, {}, {}}};
    setup.columns = {{QStringLiteral("subject"), QStringLiteral("正文")}, QStringLiteral("id"), QStringLiteral("gold")};
    setup.endpointId = QStringLiteral("3f");
    setup.endpointUrl = QStringLiteral("https://example.com/v1");
    setup.model = QStringLiteral("gpt");
    setup.parameters.temperature = std::nullopt;
    setup.parameters.topP = 0.5;
    setup.parameters.maxTokens = 99;
    setup.parameters.seed = 7;
    setup.parameters.streaming = llm::Streaming::Off;
    setup.parameters.extraBody = Json{{"top_k", 1}};
    setup.chunks = {512, 64};
    setup.concurrency = 8;
    setup.batch = 5;
    setup.connections = 12;
    setup.deadlines.connect = std::chrono::milliseconds(3'000);
    setup.deadlines.firstToken = std::chrono::milliseconds(0);
    setup.deadlines.idle = std::chrono::milliseconds(200'000);
    setup.deadlines.total = std::chrono::milliseconds(8'200);
    setup.retry.transient = 9;
    setup.retry.base = std::chrono::milliseconds(250);
    setup.parameters.thinking = llm::Thinking::Low;
    setup.cache = engine::CacheMode::Off;
    setup.cacheMaxAgeDays = 30;
    return setup;
}

PlanContext server()
{
    PlanContext context;
    context.url = QUrl(QStringLiteral("https://example.com/v1/"));
    context.apiKey = "sk-secret";
    return context;
}

} // namespace

class TestSetup final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Project> m_project;

    void store(const std::function<Result<void>(store::Database &)> &job)
    {
        const auto done = m_project->writer().postAndWait(job);
        LW_VERIFY_RESULT(done);
    }

    Setup loaded()
    {
        auto setup = loadSetup(m_project->reader());
        return setup ? *std::move(setup) : Setup();
    }

private Q_SLOTS:
    void thePlanKnowsTheWayToTheEndpoint()
    {
        PlanContext context = server();
        context.proxy = QStringLiteral("socks5://proxy:1080");
        context.caFile = QStringLiteral("own.pem");
        const auto plan = makePlan(whole(), context);
        LW_VERIFY_RESULT(plan);
        QCOMPARE(plan->endpoint().route.proxy, (net::Proxy{net::Proxy::Kind::Socks5, QStringLiteral("proxy"), 1080}));
        QCOMPARE(plan->endpoint().route.caFile, QStringLiteral("own.pem"));
        QCOMPARE(plan->configuration().hash(), makePlan(whole(), server())->configuration().hash());
        context.proxy = QStringLiteral("proxy:1080");
        context.connections = 5;
        context.keepAlive = std::chrono::seconds(0);
        QCOMPARE(makePlan(whole(), context).error().code, Code::WrongUse);
        context.proxy.clear();
        const net::TransportOptions transport = makePlan(whole(), context)->transport;
        QCOMPARE(transport.connections, 12);
        QCOMPARE(transport.connectionsPerHost, 5);
        QCOMPARE(transport.keepIdle.count(), 0);
        QCOMPARE(makePlan(whole(), server())->transport.keepIdle.count(), 55);
    }

    void init()
    {
        static int n = 0;
        auto opened = Project::open(m_folder.filePath(QStringLiteral("%1.lwproj").arg(++n)), Project::Opening::Write);
        LW_VERIFY_RESULT(opened);
        m_project = *std::move(opened);
    }

    void cleanup() { m_project.reset(); }

    void theTokenizerIsThatOfTheModel()
    {
        Setup setup = whole();
        setup.tokenizers.insert(setup.model, {QStringLiteral("/v/a.tiktoken"), QStringLiteral("aa")});
        setup.tokenizers.insert(QStringLiteral("another"), {QStringLiteral("/v/b.json"), QStringLiteral("bb")});
        store([&](store::Database &db) { return saveSetup(db, setup); });
        const Setup again = loaded();
        QCOMPARE(again.tokenizers, setup.tokenizers);
        QCOMPARE(makePlan(again, server())->tokenizer.path, QStringLiteral("/v/a.tiktoken"));
        setup.model = QStringLiteral("a third");
        QVERIFY(makePlan(setup, server())->tokenizer.isNone());
    }

    void aNewProjectHasTheDefaults()
    {
        const Setup setup = loaded();
        QVERIFY(setup.task.labels.empty());
        QVERIFY(setup.endpointId.isEmpty());
        QCOMPARE(setup.parameters.temperature, std::optional(0.0));
        QCOMPARE(setup.chunks.tokens, 2048);
    }

    void whatWasSavedIsLoaded()
    {
        const Setup setup = whole();
        store([&](store::Database &db) { return saveSetup(db, setup); });
        const Setup again = loaded();
        QCOMPARE(again.task.toJson(), setup.task.toJson());
        QCOMPARE(again.columns.text, setup.columns.text);
        QCOMPARE(again.columns.id, setup.columns.id);
        QCOMPARE(again.columns.gold, setup.columns.gold);
        QCOMPARE(again.endpointId, setup.endpointId);
        QCOMPARE(again.endpointUrl, setup.endpointUrl);
        QCOMPARE(again.model, setup.model);
        QCOMPARE(again.concurrency, setup.concurrency);
        QCOMPARE(again.cache, setup.cache);
        QCOMPARE(again.batch, 5);
        QCOMPARE(again.connections, 12);
        QCOMPARE(again.parameters.thinking, llm::Thinking::Low);
        const auto plan = makePlan(again, server());
        LW_VERIFY_RESULT(plan);
        QCOMPARE(plan->policy.deadlines.connect.count(), 3'000);
        QCOMPARE(plan->policy.deadlines.firstToken.count(), 0);
        QCOMPARE(plan->policy.deadlines.idle.count(), 200'000);
        QCOMPARE(plan->policy.deadlines.total.count(), 8'200);
        QCOMPARE(plan->policy.retry.transient, 9);
        QCOMPARE(plan->policy.retry.base.count(), 250);
        QCOMPARE(again.cacheMaxAgeDays, 30);
        QCOMPARE(again.parameters.streaming, setup.parameters.streaming);
        // What answers depend on, to the last byte.
        QCOMPARE(makePlan(again, server())->configuration().hash(), makePlan(setup, server())->configuration().hash());
    }

    void everyCacheModeIsKept_data()
    {
        QTest::addColumn<int>("mode");
        for (const engine::CacheMode mode : {engine::CacheMode::Off, engine::CacheMode::Exact, engine::CacheMode::Refresh,
                                             engine::CacheMode::Replay})
            QTest::newRow(engine::cacheModeName(mode).toLatin1().constData()) << int(mode);
    }
    void everyCacheModeIsKept()
    {
        QFETCH(int, mode);
        Setup setup = whole();
        setup.cache = engine::CacheMode(mode);
        store([&](store::Database &db) { return saveSetup(db, setup); });
        QCOMPARE(int(loaded().cache), mode);
        const auto plan = makePlan(loaded(), server());
        LW_VERIFY_RESULT(plan);
        QCOMPARE(int(plan->cache), mode);
        QCOMPARE(plan->cachePolicy.maxAgeDays, 30);
    }

    void brokenSettingsAreTheDefaults()
    {
        store([](store::Database &db) { return store::setMeta(db, QStringLiteral("setup"), QStringLiteral("[1,{\"a\":")); });
        QCOMPARE(loaded().chunks.tokens, 2048);
    }

    /// One of before there were limits, and one that something else has written into.
    void whatIsNotThereOrCannotBeMeantIsTheDefault()
    {
        const Setup usual;
        for (const char *text : {R"({"version":1,"concurrency":4})",
                                 R"({"concurrency":-4,"batch":100000,"connections":"many","deadlines":{"connect_ms":-1,
                                     "first_token_ms":"soon","idle_ms":1e30,"total_ms":null},
                                     "retry":{"retries":101,"first_delay_ms":-5},"parameters":{"thinking":"deeply"}})"}) {
            store([text](store::Database &db) { return store::setMeta(db, QStringLiteral("setup"), QString::fromUtf8(text)); });
            const Setup setup = loaded();
            QCOMPARE(setup.batch, 0);
            QCOMPARE(setup.connections, 0);
            QCOMPARE(setup.deadlines.connect, usual.deadlines.connect);
            QCOMPARE(setup.deadlines.firstToken, usual.deadlines.firstToken);
            QCOMPARE(setup.deadlines.idle, usual.deadlines.idle);
            QCOMPARE(setup.deadlines.total, usual.deadlines.total);
            QCOMPARE(setup.retry.transient, usual.retry.transient);
            QCOMPARE(setup.retry.base, usual.retry.base);
            QCOMPARE(setup.parameters.thinking, llm::Thinking::Off);
        }
    }

    void batchesAreAutomaticOrExactlyWhatIsSaid()
    {
        Setup setup = whole();
        QCOMPARE(makePlan(setup, server())->batch.mode, engine::BatchPolicy::Mode::Fixed);
        QCOMPARE(makePlan(setup, server())->batch.fixed, 5);
        setup.batch = 0;
        QCOMPARE(makePlan(setup, server())->batch.mode, engine::BatchPolicy::Mode::Auto);
        PlanContext embedded = server();
        embedded.kind = PlanContext::Kind::Embedded;
        QCOMPARE(makePlan(setup, embedded)->batch.mode, engine::BatchPolicy::Mode::Fixed);
        QCOMPARE(makePlan(setup, embedded)->batch.fixed, 1);
    }

    void noDeadlineOfOursEndsWhatAPersonAllows()
    {
        Setup setup = whole();
        const llm::Deadlines usual;
        setup.deadlines = usual;
        QCOMPARE(makePlan(setup, server())->policy.deadlines.question, usual.question);
        QCOMPARE(makePlan(setup, server())->policy.deadlines.tokenIdle, usual.tokenIdle);
        setup.deadlines.total = 2 * usual.question;
        setup.deadlines.idle = 2 * usual.tokenIdle;
        QCOMPARE(makePlan(setup, server())->policy.deadlines.question, 2 * usual.question);
        QCOMPARE(makePlan(setup, server())->policy.deadlines.tokenIdle, 2 * usual.tokenIdle);
        setup.deadlines.total = setup.deadlines.idle = std::chrono::milliseconds(0);
        QCOMPARE(makePlan(setup, server())->policy.deadlines.question.count(), 0);
        QCOMPARE(makePlan(setup, server())->policy.deadlines.tokenIdle.count(), 0);
    }

    void anEndpointBringsItsLimits()
    {
        settings::EndpointEntry entry;
        entry.id = QStringLiteral("3f");
        entry.url = QUrl(QStringLiteral("https://example.com/v1"));
        PlanContext plain = planContext(entry);
        QVERIFY(!plain.limits.requests && !plain.limits.tokens && !plain.mostAtOnce && !plain.keepAlive);
        QCOMPARE(makePlan(whole(), plain)->concurrency, 8);
        entry.profile = QStringLiteral("vllm");
        entry.requestsPerMinute = 600;
        entry.tokensPerMinute = 1'000'000;
        entry.mostAtOnce = 3;
        entry.keepAlive = 30;
        entry.connections = 5;
        entry.proxy = QStringLiteral("http://proxy.example:3128");
        entry.caFile = QStringLiteral("/etc/own.pem");
        const PlanContext context = planContext(entry);
        QCOMPARE(context.limits.requests, std::optional(600.0));
        QCOMPARE(context.limits.tokens, std::optional(1e6));
        const auto plan = makePlan(whole(), context);
        LW_VERIFY_RESULT(plan);
        QCOMPARE(plan->endpoints.front().mostAtOnce, std::optional(3));
        QCOMPARE(plan->endpoint().profile, QStringLiteral("vllm"));
        QCOMPARE(plan->transport.connections, 12);
        QCOMPARE(plan->transport.connectionsPerHost, 5);
        QCOMPARE(plan->transport.keepIdle, std::chrono::seconds(30));
        QCOMPARE(plan->endpoint().route.proxy.port, quint16(3128));
        QCOMPARE(plan->endpoint().route.caFile, QStringLiteral("/etc/own.pem"));
        entry.proxy = QStringLiteral("proxy.example");
        const auto refused = makePlan(whole(), planContext(entry));
        QVERIFY(!refused && refused.error().code == Code::WrongUse);
        QVERIFY(planContext(settings::embeddedEndpoint()).kind == PlanContext::Kind::Embedded);
    }

    void anEndpointBringsItsPrice()
    {
        settings::EndpointEntry entry;
        entry.id = QStringLiteral("3f");
        entry.url = QUrl(QStringLiteral("https://example.com/v1"));
        const auto priceOf = [&] { return makePlan(whole(), planContext(entry))->endpoints.front().price; };
        QCOMPARE(priceOf().kind, llm::Price::Kind::Unknown);
        entry.requestPrice = 20'000'000;
        QCOMPARE(priceOf().kind, llm::Price::Kind::PerRequest);
        QCOMPARE(priceOf().perRequest, 20'000'000);
        QCOMPARE(priceOf().currency, QStringLiteral("USD"));
        entry.inputPrice = 2'000'000'000; // half of a price is none, and one of tokens was begun
        QCOMPARE(priceOf().kind, llm::Price::Kind::Unknown);
        entry.outputPrice = 8'000'000'000;
        entry.currency = QStringLiteral("CNY");
        QCOMPARE(priceOf().kind, llm::Price::Kind::PerToken);
        QCOMPARE(priceOf().rates.output, 8'000'000'000);
        QVERIFY(!priceOf().rates.cachedInput);
        QCOMPARE(priceOf().currency, QStringLiteral("CNY"));
    }

    void aCapIsKeptAndNeedsAPrice()
    {
        using Unit = llm::SpendLimit::Unit;
        settings::EndpointEntry entry;
        entry.id = QStringLiteral("3f");
        entry.url = QUrl(QStringLiteral("https://example.com/v1"));
        Setup setup = whole();
        setup.cap.unit = Unit::Money;
        setup.cap.amount = 1'500'000'000;
        const auto refused = makePlan(setup, planContext(entry));
        QVERIFY(!refused && refused.error().code == Code::WrongUse);
        entry.requestPrice = 20'000'000;
        entry.currency = QStringLiteral("EUR");
        const auto plan = makePlan(setup, planContext(entry));
        LW_VERIFY_RESULT(plan);
        QCOMPARE(plan->pool.spend.amount, 1'500'000'000);
        QCOMPARE(plan->pool.spend.currency, QStringLiteral("EUR")); // as it is billed
        for (const Unit unit : {Unit::Tokens, Unit::Requests, Unit::Money, Unit::None}) {
            setup.cap.unit = unit;
            store([&](store::Database &db) { return saveSetup(db, setup); });
            const Setup again = loaded();
            QCOMPARE(again.cap.unit, unit);
            QCOMPARE(again.cap.amount, unit == Unit::None ? 0 : 1'500'000'000);
        }
    }

    void aProjectOfTheCliGoesOn_data()
    {
        QTest::addColumn<QString>("templateText");
        QTest::addColumn<bool>("embedded");
        QTest::newRow("columns") << QString() << false;
        QTest::newRow("template") << QStringLiteral("{{subject}}") << false;
        QTest::newRow("embedded") << QString() << true;
    }

    void aProjectOfTheCliGoesOn()
    {
        QFETCH(const QString, templateText);
        QFETCH(const bool, embedded);
        Setup cli = whole();
        cli.task.templateText = templateText;
        cli.parameters.temperature = 0;
        PlanContext context = server();
        if (embedded)
            context.kind = PlanContext::Kind::Embedded;
        const auto plan = makePlan(cli, context);
        LW_VERIFY_RESULT(plan);
        store([&](store::Database &db) -> Result<void> {
            const auto id = store::putConfiguration(db, plan->configuration());
            if (!id)
                return fail(id.error());
            return store::activate(db, *id);
        });
        const Setup setup = loaded();
        QCOMPARE(setup.endpointId, embedded ? QStringLiteral("embedded") : QString());
        QCOMPARE(setup.endpointUrl, embedded ? QString() : QStringLiteral("https://example.com/v1"));
        QCOMPARE(makePlan(setup, context)->configuration().hash(), plan->configuration().hash());
        QCOMPARE(makePlan(setup, context)->keyParameters(), plan->keyParameters());
    }

    void thePlanIsTheOneOfTheCli()
    {
        const auto plan = makePlan(whole(), server());
        LW_VERIFY_RESULT(plan);
        QCOMPARE(plan->family, QStringLiteral("https://example.com/v1"));
        QCOMPARE(plan->endpoint().apiKey, QByteArray("sk-secret"));
        QVERIFY(plan->modelRevision.isEmpty());
        QCOMPARE(plan->concurrency, 8);
        QVERIFY(!plan->cacheFolder.isEmpty());
        PlanContext embedded = server();
        embedded.kind = PlanContext::Kind::Embedded;
        const auto other = makePlan(whole(), embedded);
        LW_VERIFY_RESULT(other);
        QCOMPARE(other->family, QStringLiteral("embedded"));
        QCOMPARE(other->endpoint().model, QLatin1String(local::embeddedModelId));
        QCOMPARE(other->modelRevision, QLatin1String(local::embeddedModelRevision));
        Setup automatic = whole();
        automatic.concurrency = 0;
        automatic.task.instructions.clear();
        QCOMPARE(makePlan(automatic, server())->concurrency, 0);
    }

    void whatCannotRunIsRefused()
    {
        using Change = void (*)(Setup &);
        struct Row
        {
            Change change;
            Code code;
        };
        const std::vector<Row> rows{
            {[](Setup &s) { s.task.labels.clear(); }, Code::BadTask},
            {[](Setup &s) { s.columns.text.clear(); }, Code::NoColumn},
            {[](Setup &s) { s.model.clear(); }, Code::WrongUse},
            {[](Setup &s) { s.chunks.overlap = 256; }, Code::WrongUse},
            {[](Setup &s) { s.chunks.tokens = 15; }, Code::WrongUse},
            {[](Setup &s) { s.parameters.temperature = 2.1; }, Code::WrongUse},
            {[](Setup &s) { s.parameters.topP = 0.0; }, Code::WrongUse},
            {[](Setup &s) { s.parameters.maxTokens = 0; }, Code::WrongUse},
            {[](Setup &s) { s.concurrency = -1; }, Code::WrongUse},
            {[](Setup &s) { s.concurrency = 4097; }, Code::WrongUse},
            {[](Setup &s) { s.batch = 257; }, Code::WrongUse},
            {[](Setup &s) { s.connections = -1; }, Code::WrongUse},
            {[](Setup &s) { s.deadlines.connect = std::chrono::milliseconds(-1); }, Code::WrongUse},
            {[](Setup &s) { s.deadlines.firstToken = std::chrono::hours(25); }, Code::WrongUse},
            {[](Setup &s) { s.deadlines.idle = std::chrono::milliseconds(-1); }, Code::WrongUse},
            {[](Setup &s) { s.deadlines.total = std::chrono::hours(25); }, Code::WrongUse},
            {[](Setup &s) { s.retry.transient = 101; }, Code::WrongUse},
            {[](Setup &s) { s.retry.base = std::chrono::hours(25); }, Code::WrongUse},
        };
        for (const Row &row : rows) {
            Setup setup = whole();
            row.change(setup);
            const auto plan = makePlan(setup, server());
            QVERIFY(!plan);
            QCOMPARE(plan.error().code, row.code);
            QVERIFY(plan.error().detail.endsWith(u'.') || row.code == Code::BadTask);
        }
        for (const char *url : {"", "example.com/v1", "ftp://example.com", "http://"}) {
            PlanContext context = server();
            context.url = QUrl(QString::fromLatin1(url));
            QVERIFY(!makePlan(whole(), context));
        }
    }
};

QTEST_GUILESS_MAIN(TestSetup)
#include "tst_setup.moc"
