// SPDX-License-Identifier: Apache-2.0
#include "core/task/merge.h"
#include "tests/core/task/kind_tasks.h"

#include <QTest>

using namespace lw;
using task::MergeRule;
Q_DECLARE_METATYPE(lw::task::TaskKind)

namespace {

/// "spam:100" or "spam:100:0.8", flags behind a fourth colon.
std::vector<task::PieceAnswer> pieces(const QString &text)
{
    std::vector<task::PieceAnswer> all;
    for (const QString &part : text.split(u' ')) {
        const QStringList fields = part.split(u':');
        task::Answer answer;
        answer.value = Json{{"label", toUtf8(fields[0])}};
        if (fields.size() > 2 && !fields[2].isEmpty())
            answer.value["confidence"] = fields[2].toDouble();
        if (fields.size() > 3)
            answer.flags = fields[3].split(u',');
        all.push_back({fields[1].toLongLong(), answer});
    }
    return all;
}

task::TaskSpec taskWith(const MergeRule &rule = {})
{
    task::TaskSpec task;
    task.merge = rule;
    return task;
}

} // namespace

class tst_merge : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void labels_data();
    void labels();
    void confidence_data();
    void confidence();
    void flagsAreUnited();
    void oneAnswerStaysAsItIs();
    void theRationaleIsOfAChunkThatAgrees();
    void kinds_data();
    void kinds();
    void spansOfChunks_data();
    void spansOfChunks();
    void whatIsTooMuchTogetherIsFlagged();
};

void tst_merge::labels_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("chunks");
    QTest::addColumn<QString>("label");
    const auto row = [](const char *name, const char *rule, const char *chunks, const char *label) {
        QTest::newRow(name) << QString::fromUtf8(rule) << QString::fromUtf8(chunks) << QString::fromUtf8(label);
    };
    row("the most votes", "vote", "a:900 b:10 b:10", "b");
    row("a tie goes to the longer text", "vote", "a:10 b:30 a:10 b:5", "b");
    row("a tie in length goes to the earlier", "vote", "b:10 a:10", "b");
    row("any says so", "any:spam", "ham:900 ham:900 spam:1", "spam");
    row("none says so: the others vote", "any:spam", "a:9 b:5 b:1", "b");
    row("the longest", "longest", "a:10 b:30 a:25", "b");
    row("two longest: the earlier", "longest", "a:10 c:30 b:30", "c");
}

void tst_merge::labels()
{
    QFETCH(QString, rule);
    QFETCH(QString, chunks);
    QFETCH(QString, label);
    MergeRule mergeRule;
    if (rule.startsWith(QLatin1String("any:")))
        mergeRule = {MergeRule::Kind::Any, rule.mid(4)};
    else if (rule == QLatin1String("longest"))
        mergeRule = {MergeRule::Kind::Longest, {}};
    QCOMPARE(task::mergeAnswers(taskWith(mergeRule), pieces(chunks)).label(), label);
}

void tst_merge::confidence_data()
{
    QTest::addColumn<QString>("chunks");
    QTest::addColumn<double>("mean");
    QTest::newRow("of those that agree") << QStringLiteral("a:1:0.5 a:1:1.0 b:1:0.1") << 0.75;
    QTest::newRow("unknown where one does not say") << QStringLiteral("a:1:0.5 a:1 b:1:0.1") << -1.0;
    QTest::newRow("who disagrees need not say") << QStringLiteral("a:1:0.5 a:1:0.7 b:1") << 0.6;
    QTest::newRow("none says") << QStringLiteral("a:1 a:1") << -1.0;
}

void tst_merge::confidence()
{
    QFETCH(QString, chunks);
    QFETCH(double, mean);
    QCOMPARE(task::mergeAnswers(taskWith(), pieces(chunks)).confidence().value_or(-1.0), mean);
}

void tst_merge::flagsAreUnited()
{
    const auto merged = task::mergeAnswers(taskWith(), pieces(QStringLiteral("a:1::x b:1::y,x a:1")));
    QCOMPARE(merged.flags, QStringList({QStringLiteral("x"), QStringLiteral("y")}));
}

void tst_merge::oneAnswerStaysAsItIs()
{
    auto all = pieces(QStringLiteral("a:1:0.5:x"));
    all[0].answer.value["rationale"] = "why";
    const auto merged = task::mergeAnswers(taskWith({MergeRule::Kind::Any, QStringLiteral("b")}), all);
    QCOMPARE(merged.value, all[0].answer.value);
    QCOMPARE(merged.flags, all[0].answer.flags);
}

