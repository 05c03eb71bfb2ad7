// SPDX-License-Identifier: Apache-2.0
#include "core/project/project.h"
#include "core/project/prompt_advice_of.h"
#include "core/store/review_store.h"
#include "tests/support/support.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace lw;
using namespace lw::project;
using Kind = task::PromptAdvice::Kind;

/// What a project has to say of a prompt.
class TestPromptAdviceOf : public QObject
{
    Q_OBJECT

    static metrics::Attempt answered(qint64 tokens, int records = 1)
    {
        metrics::Attempt attempt;
        attempt.batchSize = records;
        attempt.usage.completion = tokens;
        return attempt;
    }
    static bool says(const AdviceOfPlan &found, Kind kind)
    {
        return std::any_of(found.advice.begin(), found.advice.end(), [kind](const task::PromptAdvice &each) { return each.kind == kind; });
    }

private Q_SLOTS:
    void theLongestAnswerIsNotTheOneThatRanAway()
    {
        QCOMPARE(longestAnswer({}), std::nullopt);
        std::vector<metrics::Attempt> attempts;
        for (int i = 0; i < 199; ++i)
            attempts.push_back(answered(10 + i % 5));
        attempts.push_back(answered(4000));
        attempts.push_back(answered(81, 8)); // eleven each
        metrics::Attempt failed = answered(9000);
        failed.failure = Code::Server;
        attempts.push_back(failed);
        metrics::Attempt cutOff = answered(8000);
        cutOff.verdict = Code::Truncated;
        attempts.push_back(cutOff);
        QCOMPARE(longestAnswer(attempts), std::optional<qint64>(14));
    }

    void itIsGatheredFromTheProject()
    {
        QTemporaryDir folder;
        const auto project = Project::open(folder.filePath(QStringLiteral("p.lwproj")), Project::Opening::Write);
        LW_VERIFY_RESULT(project);
        LW_VERIFY_RESULT((*project)->writer().postAndWait([](store::Database &db) -> Result<void> {
            for (int i = 1; i <= 8; ++i) {
                const QString id = QString::number(i);
                const QString data = fromUtf8(dumpJson(Json{{"text", "one    two" + std::string(60, ' ') + "three " + std::to_string(i)}}));
                if (auto put = store::putRecord(db, {id, id, data, sha256Hex(toUtf8(data)), {}, id, i}, 1); !put)
                    return put;
            }
            const auto written = store::putDecisions(db, {{1, task::Decision::Kind::Correct, task::labelValue(QStringLiteral("ham")), {}, {}}},
                                                     {QStringLiteral("Ada"), QStringLiteral("2026-01-01T00:00:00.000Z")});
            return written ? Result<void>() : Result<void>(fail(written.error()));
        }));
        engine::RunPlan plan;
        plan.task.instructions = QStringLiteral("Is it spam?");
        plan.task.labels = {{QStringLiteral("ham"), {}, {}, {}}, {QStringLiteral("spam"), {}, {}, {}}};
        plan.textColumns = {QStringLiteral("text")};
        plan.ask({QUrl(QStringLiteral("http://127.0.0.1/v1")), QStringLiteral("m"), {}});

        const auto found = promptAdvice((*project)->reader(), plan);
        LW_VERIFY_RESULT(found);
        QCOMPARE(found->situation.sample.size(), 8);
        QVERIFY(!found->situation.longestAnswer); // nothing was asked yet
        QVERIFY(says(*found, Kind::RecordWhiteSpace));
        QVERIFY(says(*found, Kind::NoExamples));
        QCOMPARE(found->situation.acceptedExamples.size(), std::size_t(1));
        QCOMPARE(found->situation.acceptedExamples.front().answer, (Json{{"label", "ham"}}));
        const auto with = task::followed({Kind::NoExamples}, plan.task, found->situation);
        QVERIFY(with && with->examples.size() == 1);

        plan.task.select = task::ExampleRule();
        QVERIFY(!says(promptAdvice((*project)->reader(), plan).value(), Kind::NoExamples));
    }
};

QTEST_GUILESS_MAIN(TestPromptAdviceOf)
#include "tst_prompt_advice_of.moc"
