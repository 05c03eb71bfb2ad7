// SPDX-License-Identifier: Apache-2.0
#include "core/project/run_controller.h"
#include "core/project/run_forecast.h"
#include "core/project/token_settings.h"
#include "core/text/token_estimate.h"
#include "tests/support/byte_tokenizer.h"
#include "tests/support/fake_llm_server.h"
#include "tests/support/support.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <cmath>

using namespace lw;
using namespace lw::project;
using Basis = text::TokenCounting::Basis;

/// What a project knows of a model's tokens, and learns by its runs.
class TestTokenSettings : public QObject
{
    Q_OBJECT

    static constexpr int records = 24;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Project> m_project;
    std::unique_ptr<test::FakeLlmServer> m_server;
    engine::RunPlan m_plan;
    std::atomic<qint64> m_reported{0};

    /// A server whose vocabulary makes 1.4 tokens of what the estimate takes for one, and says so.
    test::FakeReply reply(const test::FakeRequest &request)
    {
        const Json body = parseJson({request.body.constData(), std::size_t(request.body.size())}).value_or(Json::object());
        double tokens = 0;
        for (const Json &message : *member(body, "messages"))
            tokens += 1.4 * double(text::TokenEstimate().count(stringOr(message, "content")));
        Json items = Json::array();
        for (const auto &[id, text] : test::FakeLlmServer::records(request))
            items.push_back({{"id", id}, {"label", "ham"}});
        test::FakeCompletion completion;
        completion.text = fromUtf8(dumpJson(Json{{"annotations", items}}));
        completion.promptTokens = int(std::lround(tokens));
        m_reported += *completion.promptTokens;
        return test::completionReply(completion, request);
    }
    bool run()
    {
        RunController controller(*m_project, m_plan);
        std::optional<engine::RunOutcome> outcome;
        connect(&controller, &RunController::finished, this, [&outcome](const engine::RunOutcome &ended) { outcome = ended; });
        controller.begin();
        return QTest::qWaitFor([&outcome] { return outcome.has_value(); }, 30'000)
            && outcome->ending == engine::RunOutcome::Ending::Done;
    }
    RunForecast forecast()
    {
        return forecastRun(m_project->reader(), m_plan, QDateTime::currentDateTimeUtc()).value_or(RunForecast());
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto opened = Project::open(m_folder->filePath(QStringLiteral("p.lwproj")), Project::Opening::Write);
        LW_VERIFY_RESULT(opened);
        m_project = *std::move(opened);
        LW_VERIFY_RESULT(m_project->writer().postAndWait([](store::Database &db) -> Result<void> {
            for (int i = 1; i <= records; ++i) {
                const QString id = QString::number(i);
                const QString data = QStringLiteral("{\"text\":\"Letter %1: %2\"}")
                                         .arg(id, QStringLiteral("the parcel came late, and nobody answered the phone. ").repeated(1 + i % 5));
                if (auto one = store::putRecord(db, {id, id, data, sha256Hex(toUtf8(data)), {}, id, i}, 1); !one)
                    return one;
            }
            return {};
        }));
        m_server = std::make_unique<test::FakeLlmServer>();
        m_server->setHandler([this](const test::FakeRequest &request) { return reply(request); });
        m_plan = {};
        m_plan.task.instructions = QStringLiteral("Is it spam?");
        m_plan.task.labels = {{QStringLiteral("ham"), {}, {}, {}}, {QStringLiteral("spam"), {}, {}, {}}};
        m_plan.textColumns = {QStringLiteral("text")};
        m_plan.family = QStringLiteral("fake");
        m_plan.cache = engine::CacheMode::Off;
        m_plan.ask({m_server->url(), QStringLiteral("fake-model"), {}});
        m_reported = 0;
    }
    void cleanup()
    {
        m_project.reset();
        m_server.reset();
    }

    void aRunTeachesTheNextEstimate()
    {
        QCOMPARE(forecast().counting, Basis::Estimated);
        QVERIFY(run());

        // Another task, of which nothing was measured.
        m_plan.task.instructions = QStringLiteral("Say of every letter whether it is advertising that nobody asked for, or a real one.");
        const RunForecast told = forecast();
        QCOMPARE(told.measured, 0);
        QCOMPARE(told.counting, Basis::Calibrated);
        QVERIFY(forecastText(told).contains(QStringLiteral("Tokens are estimated")));
        m_reported = 0;
        QVERIFY(run());
        const double off = told.promptTokens->value / double(m_reported);
        QVERIFY2(off > 0.95 && off < 1.05, qPrintable(QString::number(off)));

        // Of another model nothing is known.
        m_plan.ask({m_server->url(), QStringLiteral("another"), {}});
        QCOMPARE(forecast().counting, Basis::Estimated);
        const double uncalibrated = forecast().promptTokens->value / double(m_reported);
        QVERIFY2(uncalibrated < 0.8, qPrintable(QString::number(uncalibrated)));
    }

    // What it learns moves no seam.
    void piecesAreCutAsBefore()
    {
        m_plan.chunks.tokens = 16;
        m_plan.batch.fixed = 1;
        QVERIFY(run());
        const auto asked = m_server->chats().size();
        QVERIFY(asked > records);
        m_server->forget();
        m_plan.task.instructions = QStringLiteral("Is it spam, or is it none?");
        QCOMPARE(forecast().counting, Basis::Calibrated);
        QVERIFY(run());
        QCOMPARE(m_server->chats().size(), asked);
    }

    void aVocabularyNeedsNoTeaching()
    {
        QFile file(m_folder->filePath(QStringLiteral("v.json")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(test::byteTokenizer()) > 0);
        file.close();
        const auto choice = text::chooseTokenizer(file.fileName());
        LW_VERIFY_RESULT(choice);
        m_plan.tokenizer = *choice;
        const RunForecast told = forecast();
        QCOMPARE(told.counting, Basis::Exact);
        QVERIFY(run());
        m_plan.tokenizer = {};
        QCOMPARE(forecast().counting, Basis::Estimated);

        QVERIFY(QFile::remove(choice->path));
        m_plan.tokenizer = *choice;
        QVERIFY(!run()); // a sentence, and nothing asked
        const auto failed = forecastRun(m_project->reader(), m_plan, QDateTime::currentDateTimeUtc());
        QVERIFY(!failed && failed.error().detail.contains(QStringLiteral("v.json")));
    }
};

QTEST_GUILESS_MAIN(TestTokenSettings)
#include "tst_token_settings.moc"
