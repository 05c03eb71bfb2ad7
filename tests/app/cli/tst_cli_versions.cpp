// SPDX-License-Identifier: Apache-2.0
#include "tests/app/cli/cli_process.h"
#include "tests/support/fake_llm_server.h"
#include "tests/support/support.h"

#include <QTest>

#include <atomic>

using namespace lw;
using namespace lw::test;

/// Asking again and comparing versions, as a person at a terminal does. Gold of all five records is red; the model says blue to
/// the fourth as long as it is wrong.
class TestCliVersions final : public QObject
{
    Q_OBJECT

    std::atomic<bool> m_isWrong{true};

    CliResult annotate(const CliFolder &folder, const FakeLlmServer &server, const QByteArray &task, const QString &more = {})
    {
        QByteArray csv = "id,text,gold\n";
        for (int i = 1; i <= 5; ++i)
            csv += QByteArrayLiteral("r") + QByteArray::number(i) + ",record " + QByteArray::number(i) + ",red\n";
        const QString line = QStringLiteral("annotate %1 --task %2 --project %3 --endpoint %4 --model fake-model --progress none --batch 1 "
                                            "--id-column id --text-column text --gold-column gold --cache-dir %5 --report %6 ")
                                 .arg(folder.write(QStringLiteral("in.csv"), csv), folder.write(QStringLiteral("task.json"), task),
                                      folder.path(QStringLiteral("p.lwproj")), server.url().toString(), folder.path(QStringLiteral("cache")),
                                      folder.path(QStringLiteral("r.json")))
            + more;
        return folder.run(line.split(u' ', Qt::SkipEmptyParts));
    }
    static CliResult compare(const CliFolder &folder, const QStringList &more)
    {
        return folder.run(QStringList{QStringLiteral("compare"), QStringLiteral("--project"), folder.path(QStringLiteral("p.lwproj"))} + more);
    }

private Q_SLOTS:
    void wrongOnesAgainThenTwoVersionsSideBySide()
    {
        m_isWrong = true;
        CliFolder folder;
        FakeLlmServer server;
        server.setLabel([this](const QString &text) { return m_isWrong && text.endsWith(u'4') ? QStringLiteral("blue") : QStringLiteral("red"); });
        const CliResult first = annotate(folder, server, colourTask());
        QVERIFY2(first.exitCode == 0, first.text().constData());
        QCOMPARE(server.chats().size(), 5);
        server.forget();

        const CliResult wrong = annotate(folder, server, colourTask(), QStringLiteral("--again wrong"));
        QVERIFY2(wrong.exitCode == 0, wrong.text().constData());
        QVERIFY2(wrong.err.contains(QStringLiteral("Records to ask again: 1")), wrong.text().constData());
        QCOMPARE(server.chats().size(), 1); // the cache has the wrong answer, which is not what is wanted
        server.forget();

        m_isWrong = false;
        QByteArray task = colourTask();
        task.replace("\"labels\"", "\"rationale\": true, \"labels\"");
        const CliResult second = annotate(folder, server, task);
        QVERIFY2(second.exitCode == 0, second.text().constData());
        QCOMPARE(server.chats().size(), 5);

        const CliResult compared = compare(folder, {QStringLiteral("--a"), QStringLiteral("1"), QStringLiteral("--b"), QStringLiteral("2"), QStringLiteral("--json")});
        QVERIFY2(compared.exitCode == 0, compared.text().constData());
        const Json json = parseJson(toUtf8(compared.out)).value();
        QCOMPARE(json["records"].get<int>(), 5);
        QCOMPARE(json["a"]["accuracy"]["right"].get<int>(), 4);
        QCOMPARE(json["b"]["accuracy"]["right"].get<int>(), 5);
        QCOMPARE(json["only_b_right"].get<int>(), 1);
        QCOMPARE(json["p"].get<double>(), 1.0);
        QVERIFY(json["a"]["cost"].is_null());
        QCOMPARE(fromUtf8(json["flipped"][0]["id"].get<std::string>()), QStringLiteral("r4"));
        const CliResult spoken = compare(folder, {QStringLiteral("--a"), QStringLiteral("1/fake-model"), QStringLiteral("--b"), QStringLiteral("2")});
        QVERIFY2(spoken.out.contains(QStringLiteral("r4: gold red, a blue, b red")), spoken.text().constData());
    }

    void wrongUse()
    {
        CliFolder folder;
        FakeLlmServer server;
        server.setLabel([](const QString &) { return QStringLiteral("red"); });
        QCOMPARE(annotate(folder, server, colourTask()).exitCode, 0);
        const CliResult unknown = compare(folder, {QStringLiteral("--a"), QStringLiteral("1"), QStringLiteral("--b"), QStringLiteral("9")});
        QCOMPARE(unknown.exitCode, 1);
        QVERIFY2(unknown.err.contains(QStringLiteral("1/fake-model")), unknown.text().constData());
        QCOMPARE(annotate(folder, server, colourTask(), QStringLiteral("--again all")).exitCode, 1);
        // Nobody is stale: nobody is asked.
        server.forget();
        QCOMPARE(annotate(folder, server, colourTask(), QStringLiteral("--again stale")).exitCode, 0);
        QCOMPARE(server.chats().size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestCliVersions)
#include "tst_cli_versions.moc"