void tst_merge::theRationaleIsOfAChunkThatAgrees()
{
    auto all = pieces(QStringLiteral("b:1 a:1 a:1"));
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i].answer.value["rationale"] = "of chunk " + std::to_string(i);
    QCOMPARE(stringOr(task::mergeAnswers(taskWith(), all).value, "rationale"), QStringLiteral("of chunk 1"));
}

void tst_merge::kinds_data()
{
    QTest::addColumn<task::TaskKind>("kind");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QByteArray>("chunks");
    QTest::addColumn<QString>("merged");
    const auto row = [](const char *name, task::TaskKind kind, const char *rule, const char *chunks, const char *merged) {
        QTest::newRow(name) << kind << QString::fromUtf8(rule) << QByteArray(chunks) << QString::fromUtf8(merged);
    };
    using Kind = task::TaskKind;
    // Each chunk as [length, answer].
    row("every label that is said", Kind::Multilabel, "", R"([[10,{"labels":["LOC"]}],[10,{"labels":[]}],[5,{"labels":["PER","LOC"]}]])",
        R"({"labels":["PER","LOC"]})");
    row("no label at all", Kind::Multilabel, "", R"([[10,{"labels":[]}],[10,{"labels":[]}]])", R"({"labels":[]})");
    row("labels of more than half of the text", Kind::Multilabel, "vote", R"([[10,{"labels":["LOC","PER"]}],[10,{"labels":["PER"]}],[5,{"labels":["LOC"]}]])",
        R"({"labels":["PER","LOC"]})");
    row("labels of half of the text are too few", Kind::Multilabel, "vote", R"([[10,{"labels":["PER"]}],[10,{"labels":[]}]])", R"({"labels":[]})");
    row("labels of the longest", Kind::Multilabel, "longest", R"([[10,{"labels":["PER"]}],[11,{"labels":[]}]])", R"({"labels":[]})");
    row("the median by length", Kind::Rating, "", R"([[10,{"score":1}],[10,{"score":2}],[30,{"score":5}]])", R"({"score":5})");
    row("the lower of two medians", Kind::Rating, "", R"([[10,{"score":5}],[10,{"score":2}]])", R"({"score":2})");
    row("the mean, halves up", Kind::Rating, "mean", R"([[10,{"score":2}],[10,{"score":5}]])", R"({"score":4})");
    row("the mean by length", Kind::Rating, "mean", R"([[90,{"score":1}],[10,{"score":5}]])", R"({"score":1})");
    row("the score of the longest", Kind::Rating, "longest", R"([[90,{"score":1}],[10,{"score":5}]])", R"({"score":1})");
    row("the first that says something", Kind::Extraction, "", R"([[1,{"fields":{"a":null,"b":"","c":1}}],[9,{"fields":{"a":2,"b":"x","c":3,"d":4}}]])",
        R"({"fields":{"a":2,"b":"x","c":1,"d":4}})");
    row("lists are united", Kind::Extraction, "", R"([[1,{"fields":{"l":["a","b"]}}],[9,{"fields":{"l":["b","c"]}}]])", R"({"fields":{"l":["a","b","c"]}})");
    row("fields within fields", Kind::Extraction, "", R"([[1,{"fields":{"o":{"x":1}}}],[9,{"fields":{"o":{"x":2,"y":3}}}]])", R"({"fields":{"o":{"x":1,"y":3}}})");
    row("false says something", Kind::Extraction, "", R"([[1,{"fields":{"a":false,"n":0}}],[9,{"fields":{"a":true,"n":1}}]])", R"({"fields":{"a":false,"n":0}})");
    row("texts in order", Kind::Text, "", R"([[1,{"text":"one"}],[9,{"text":"two"}]])", R"({"text":"one\ntwo"})");
    row("the text of the longest", Kind::Text, "longest", R"([[1,{"text":"one"}],[9,{"text":"two"}]])", R"({"text":"two"})");
    row("choices are voted", Kind::Preference, "", R"([[1,{"choice":"A"}],[1,{"choice":"B"}],[1,{"choice":"B"}]])", R"({"choice":"B"})");
    row("the confidence of all", Kind::Text, "", R"([[1,{"text":"a","confidence":0.5}],[1,{"text":"b","confidence":1.0}]])",
        R"({"confidence":0.75,"text":"a\nb"})");
    row("the confidence of those that say so", Kind::Preference, "",
        R"([[9,{"choice":"A","confidence":0.5}],[1,{"choice":"B","confidence":1.0}]])", R"({"choice":"A","confidence":0.5})");
}

