// SPDX-License-Identifier: Apache-2.0
#include "tests/app/cli/cli_process.h"
#include "tests/support/fake_llm_server.h"
#include "tests/support/support.h"

#include <QTest>

using namespace lw;
using namespace lw::test;

namespace {

Json json(const QByteArray &text) { return parseJson(text.toStdString()).value_or(Json("the test itself is wrong")); }

} // namespace

/// Every kind of task, from its file to the export.
class TestCliKinds : public QObject
{
    Q_OBJECT

private:
    static QStringList command(const CliFolder &folder, const QByteArray &rows, const QByteArray &task, const QString &more)
    {
        return QStringList{QStringLiteral("annotate"), folder.write(QStringLiteral("in.csv"), rows), QStringLiteral("--task"),
                           folder.write(QStringLiteral("task.json"), task), QStringLiteral("--project"),
                           folder.path(QStringLiteral("p.lwproj")), QStringLiteral("--id-column"), QStringLiteral("id"),
                           QStringLiteral("--report"), folder.path(QStringLiteral("report.json")), QStringLiteral("--out"),
                           folder.path(QStringLiteral("out.jsonl")), QStringLiteral("--format"), QStringLiteral("jsonl")}
            + more.split(u' ', Qt::SkipEmptyParts);
    }

private Q_SLOTS:
    void fromTheFileToTheExport_data()
    {
        QTest::addColumn<QByteArray>("task");
        QTest::addColumn<QByteArray>("rows");
        QTest::addColumn<QByteArray>("said");       ///< by the model, by the first word of the text
        QTest::addColumn<QByteArray>("answers");    ///< in the export
        QTest::addColumn<QByteArray>("gold");       ///< of the report; null: there is none
        const auto row = [](const char *kind, const QByteArray &members, const QByteArray &rows, const QByteArray &said,
                            const QByteArray &answers, const QByteArray &gold) {
            QTest::newRow(kind) << "{\"labelwright\":1,\"kind\":\"" + QByteArray(kind) + "\",\"instructions\":\"Do it.\"" + members + "}"
                                << rows << said << answers << gold;
        };
        row("classification", R"(,"labels":[{"name":"good"},{"name":"bad"}])", "id,text,gold\n1,one x,good\n2,two x,good\n",
            R"({"one":{"label":"Good."},"two":{"label":"bad"}})", R"([{"label":"good"},{"label":"bad"}])",
            R"({"n":2,"accuracy":0.5})");
        row("multilabel", R"(,"labels":[{"name":"a/x"},{"name":"b"},{"name":"c"}])",
            "id,text,gold\n1,one x,b | a/x\n2,two x,c\n3,three x,\"{\"\"labels\"\":[]}\"\n",
            R"({"one":{"labels":["b","A/X","b"]},"two":{"labels":["b","c"]},"three":{"labels":[]}})",
            R"([{"labels":["a/x","b"]},{"labels":["b","c"]},{"labels":[]}])",
            R"({"n":3,"accuracy":0.6666666666666666,"precision":0.75,"recall":1.0,"kappa":null})");
        row("spans", R"(,"labels":[{"name":"PER"},{"name":"LOC"}])",
            "id,text,gold\n1,one 😀 Ada met Ada,\"{\"\"spans\"\":[{\"\"label\"\":\"\"PER\"\",\"\"start\"\":6,\"\"end\"\":9,\"\"text\"\":\"\"Ada\"\"}]}\"\n"
            "2,two 李白在长安,\n",
            R"({"one":{"spans":[{"label":"PER","text":"Ada"},{"label":"PER","text":"ada"},{"label":"LOC","text":"Rome"}]},
                "two":{"spans":[{"label":"LOC","text":"长安"}]}})",
            R"([{"spans":[{"label":"PER","start":6,"end":9,"text":"Ada"},{"label":"PER","start":14,"end":17,"text":"Ada"}]},
                {"spans":[{"label":"LOC","start":7,"end":9,"text":"长安"}]}])",
            R"({"n":1,"accuracy":0.0,"precision":0.5,"recall":1.0})");
        row("rating", R"(,"scale":{"min":1,"max":5})", "id,text,gold\n1,one x,4\n2,two x,3\n",
            R"({"one":{"score":"4"},"two":{"score":5}})", R"([{"score":4},{"score":5}])",
            R"({"n":2,"accuracy":0.5,"mean_absolute_error":1.0})");
        row("extraction",
            R"(,"schema":{"type":"object","required":["vendor"],"properties":{"vendor":{"type":"string"},"total":{"type":"number"},
                "currency":{"enum":["EUR","USD"]}}})",
            "id,text,gold\n1,one x,\"{\"\"vendor\"\":\"\"ACME\"\",\"\"currency\"\":\"\"EUR\"\"}\"\n2,two x,\"{\"\"fields\"\":{\"\"vendor\"\":\"\"Ada\"\"}}\"\n",
            R"({"one":{"fields":{"vendor":"ACME","total":12.5,"currency":"eur"}},"two":{"fields":{"vendor":"Bob","total":null,"currency":null}}})",
            R"([{"fields":{"vendor":"ACME","total":12.5,"currency":"EUR"}},{"fields":{"vendor":"Bob"}}])",
            R"({"n":2,"accuracy":0.5,"questions":{"currency":{"n":1,"accuracy":1.0,"macro_f1":1.0,"kappa":null},"vendor":{"n":2,"accuracy":0.5,"macro_f1":null,"kappa":null}}})");
        row("text", R"(,"rationale":true)", "id,text,gold\n1,one x,A summary.\n", R"({"one":{"text":" Short\n[1]. ","rationale":"so"}})",
            R"([{"text":" Short\n[1]. ","rationale":"so"}])", "null");
        row("preference", R"(,"template":"Question\n\nA: {{text}}\n\nB: {{other}}")", "id,text,other,gold\n1,one x,y,a\n2,two x,y,tie\n",
            R"({"one":{"choice":"A"},"two":{"choice":"b"}})", R"([{"choice":"A"},{"choice":"B"}])", R"({"n":2,"accuracy":0.5})");
    }

    void fromTheFileToTheExport()
    {
        QFETCH(QByteArray, task);
        QFETCH(QByteArray, rows);
        QFETCH(QByteArray, said);
        QFETCH(QByteArray, answers);
        QFETCH(QByteArray, gold);
        CliFolder folder;
        FakeLlmServer server;
        const Json byWord = json(said);
        server.setAnswer([byWord](const QString &text) {
            for (const auto &[word, answer] : byWord.items()) {
                if (text.contains(fromUtf8(word)))
                    return answer;
            }
            return Json();
        });
        const QString more = QStringLiteral("--endpoint %1 --model fake-model --gold-column gold ").arg(server.url().toString())
            + (task.contains("template") ? QString() : QStringLiteral("--text-column text"));
        const CliResult result = folder.run(command(folder, rows, task, more));
        QVERIFY2(result.exitCode == 0, result.text().constData());
        const auto lines = folder.readLines(QStringLiteral("out.jsonl"));
        const Json expected = json(answers);
        QCOMPARE(lines.size(), expected.size());
        for (std::size_t i = 0; i < lines.size(); ++i) {
            QCOMPARE(fromUtf8(dumpJson(lines[i]["answer"])), fromUtf8(dumpJson(expected[i])));
            QCOMPARE(stringOr(lines[i], "state"), QStringLiteral("annotated"));
        }
        const Json report = folder.readJson(QStringLiteral("report.json"));
        const Json scores = json(gold);
        QCOMPARE(report.contains("gold"), !scores.is_null());
        const Json wanted = scores.is_null() ? Json::object() : scores;
        for (const auto &[name, value] : wanted.items())
            QCOMPARE(fromUtf8(name) + u' ' + fromUtf8(dumpJson(report["gold"][name])), fromUtf8(name) + u' ' + fromUtf8(dumpJson(value)));
        // The same again asks nobody: what was answered is known as such.
        server.forget();
        QCOMPARE(folder.run(command(folder, rows, task, more)).exitCode, 0);
        QCOMPARE(server.counts().chats, 0);
    }

    void aWrongAnswerIsOfItsRecordAlone()
    {
        CliFolder folder;
        FakeLlmServer server;
        server.setAnswer([](const QString &text) { return Json{{"score", text.contains(QStringLiteral("two")) ? 9 : 3}}; });
        const CliResult result =
            folder.run(command(folder, "id,text\n1,one\n2,two\n", R"({"labelwright":1,"kind":"rating","scale":{"min":1,"max":5}})",
                               QStringLiteral("--endpoint %1 --model fake-model --text-column text").arg(server.url().toString())));
        QVERIFY2(result.exitCode == 3, result.text().constData());
        QCOMPARE(folder.readJson(QStringLiteral("report.json"))["failed"], (Json{{"label", 1}}));
        QCOMPARE(folder.readLines(QStringLiteral("out.jsonl"))[0]["answer"], (Json{{"score", 3}}));
    }

    /// The places of spans are those of the record, not of its chunks, and what two chunks share is one span.
    void spansOfALongRecord()
    {
        CliFolder folder;
        FakeLlmServer server;
        server.setAnswer([](const QString &text) {
            Json spans = Json::array();
            for (qsizetype at = text.indexOf(QStringLiteral("Ada")); at >= 0; at = text.indexOf(QStringLiteral("Ada"), at + 1))
                spans.push_back(Json{{"label", "PER"}, {"text", "Ada"}});
            return Json{{"spans", std::move(spans)}};
        });
        QString text;
        QStringList places;
        for (int i = 0; i < 40; ++i) {
            text += QString::fromUtf8("Some 😀 words stand here, ");
            places += QString::number(text.toUcs4().size());
            text += QStringLiteral("Ada wrote them. ");
        }
        const CliResult result = folder.run(
            command(folder, "id,text\n1,\"" + text.toUtf8() + "\"\n", R"({"labelwright":1,"kind":"spans","labels":[{"name":"PER"}]})",
                    QStringLiteral("--endpoint %1 --model fake-model --text-column text --chunk-tokens 64 --chunk-overlap 24").arg(server.url().toString())));
        QVERIFY2(result.exitCode == 0, result.text().constData());
        const auto lines = folder.readLines(QStringLiteral("out.jsonl"));
        QVERIFY2(lines[0]["chunks"].get<int>() > 5, "the record was not cut");
        QStringList found;
        for (const Json &span : lines[0]["answer"]["spans"])
            found += QString::number(integerOr(span, "start"));
        QCOMPARE(found, places);
    }

    void whatCannotBeAsked_data()
    {
        QTest::addColumn<QByteArray>("task");
        QTest::addColumn<QString>("more");
        QTest::addColumn<QString>("words");
        QTest::newRow("the embedded baseline") << QByteArray(R"({"labelwright":1,"kind":"spans","labels":[{"name":"PER"}]})")
                                               << QStringLiteral("--text-column text") << QStringLiteral("baseline|spans|endpoint");
        QTest::newRow("a rating without a scale") << QByteArray(R"({"labelwright":1,"kind":"rating"})") << QStringLiteral("--text-column text")
                                                  << QStringLiteral("no scale|\"min\"");
        QTest::newRow("a preference of one text") << QByteArray(R"({"labelwright":1,"kind":"preference"})")
                                                  << QStringLiteral("--text-column text --endpoint http://127.0.0.1:9/v1 --model m")
                                                  << QStringLiteral("two text columns|template");
    }

    void whatCannotBeAsked()
    {
        QFETCH(QByteArray, task);
        QFETCH(QString, more);
        QFETCH(QString, words);
        CliFolder folder;
        const CliResult result = folder.run(command(folder, "id,text\n1,one\n", task, more));
        QVERIFY2(result.exitCode == 2, result.text().constData());
        for (const QString &word : words.split(u'|'))
            QVERIFY2(result.err.contains(word), result.text().constData());
        QCOMPARE(result.err.trimmed().count(u'\n'), 0);
    }
};

QTEST_GUILESS_MAIN(TestCliKinds)
#include "tst_cli_kinds.moc"
