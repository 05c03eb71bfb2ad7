// SPDX-License-Identifier: Apache-2.0
#include "core/engine/run_plan.h"

#include <QTest>

using namespace lw;
using namespace lw::engine;

namespace {

QString keyOf(const llm::Parameters &parameters)
{
    RunPlan plan;
    plan.parameters = parameters;
    return fromUtf8(dumpJson(plan.keyParameters()));
}

} // namespace

class TestRunPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersOfEarlierVersionsKeepTheirKeys()
    {
        const QString before = QStringLiteral("{\"extra_body\":{},\"max_tokens\":\"auto\",\"seed\":\"auto\",\"temperature\":0.0,\"top_p\":\"auto\"}");
        QCOMPARE(keyOf({}), before);
    }

    void whatIsChosenIsPartOfTheKey()
    {
        QStringList keys{keyOf({})};
        for (const llm::Thinking thinking : {llm::Thinking::Low, llm::Thinking::High, llm::Thinking::ProviderDefault}) {
            llm::Parameters parameters;
            parameters.thinking = thinking;
            keys.append(keyOf(parameters));
        }
        llm::Parameters own;
        own.extraBody = Json{{"top_k", 1}};
        keys.append(keyOf(own));
        QCOMPARE(keys.removeDuplicates(), 0);
        // It is told beside the same answer.
        llm::Parameters logprobs;
        logprobs.topLogprobs = 5;
        QCOMPARE(keyOf(logprobs), keyOf({}));
    }

    // Where long texts are cut depends on it; and a project that never chose one goes on with its answers.
    void aTokenizerIsPartOfTheConfiguration()
    {
        RunPlan plan;
        plan.ask({QUrl(QStringLiteral("http://127.0.0.1/v1")), QStringLiteral("m"), {}});
        const QString without = plan.configuration().hash();
        QVERIFY(!plan.configuration().settings.contains("tokenizer"));
        plan.tokenizer = {QStringLiteral("/a.json"), QStringLiteral("aa")};
        const QString with = plan.configuration().hash();
        QVERIFY(with != without);
        plan.tokenizer.path = QStringLiteral("/elsewhere/a.json");
        QCOMPARE(plan.configuration().hash(), with);
    }
};

QTEST_APPLESS_MAIN(TestRunPlan)
#include "tst_run_plan.moc"