void tst_merge::kinds()
{
    QFETCH(task::TaskKind, kind);
    QFETCH(QString, rule);
    QFETCH(QByteArray, chunks);
    QFETCH(QString, merged);
    task::TaskSpec task = test::taskOf(kind);
    if (!rule.isEmpty())
        task.merge = task::mergeNamed(kind, rule).value();
    std::vector<task::PieceAnswer> answers;
    const Json all = parseJson(chunks.toStdString()).value();
    for (const Json &chunk : all)
        answers.push_back({chunk[0].get<qint64>(), {chunk[1], {}}});
    QCOMPARE(fromUtf8(dumpJson(task::mergeAnswers(task, answers).value)), merged);
}

void tst_merge::spansOfChunks_data()
{
    QTest::addColumn<QByteArray>("chunks");
    QTest::addColumn<QString>("merged");
    const auto row = [](const char *name, const char *chunks, const char *merged) {
        QTest::newRow(name) << QByteArray(chunks) << QString::fromUtf8(merged);
    };
    // Each chunk as [start, end, [[label, start in the chunk, end in the chunk], …]].
    row("places are moved", R"([[0,10,[["PER",0,3]]],[10,20,[["LOC",2,6]]]])", "PER 0-3, LOC 12-16");
    row("in the overlap it is one", R"([[0,12,[["PER",8,11]]],[8,20,[["PER",0,3],["LOC",5,9]]]])", "PER 8-11, LOC 13-17");
    row("two labels are two", R"([[0,12,[["PER",8,11]]],[8,20,[["LOC",0,3]]]])", "LOC 8-11, PER 8-11");
    row("what the end of a chunk cut off", R"([[0,12,[["PER",8,12]]],[8,20,[["PER",0,9]]]])", "PER 8-17");
    row("what the beginning of a chunk cut off", R"([[0,12,[["PER",4,11]]],[8,20,[["PER",0,3]]]])", "PER 4-11");
    row("one within the other, at no edge", R"([[0,12,[["PER",2,9],["PER",4,6]]],[8,20,[]]])", "PER 2-9, PER 4-6");
    row("the end of the record is no edge", R"([[0,12,[]],[8,20,[["PER",4,12],["PER",8,12]]]])", "PER 12-20, PER 16-20");
    row("none", R"([[0,12,[]],[8,20,[]]])", "");
}

void tst_merge::spansOfChunks()
{
    QFETCH(QByteArray, chunks);
    QFETCH(QString, merged);
    std::vector<task::PieceAnswer> answers;
    const Json all = parseJson(chunks.toStdString()).value();
    for (const Json &chunk : all) {
        Json spans = Json::array();
        for (const Json &span : chunk[2])
            spans.push_back(Json{{"label", span[0]}, {"start", span[1]}, {"end", span[2]}, {"text", "…"}});
        const auto start = chunk[0].get<qint64>();
        const auto end = chunk[1].get<qint64>();
        answers.push_back({end - start, {Json{{"spans", spans}}, {}}, start, end});
    }
    QStringList parts;
    const Json value = task::mergeAnswers(test::taskOf(task::TaskKind::Spans), answers).value;
    for (const Json &span : value["spans"])
        parts += QStringLiteral("%1 %2-%3").arg(stringOr(span, "label")).arg(integerOr(span, "start")).arg(integerOr(span, "end"));
    QCOMPARE(parts.join(QStringLiteral(", ")), merged);
}

void tst_merge::whatIsTooMuchTogetherIsFlagged()
{
    task::TaskSpec task = test::taskOf(task::TaskKind::Extraction);
    task.schema = parseJson(R"({"type":"object","properties":{"names":{"type":"array","maxItems":2,"items":{"type":"string"}}}})").value();
    const auto chunk = [](const char *names) { return task::PieceAnswer{1, {Json{{"fields", {{"names", parseJson(names).value()}}}}, {}}, 0, 1}; };
    const task::Answer fits = task::mergeAnswers(task, {chunk(R"(["a"])"), chunk(R"(["a","b"])")});
    QCOMPARE(fits.flags, QStringList());
    const task::Answer tooMuch = task::mergeAnswers(task, {chunk(R"(["a","b"])"), chunk(R"(["c"])")});
    QCOMPARE(tooMuch.flags, QStringList{QStringLiteral("off-schema")});
    QCOMPARE(tooMuch.value["fields"]["names"].size(), std::size_t(3));
}

QTEST_APPLESS_MAIN(tst_merge)
#include "tst_merge.moc"
