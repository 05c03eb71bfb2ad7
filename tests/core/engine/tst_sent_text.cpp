// SPDX-License-Identifier: Apache-2.0
#include "core/engine/sent_text.h"
#include "core/text/token_estimate.h"
#include "tests/core/engine/run_bench.h"

#include <QTest>

using namespace lw;
using namespace lw::engine;

namespace {

task::TaskSpec spansTask()
{
    task::TaskSpec task;
    task.kind = task::TaskKind::Spans;
    task.labels.push_back({QStringLiteral("WHO"), {}, {}, {}});
    task.templateText = QStringLiteral("S <b>: {{subject}}\n{{body}} (end)");
    task.clean.html = true;
    task.mask.phone = true;
    return task;
}

OrderedJson record()
{
    return {{"subject", "😀 <i>Hi</i> &amp; you"}, {"body", "<p>Ada,</p><p>call 138 0013 8000 or 13800138000.</p>"}};
}

SentText sent(const task::TaskSpec &task, const OrderedJson &data)
{
    return sentText(task, {QStringLiteral("subject"), QStringLiteral("body")}, data, text::TokenEstimate());
}

Json span(qint64 start, qint64 end, const char *text)
{
    return {{"label", "WHO"}, {"start", start}, {"end", end}, {"text", text}};
}

} // namespace

class TestSentText final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void columnsAreCleanedAndTheTemplateIsNot();
    void withoutATemplate();
    void nothingToChangeIsTheTextItself();
    void spansLeadBackToTheRecord();
    void otherAnswersGetTheirValuesBack();
    void theTwoTextsOfAComparison();
    void whatAPersonSaidAsAModelWouldHave();
    void aRuleAnswersWithoutARequest();
    void aRuleOfManyLabels();
    void whatIsMaskedIsNeverSent();
    void theCacheHoldsNothingPrivate();
};

void TestSentText::columnsAreCleanedAndTheTemplateIsNot()
{
    const SentText out = sent(spansTask(), record());
    QCOMPARE(out.text, QStringLiteral("S <b>: 😀 Hi & you\nAda,\n\ncall [PHONE_1] or [PHONE_1]. (end)"));
    QCOMPARE(out.unmasked, QStringLiteral("S <b>: 😀 Hi & you\nAda,\n\ncall 138 0013 8000 or 13800138000. (end)"));
    QVERIFY(out.wayBack);
    QCOMPARE(out.wayBack->original,
             QStringLiteral("S <b>: 😀 <i>Hi</i> &amp; you\n<p>Ada,</p><p>call 138 0013 8000 or 13800138000.</p> (end)"));
}

void TestSentText::withoutATemplate()
{
    task::TaskSpec task = spansTask();
    task.templateText.clear();
    QCOMPARE(sent(task, record()).text, QStringLiteral("😀 Hi & you\nAda,\n\ncall [PHONE_1] or [PHONE_1]."));
}

void TestSentText::nothingToChangeIsTheTextItself()
{
    const OrderedJson plain = {{"subject", "a"}, {"body", "b"}};
    const SentText out = sent(spansTask(), plain);
    QCOMPARE(out.text, QStringLiteral("S <b>: a\nb (end)"));
    QVERIFY(!out.wayBack);
    task::TaskSpec off = spansTask();
    off.clean = {};
    off.mask = {};
    QVERIFY(sent(off, record()).text.contains(QStringLiteral("138 0013 8000")));
    QVERIFY(!sent(off, record()).wayBack);
}

