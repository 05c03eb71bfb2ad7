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
    setup.cache = engine::CacheMode::Off;
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
    void init()
    {
        static int n = 0;
        auto opened = Project::open(m_folder.filePath(QStringLiteral("%1.lwproj").arg(++n)), Project::Opening::Write);
        LW_VERIFY_RESULT(opened);
        m_project = *std::move(opened);
    }

    void cleanup() { m_project.reset(); }

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
        QCOMPARE(again.parameters.streaming, setup.parameters.streaming);
        // What answers depend on, to the last byte.
        QCOMPARE(makePlan(again, server())->configuration().hash(), makePlan(setup, server())->configuration().hash());
    }

    void brokenSettingsAreTheDefaults()
    {
        store([](store::Database &db) { return store::setMeta(db, QStringLiteral("setup"), QStringLiteral("[1,{\"a\":")); });
        QCOMPARE(loaded().chunks.tokens, 2048);
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
        QCOMPARE(plan->endpoint.apiKey, QByteArray("sk-secret"));
        QVERIFY(plan->modelRevision.isEmpty());
        QCOMPARE(plan->concurrency, 8);
        QVERIFY(!plan->cacheFolder.isEmpty());
        PlanContext embedded = server();
        embedded.kind = PlanContext::Kind::Embedded;
        const auto other = makePlan(whole(), embedded);
        LW_VERIFY_RESULT(other);
        QCOMPARE(other->family, QStringLiteral("embedded"));
        QCOMPARE(other->endpoint.model, QLatin1String(local::embeddedModelId));
        QCOMPARE(other->modelRevision, QLatin1String(local::embeddedModelRevision));
        Setup automatic = whole();
        automatic.concurrency = 0;
        automatic.task.instructions.clear();
        QCOMPARE(makePlan(automatic, server())->concurrency, 16);
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
        };
        for (const Row &row : rows) {
            Setup setup = whole();
            row.change(setup);
            const auto plan = makePlan(setup, server());
            QVERIFY(!plan);
            QCOMPARE(plan.error().code, row.code);
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
