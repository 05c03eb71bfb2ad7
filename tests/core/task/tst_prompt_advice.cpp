// SPDX-License-Identifier: Apache-2.0
#include "core/task/prompt_advice.h"
#include "core/text/token_estimate.h"

#include <QTest>

#include <algorithm>
#include <functional>

using namespace lw;
using task::promptAdvice;
using task::PromptAdvice;
using task::PromptSituation;
using task::TaskSpec;
using Kind = PromptAdvice::Kind;

namespace {

/// A task of which nothing is to be said.
TaskSpec goodTask()
{
    TaskSpec task;
    task.instructions = QStringLiteral("Decide whether the mail is unsolicited bulk mail.\nMails of a list are not.");
    task.templateText = QStringLiteral("Subject: {{subject}}\n\n{{body}}");
    for (const char *name : {"spam", "ham"})
        task.labels.push_back({QString::fromLatin1(name), {}, {}, {}});
    for (int i = 0; i < 3; ++i)
        task.examples.push_back({QStringLiteral("mail %1").arg(i), Json{{"label", "spam"}}});
    return task;
}

PromptSituation goodSituation()
{
    return {{QStringLiteral("subject"), QStringLiteral("body")}, {QStringLiteral("a short text")}, 64, {}, {}};
}

using Change = std::function<void(TaskSpec &, PromptSituation &)>;

std::vector<PromptAdvice> adviceOn(const TaskSpec &task, const PromptSituation &situation)
{
    return promptAdvice(task, situation, text::TokenEstimate());
}

} // namespace

class tst_prompt_advice : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsSaid_data();
    void whatIsSaid();
    void nothingIsSaidOfAGoodTask();
    void whatFollowingChanges();
    void fewerExamplesAreDiverse();
};

void tst_prompt_advice::nothingIsSaidOfAGoodTask()
{
    QVERIFY(adviceOn(goodTask(), goodSituation()).empty());
}

void tst_prompt_advice::whatIsSaid_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("ofTask"); ///< following it changes the task
    const auto row = [](const char *name, Kind kind, bool ofTask, const Change &change) { QTest::newRow(name) << change << int(kind) << ofTask; };
    row("a sentence twice", Kind::RepeatedText, true, [](TaskSpec &task, PromptSituation &) {
        task.templateText = QStringLiteral("decide whether the Mail is unsolicited bulk mail.\n") + task.templateText;
    });
    row("a sentence twice in the instructions", Kind::RepeatedText, true,
        [](TaskSpec &task, PromptSituation &) { task.instructions += QStringLiteral("\nDecide whether the mail is unsolicited bulk mail."); });
    row("empty lines", Kind::WhiteSpace, true, [](TaskSpec &task, PromptSituation &) { task.instructions.replace(u'\n', QString(60, u'\n')); });
    row("spaces in the template", Kind::WhiteSpace, true,
        [](TaskSpec &task, PromptSituation &) { task.templateText.replace(QStringLiteral("\n\n"), QString(80, u' ')); });
    row("spaces in the records", Kind::RecordWhiteSpace, true,
        [](TaskSpec &, PromptSituation &situation) { situation.sample = {QStringLiteral("a") + QString(200, u'\n') + u'b'}; });
    row("a column in the instructions", Kind::ColumnInInstructions, true,
        [](TaskSpec &task, PromptSituation &) { task.instructions += QStringLiteral("\nThe sender is {{from}}."); });
    row("the same where there is no template", Kind::ColumnInInstructions, true, [](TaskSpec &task, PromptSituation &) {
        task.instructions += QStringLiteral("\nThe sender is {{from}}.");
        task.templateText.clear();
    });
    row("instructions in the template", Kind::FixedTextInTemplate, true, [](TaskSpec &task, PromptSituation &) {
        task.templateText = QStringLiteral("Look at the sender first, then at the subject, and only then at what the mail itself says, for most of "
                                           "it can be told from these.\n") +
                            task.templateText;
    });
    row("many tokens for a label", Kind::LargeMaxTokens, false, [](TaskSpec &, PromptSituation &situation) { situation.maxTokens = 4096; });
    row("many tokens by what came", Kind::LargeMaxTokens, false, [](TaskSpec &task, PromptSituation &situation) {
        task.rationale = true;
        situation.longestAnswer = 100;
        situation.maxTokens = 8192;
    });
    row("no examples, none to be had", Kind::NoExamples, false, [](TaskSpec &task, PromptSituation &) { task.examples.clear(); });
    row("no examples", Kind::NoExamples, true, [](TaskSpec &task, PromptSituation &situation) {
        situation.acceptedExamples = std::exchange(task.examples, {});
    });
    row("many examples", Kind::ManyExamples, true, [](TaskSpec &task, PromptSituation &) {
        for (int i = 0; i < 40; ++i)
            task.examples.push_back({QStringLiteral("another mail of the number %1").arg(i), Json{{"label", "ham"}}});
    });
}