void TestSentText::spansLeadBackToTheRecord()
{
    const SentText out = sent(spansTask(), record());
    const auto codePoints = out.text.toUcs4();
    const auto at = [&](const QString &words, int from = 0) { return text::codePointCount(QStringView(out.text).first(out.text.indexOf(words, from))); };
    QCOMPARE(codePoints.size(), text::codePointCount(out.text));
    const qint64 ada = at(QStringLiteral("Ada"));
    const qint64 first = at(QStringLiteral("[PHONE_1]"));
    const qint64 second = at(QStringLiteral("[PHONE_1]."));
    // The third is the first without its brackets: the same number, so the same span.
    const task::Answer said{{{"rationale", "[PHONE_1] is theirs"},
                             {"spans", Json::array({span(ada, ada + 3, "Ada"), span(first, first + 9, "[PHONE_1]"),
                                                    span(first + 1, first + 8, "PHONE_1"), span(second, second + 9, "[PHONE_1]")})}},
                            {}};
    const task::Answer back = out.wayBack->answer(said);
    const QString &original = out.wayBack->original;
    const auto there = original.toUcs4();
    QCOMPARE(back.value["spans"].size(), std::size_t(3));
    QStringList texts;
    for (const Json &found : back.value["spans"]) {
        const qint64 start = integerOr(found, "start");
        const qint64 end = integerOr(found, "end");
        QCOMPARE(QString::fromUcs4(reinterpret_cast<const char32_t *>(there.constData()) + start, end - start), stringOr(found, "text"));
        texts += stringOr(found, "text");
    }
    QCOMPARE(texts, (QStringList{QStringLiteral("Ada"), QStringLiteral("138 0013 8000"), QStringLiteral("13800138000")}));
    QCOMPARE(stringOr(back.value, "rationale"), QStringLiteral("138 0013 8000 is theirs"));
}

void TestSentText::otherAnswersGetTheirValuesBack()
{
    const SentText out = sent(spansTask(), record());
    const task::Answer back = out.wayBack->answer({{{"fields", {{"phone", "[PHONE_1]"}, {"n", 3}}}}, {QStringLiteral("repaired")}});
    QCOMPARE(stringOr(back.value["fields"], "phone"), QStringLiteral("138 0013 8000"));
    QCOMPARE(back.flags, QStringList(QStringLiteral("repaired")));
}

void TestSentText::theTwoTextsOfAComparison()
{
    task::TaskSpec task = spansTask();
    task.kind = task::TaskKind::Preference;
    task.templateText.clear();
    QCOMPARE(sent(task, record()).text, QStringLiteral("A:\n😀 Hi & you\n\nB:\nAda,\n\ncall [PHONE_1] or [PHONE_1]."));
}

void TestSentText::whatAPersonSaidAsAModelWouldHave()
{
    const SentText out = sent(spansTask(), record());
    const QString &original = out.wayBack->original;
    const auto there = [&](const char *label, const QString &words) {
        const qint64 start = text::codePointCount(QStringView(original).first(original.indexOf(words)));
        return Json{{"label", label}, {"start", start}, {"end", start + text::codePointCount(words)}, {"text", toUtf8(words)}};
    };
    // A tag is taken out, a part of a number stands for all of it, and a label keeps its name whatever it looks like.
    const SaidOfSent said = out.said({{"spans", Json::array({there("WHO", QStringLiteral("<i>Hi</i> &amp;")), there("a@b.cd", QStringLiteral("<p>")),
                                                             there("WHO", QStringLiteral("Ada")), there("WHO", QStringLiteral("0013"))})},
                                      {"rationale", "13800138000 or 139 0013 9000"}},
                                     spansTask().mask);
    QCOMPARE(said.lostSpans, 1);
    const auto codePoints = out.text.toStdU32String();
    QStringList texts;
    for (const Json &span : said.answer["spans"]) {
        const auto start = std::size_t(integerOr(span, "start"));
        QCOMPARE(QString::fromStdU32String(codePoints.substr(start, std::size_t(integerOr(span, "end")) - start)), stringOr(span, "text"));
        texts += stringOr(span, "text");
    }
    QCOMPARE(texts, (QStringList{QStringLiteral("Hi &"), QStringLiteral("Ada"), QStringLiteral("[PHONE_1]")}));
    QCOMPARE(stringOr(said.answer, "rationale"), QStringLiteral("[PHONE_1] or [PHONE_2]"));

    // Nothing of the text was changed: what a person wrote is masked all the same, and labels are not.
    task::MaskingRules rules = spansTask().mask;
    rules.words = {QStringLiteral("Spam")};
    const SaidOfSent fields = sent(spansTask(), {{"subject", "a"}, {"body", "b"}}).said({{"fields", {{"a", {"call 13800138000"}}}}, {"label", "Spam"}}, rules);
    QCOMPARE(fields.answer, (Json{{"fields", {{"a", {"call [PHONE_1]"}}}}, {"label", "Spam"}}));
}

