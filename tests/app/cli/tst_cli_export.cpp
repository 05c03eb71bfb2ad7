// SPDX-License-Identifier: Apache-2.0
#include "tests/app/cli/cli_process.h"
#include "tests/support/fake_llm_server.h"
#include "tests/support/support.h"

#include <QFileInfo>
#include <QTest>

using namespace lw;
using namespace lw::test;

/// Every format of the contract, by the program itself.
class TestCliExport : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<CliFolder> m_folder;

    QString project() const { return m_folder->path(QStringLiteral("p.lwproj")); }
    /// Twelve records with answers: spans of people in texts with emoji.
    void annotateSpans()
    {
        FakeLlmServer server;
        server.setAnswer([](const QString &text) {
            Json spans = Json::array();
            if (text.contains(QStringLiteral("Ada")))
                spans.push_back(Json{{"label", "PER"}, {"text", "Ada"}});
            return Json{{"spans", std::move(spans)}};
        });
        QByteArray rows = "id,text\n";
        for (int i = 1; i <= 12; ++i)
            rows += QByteArray::number(i) + ",\xF0\x9F\x98\x80 Ada wrote number " + QByteArray::number(i) + "\n";
        const CliResult result = m_folder->run(
            {QStringLiteral("annotate"), m_folder->write(QStringLiteral("in.csv"), rows), QStringLiteral("--task"),
             m_folder->write(QStringLiteral("task.json"), "{\"labelwright\":1,\"kind\":\"spans\",\"instructions\":\"Find people.\",\"labels\":[{\"name\":\"PER\"}]}"),
             QStringLiteral("--project"), project(), QStringLiteral("--id-column"), QStringLiteral("id"), QStringLiteral("--text-column"),
             QStringLiteral("text"), QStringLiteral("--endpoint"), server.url().toString(), QStringLiteral("--model"), QStringLiteral("fake-model")});
        QVERIFY2(result.exitCode == 0, result.text().constData());
    }
    CliResult exportAs(const QString &format, const QString &out) const
    {
        return m_folder->run({QStringLiteral("export"), QStringLiteral("--project"), project(), QStringLiteral("--format"), format,
                              QStringLiteral("--out"), m_folder->path(out)});
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_folder = std::make_unique<CliFolder>();
        annotateSpans();
    }
    void cleanupTestCase() { m_folder.reset(); }

    void everyFormat_data()
    {
        QTest::addColumn<int>("exit");
        QTest::addColumn<QString>("says");
        QTest::addColumn<QString>("holds");
        const auto row = [](const char *format, int exit, const char *says, const char *holds) {
            QTest::newRow(format) << exit << QString::fromLatin1(says) << QString::fromLatin1(holds);
        };
        row("jsonl", 0, "12 records", "\"start\":2");
        row("csv", 0, "12 records", "PER");
        row("xlsx", 0, "12 records", "PK");
        row("label-studio", 0, "12 records", "\"type\":\"labels\"");
        row("label-studio-min", 0, "12 records", "\"labels\":[\"PER\"]");
        row("doccano", 0, "12 records", "[2,5,\"PER\"]");
        row("prodigy", 0, "12 records", "\"token_start\":1");
        row("argilla", 0, "12 records", "suggestions");
        row("spacy-jsonl", 0, "12 records", "\"entities\":[[2,5,\"PER\"]]");
        row("conll", 0, "12 records", "Ada _ _ B-PER");
        row("openai-finetune", 0, "12 records", "Find people.");
        row("openai-dpo", 2, "at least 10 examples", "");
        row("hf-dataset", 0, "12 records", "");
        row("parquet", 1, "choose from: jsonl, csv, xlsx", "");
    }

    void everyFormat()
    {
        QFETCH(const int, exit);
        QFETCH(const QString, says);
        QFETCH(const QString, holds);
        const QString format = QString::fromLatin1(QTest::currentDataTag());
        const QString out = QStringLiteral("out-") + format;
        const CliResult result = exportAs(format, out);
        QVERIFY2(result.exitCode == exit, result.text().constData());
        QVERIFY2(result.err.contains(says), result.text().constData());
        QCOMPARE(QFileInfo::exists(m_folder->path(out)), exit == 0);
        QCOMPARE(QFileInfo::exists(m_folder->path(out) + QStringLiteral(".manifest.json")), exit == 0);
        if (exit != 0) {
            QCOMPARE(result.err.trimmed().count(u'\n'), 0);
            return;
        }
        if (!holds.isEmpty())
            QVERIFY2(m_folder->read(out).contains(holds.toUtf8()), m_folder->read(out).left(500).constData());
        // What it says of losses stands in the manifest, too.
        const Json manifest = m_folder->readJson(out + QStringLiteral(".manifest.json"));
        QCOMPARE(manifest["loss"].empty(), format == QLatin1String("jsonl"));
        for (const Json &row : manifest["loss"])
            QVERIFY2(result.err.contains(stringOr(row, "sentence")), result.text().constData());
    }

    void filesBeside()
    {
        QVERIFY(m_folder->read(QStringLiteral("out-label-studio.config.xml")).contains("<Label value=\"PER\"/>"));
        QVERIFY(m_folder->read(QStringLiteral("out-spacy-jsonl.to_spacy.py")).contains("char_span"));
        QVERIFY(m_folder->read(QStringLiteral("out-hf-dataset/README.md")).startsWith("---\nconfigs:"));
        QCOMPARE(m_folder->read(QStringLiteral("out-hf-dataset/data/train-00000-of-00001.jsonl")).count('\n'), 12);
    }

    /// Told before anything is asked or made.
    void unfitKind()
    {
        CliFolder folder;
        const QString task = folder.write(QStringLiteral("t.json"), "{\"labelwright\":1,\"kind\":\"text\",\"instructions\":\"Sum up.\"}");
        const CliResult result = folder.run({QStringLiteral("annotate"), folder.write(QStringLiteral("in.csv"), "id,text\n1,one\n"), QStringLiteral("--task"), task,
                                             QStringLiteral("--project"), folder.path(QStringLiteral("p.lwproj")), QStringLiteral("--text-column"), QStringLiteral("text"),
                                             QStringLiteral("--endpoint"),
                                             QStringLiteral("http://127.0.0.1:9/v1"), QStringLiteral("--out"), folder.path(QStringLiteral("o")),
                                             QStringLiteral("--format"), QStringLiteral("conll")});
        QVERIFY2(result.exitCode == 1, result.text().constData());
        QVERIFY2(result.err.contains(QStringLiteral("cannot hold the answers of a task of the kind text")), result.text().constData());
        QVERIFY(!QFileInfo::exists(folder.path(QStringLiteral("p.lwproj"))));
    }
};

QTEST_GUILESS_MAIN(TestCliExport)
#include "tst_cli_export.moc"