/// What is wrong is said and nothing else, and once it is followed no more.
void tst_prompt_advice::whatIsSaid()
{
    QFETCH(Change, change);
    QFETCH(int, kind);
    QFETCH(bool, ofTask);
    TaskSpec task = goodTask();
    PromptSituation situation = goodSituation();
    change(task, situation);
    const auto said = adviceOn(task, situation);
    QCOMPARE(said.size(), std::size_t(1));
    QCOMPARE(int(said[0].kind), kind);
    const auto better = followed(said[0], task, situation);
    QCOMPARE(better.has_value(), ofTask);
    if (!better) {
        QCOMPARE(said[0].maxTokens.has_value(), said[0].kind == Kind::LargeMaxTokens);
        return;
    }
    QVERIFY(adviceOn(*better, situation).empty());
}

void tst_prompt_advice::whatFollowingChanges()
{
    TaskSpec task = goodTask();
    task.instructions += QStringLiteral("\nThe sender is {{from}}.");
    task.templateText.clear();
    const auto moved = followed({Kind::ColumnInInstructions}, task, goodSituation());
    QVERIFY(moved);
    QCOMPARE(moved->instructions, goodTask().instructions);
    QCOMPARE(moved->templateText, QStringLiteral("The sender is {{from}}.\n{{subject}}\n{{body}}"));

    task = goodTask();
    task.templateText = QStringLiteral("  One   two\n\n\n\n{{ subject }}   {{body}}  ");
    QCOMPARE(followed({Kind::WhiteSpace}, task, {})->templateText, QStringLiteral("One two\n\n{{subject}} {{body}}"));

    task.templateText = QStringLiteral("First.\nSecond: {{body}}");
    const auto fixed = followed({Kind::FixedTextInTemplate}, task, {});
    QCOMPARE(fixed->templateText, QStringLiteral("Second: {{body}}"));
    QVERIFY(fixed->instructions.endsWith(QStringLiteral("\nFirst.")));

    PromptSituation situation = goodSituation();
    situation.maxTokens = 4096;
    QCOMPARE(adviceOn(goodTask(), situation)[0].maxTokens.value_or(0), 64);
    situation.longestAnswer = 200;
    QCOMPARE(adviceOn(goodTask(), situation)[0].maxTokens.value_or(0), 260);
}

void tst_prompt_advice::fewerExamplesAreDiverse()
{
    TaskSpec task = goodTask();
    task.examples.clear();
    for (int i = 0; i < 30; ++i)
        task.examples.push_back({QStringLiteral("the very same mail with a number %1").arg(i), Json{{"label", "spam"}}});
    task.examples.push_back({QStringLiteral("something else altogether"), Json{{"label", "ham"}}});
    const auto fewer = followed({Kind::ManyExamples}, task, goodSituation());
    QVERIFY(fewer && fewer->examples.size() <= 12);
    QVERIFY(std::any_of(fewer->examples.begin(), fewer->examples.end(),
                        [](const task::Example &example) { return stringOr(example.answer, "label") == QStringLiteral("ham"); }));
}

QTEST_APPLESS_MAIN(tst_prompt_advice)
#include "tst_prompt_advice.moc"