void TestSentText::aRuleAnswersWithoutARequest()
{
    test::RunBench bench;
    bench.server.setLabel(test::RunBench::labelOf);
    bench.plan.task.rules = {{QStringLiteral(": red$"), QStringLiteral("red")}};
    bench.addMany(30);
    QVERIFY(bench.run());
    QCOMPARE(bench.wrongAnswers(), QString());
    int ruled = 0;
    for (const auto &row : bench.rows()) {
        QCOMPARE(row.state, QStringLiteral("annotated"));
        QCOMPARE(row.source, row.label == QStringLiteral("red") ? QStringLiteral("rule") : QStringLiteral("model"));
        ruled += row.source == QStringLiteral("rule") ? 1 : 0;
    }
    QCOMPARE(ruled, 10);
    for (const auto &chat : bench.server.chats()) {
        for (const auto &[id, text] : test::FakeLlmServer::records(chat))
            QVERIFY(!text.endsWith(QStringLiteral("red")));
    }
}

void TestSentText::aRuleOfManyLabels()
{
    test::RunBench bench;
    bench.plan.task.kind = task::TaskKind::Multilabel;
    bench.plan.task.rules = {{QStringLiteral("."), QStringLiteral("blue")}};
    bench.add(QStringLiteral("anything"));
    QVERIFY(bench.run());
    QCOMPARE(bench.server.counts().chats, 0);
    QCOMPARE(bench.rows().front().source, QStringLiteral("rule"));
    QCOMPARE(bench.counts().of(QStringLiteral("annotated")), 1);
}

void TestSentText::whatIsMaskedIsNeverSent()
{
    test::RunBench bench;
    bench.server.setLabel(test::RunBench::labelOf);
    bench.plan.task.mask = {true, true, true, true, {QStringLiteral("Ada")}};
    bench.plan.task.rationale = true;
    bench.server.setAnswer([](const QString &text) {
        return Json{{"label", toUtf8(test::RunBench::labelOf(text))}, {"rationale", toUtf8(text)}};
    });
    const QString text = QStringLiteral("Ada 13800138000 a@b.org 11010519491231002X 4111 1111 1111 1111: red");
    bench.add(text);
    QVERIFY(bench.run());
    QCOMPARE(bench.wrongAnswers(), QString());
    QCOMPARE(bench.rows().front().state, QStringLiteral("annotated"));
    for (const auto &request : bench.server.requests()) {
        for (const char *secret : {"Ada", "1380013", "a@b", "110105", "4111"})
            QVERIFY2(!request.body.contains(secret), secret);
    }
}

void TestSentText::theCacheHoldsNothingPrivate()
{
    test::RunBench bench;
    bench.server.setLabel(test::RunBench::labelOf);
    bench.plan.cache = CacheMode::Exact;
    bench.plan.task.mask.phone = true;
    bench.add(QStringLiteral("13800138000: red"));
    bench.add(QStringLiteral("13900139000: red"));
    QVERIFY(bench.run());
    QCOMPARE(bench.counts().of(QStringLiteral("annotated")), 2);
    // Both went out as the same words, so that one answer was enough.
    QCOMPARE(bench.server.counts().chats, 1);
}

QTEST_GUILESS_MAIN(TestSentText)
#include "tst_sent_text.moc"
