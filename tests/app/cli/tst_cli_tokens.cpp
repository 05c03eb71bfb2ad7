// SPDX-License-Identifier: Apache-2.0
#include "tests/app/cli/cli_process.h"
#include "tests/support/byte_tokenizer.h"
#include "tests/support/fake_llm_server.h"
#include "tests/support/support.h"

#include <QFile>
#include <QTest>

using namespace lw;
using namespace lw::test;

/// How the tokens of a run are counted, as a person at a terminal sees it.
class TestCliTokens final : public QObject
{
    Q_OBJECT

    static QStringList words(const QString &line) { return line.split(u' ', Qt::SkipEmptyParts); }

    /// Five records of a hundred short words: some hundred tokens each by the estimate, five hundred bytes.
    static QStringList command(const CliFolder &folder, const FakeLlmServer &server, const QString &more)
    {
        QByteArray csv = "id,text\n";
        for (int i = 0; i < 5; ++i)
            csv += QByteArray::number(i) + "," + QByteArray("good ").repeated(100) + QByteArray::number(i) + "\n";
        return words(QStringLiteral("annotate %1 --task %2 --project %3 --endpoint %4 --model fake-model --progress none --report %5 "
                                    "--batch 1 --cache off --chunk-tokens 200 --id-column id --text-column text ")
                         .arg(folder.write(QStringLiteral("in.csv"), csv), folder.write(QStringLiteral("task.json"), colourTask()),
                              folder.path(QStringLiteral("p.lwproj")), server.url().toString(), folder.path(QStringLiteral("r.json")))
                     + more);
    }

private Q_SLOTS:
    void aChosenVocabularyCutsAndIsKept()
    {
        CliFolder folder;
        FakeLlmServer server;
        server.setLabel([](const QString &) { return QStringLiteral("red"); });
        const QString file = folder.write(QStringLiteral("v.json"), byteTokenizer());
        const CliResult whole = folder.run(command(folder, server, {}));
        QVERIFY2(whole.exitCode == 0, whole.text().constData());
        QCOMPARE(server.chats().size(), 5);
        server.forget();

        const CliResult cut = folder.run(command(folder, server, QStringLiteral("--tokenizer ") + file));
        QVERIFY2(cut.exitCode == 0, cut.text().constData());
        QCOMPARE(server.chats().size(), 15); // 501 bytes, at most 200 of them in a piece
        for (const FakeRequest &chat : server.chats())
            QVERIFY(FakeLlmServer::records(chat).front().second.toUtf8().size() <= 200);
        server.forget();

        // Kept: nothing is left to ask.
        const CliResult again = folder.run(command(folder, server, QStringLiteral("--resume")));
        QVERIFY2(again.exitCode == 0, again.text().constData());
        QCOMPARE(server.chats().size(), 0);
        // And gone again: those of the first run are there.
        const CliResult without = folder.run(command(folder, server, QStringLiteral("--tokenizer none")));
        QVERIFY2(without.exitCode == 0, without.text().constData());
        QCOMPARE(server.chats().size(), 0);
    }

    void whatNeedsNoCallIsNotInTheEstimate()
    {
        CliFolder folder;
        FakeLlmServer server;
        server.setLabel([](const QString &) { return QStringLiteral("red"); });
        QStringList words = command(folder, server, {});
        words.replace(words.indexOf(QStringLiteral("off")), QStringLiteral("exact"));
        QVERIFY(folder.run(words + QStringList{QStringLiteral("--limit"), QStringLiteral("2")}).exitCode == 0);
        server.forget();
        words.replaceInStrings(QStringLiteral("p.lwproj"), QStringLiteral("q.lwproj"));
        const CliResult known = folder.run(words + QStringList{QStringLiteral("--estimate")});
        QVERIFY2(known.exitCode == 0, known.text().constData());
        Json told = folder.readJson(QStringLiteral("r.json"));
        QCOMPARE(told["records"], Json(5));
        QCOMPARE(told["from_cache"], Json(2));
        QCOMPARE(told["requests"], Json(3));
        QByteArray task = colourTask();
        task.replace("\"labels\"", "\"rules\": [{\"pattern\": \"[34]$\", \"label\": \"red\"}], \"labels\"");
        folder.write(QStringLiteral("task.json"), task);
        const CliResult ruled = folder.run(words + QStringList{QStringLiteral("--estimate")});
        QVERIFY2(ruled.exitCode == 0, ruled.text().constData());
        told = folder.readJson(QStringLiteral("r.json"));
        QCOMPARE(told["by_rule"], Json(2));
        QCOMPARE(told["requests"], Json(1));
        QCOMPARE(server.chats().size(), 0);
    }

    void aVocabularyThatCannotBeUsedIsASentence()
    {
        CliFolder folder;
        FakeLlmServer server;
        server.setLabel([](const QString &) { return QStringLiteral("red"); });
        const QString file = folder.write(QStringLiteral("v.json"), byteTokenizer());
        const CliResult missing = folder.run(command(folder, server, QStringLiteral("--tokenizer ") + folder.path(QStringLiteral("no.json"))));
        QVERIFY2(missing.exitCode == 2 && missing.err.contains(QStringLiteral("--tokenizer")), missing.text().constData());
        QVERIFY2(!QFile::exists(folder.path(QStringLiteral("p.lwproj"))), "nothing was made");
        QVERIFY(folder.run(command(folder, server, QStringLiteral("--limit 1 --tokenizer ") + file)).exitCode == 0);
        server.forget();
        folder.write(QStringLiteral("v.json"), byteTokenizer() + "\n");
        const CliResult changed = folder.run(command(folder, server, {}));
        QVERIFY2(changed.exitCode == 2 && changed.err.contains(QStringLiteral("--tokenizer none")), changed.text().constData());
        QCOMPARE(changed.err.count(u'\n'), 1);
        QVERIFY(QFile::remove(file));
        const CliResult gone = folder.run(command(folder, server, {}));
        QVERIFY2(gone.exitCode == 2 && gone.err.contains(QStringLiteral("v.json")), gone.text().constData());
        QCOMPARE(server.chats().size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestCliTokens)
#include "tst_cli_tokens.moc"
