// SPDX-License-Identifier: Apache-2.0
#include "core/engine/piece_machine.h"

#include <QTest>

using namespace lw;
using namespace lw::engine;

namespace {

task::TaskSpec mailTask()
{
    task::TaskSpec task;
    task.labels = {{QStringLiteral("spam"), {}, {}, {}}, {QStringLiteral("ham"), {}, {}, {}}};
    return task;
}

/// One answer by its name, as the machine gets it.
llm::Completion completionOf(const QString &name)
{
    llm::Completion completion;
    if (name == QLatin1String("good"))
        completion.text = "{\"annotations\":[{\"id\":1,\"label\":\"spam\"}]}";
    else if (name == QLatin1String("fenced"))
        completion.text = "Here you are:\n```json\n{\"annotations\":[{\"id\":1,\"label\":\"spam\"}]}\n```";
    else if (name == QLatin1String("wrong-id"))
        completion.text = "{\"annotations\":[{\"id\":2,\"label\":\"spam\"}]}";
    else if (name == QLatin1String("twice"))
        completion.text = "{\"annotations\":[{\"id\":1,\"label\":\"spam\"},{\"id\":1,\"label\":\"ham\"}]}";
    else if (name == QLatin1String("other-label"))
        completion.text = "{\"annotations\":[{\"id\":1,\"label\":\"junk\"}]}";
    else if (name == QLatin1String("prose"))
        completion.text = "I think it is spam.";
    else if (name == QLatin1String("cut-after")) {
        completion.text = "{\"annotations\":[{\"id\":1,\"label\":\"spam\"},{\"id\":2,\"la";
        completion.finish = llm::Completion::Finish::Length;
    } else if (name == QLatin1String("cut")) {
        completion.text = "{\"annotations\":[{\"id\"";
        completion.finish = llm::Completion::Finish::Length;
    }
    return completion;
}

QString word(const PieceMachine::Next &next)
{
    if (const auto *ask = std::get_if<PieceMachine::Ask>(&next)) {
        const QString company = ask->company > 1 ? QStringLiteral("in%1").arg(ask->company) : QString();
        return QStringLiteral("ask%1").arg(ask->maxTokens) + company;
    }
    if (const auto *good = std::get_if<PieceMachine::Answered>(&next))
        return (QStringList{QStringLiteral("answered:") + good->answer.label()} + good->answer.flags).join(u'+');
    return QStringLiteral("failed:") + codeName(std::get<PieceMachine::Failed>(next).error.code);
}

} // namespace

class TestPieceMachine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // An answer by its name, after @ the size of the batch it came in, where the piece was not asked alone.
    void answers_data()
    {
        QTest::addColumn<QString>("answers");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *answers, const char *expected) {
            QTest::newRow(answers) << QString::fromLatin1(answers) << QString::fromLatin1(expected);
        };
        row("good", "answered:spam");
        row("fenced", "answered:spam+repaired");
        row("prose good", "ask100 answered:spam");
        row("prose empty prose", "ask100 ask100 failed:parse");
        row("wrong-id wrong-id good", "ask100 ask100 answered:spam");
        row("wrong-id prose twice", "ask100 ask100 failed:parse");
        row("twice good", "ask100 answered:spam");
        row("other-label", "failed:label");
        row("cut good", "ask200 answered:spam");
        row("cut cut", "ask200 failed:truncated");
        row("cut prose prose prose", "ask200 ask200 ask200 failed:parse");
        row("prose cut cut", "ask100 ask200 failed:truncated");
        // In a batch: half the company, a quarter, alone.
        row("good@8", "answered:spam");
        row("prose@8 good@4", "ask100in4 answered:spam");
        row("prose@8 twice@4 wrong-id@2 good", "ask100in4 ask100in2 ask100 answered:spam");
        row("prose@32 prose@16 prose@8 prose prose prose", "ask100in16 ask100in8 ask100 ask100 ask100 failed:parse");
        row("prose@3 prose good", "ask100 ask100 answered:spam");
        row("cut@8 cut cut", "ask100in4 ask200 failed:truncated");
        row("cut-after@8", "answered:spam+repaired");
        row("other-label@8", "failed:label");
    }
    void answers()
    {
        QFETCH(QString, answers);
        QFETCH(QString, expected);
        const task::TaskSpec task = mailTask();
        PieceMachine machine(100);
        QStringList log;
        const QStringList names = answers.split(u' ');
        for (const QString &name : names) {
            const int size = std::max(1, name.section(u'@', 1).toInt());
            const llm::Completion completion = completionOf(name.section(u'@', 0, 0));
            const task::Answers read = task::parseAnswers(task, completion.text, size);
            log.append(word(machine.completed(read.at(1), completion.finish, size)));
        }
        QCOMPARE(log.join(u' '), expected);
    }

    void requestsThatFail_data()
    {
        QTest::addColumn<Code>("code");
        QTest::addColumn<int>("size");
        QTest::addColumn<QString>("expected");
        QTest::newRow("too long") << Code::Context << 8 << u"ask100in4"_qs;
        QTest::newRow("too long alone") << Code::Context << 1 << u"failed:context"_qs;
        QTest::newRow("refused") << Code::Refused << 8 << u"ask100"_qs;
        QTest::newRow("refused alone") << Code::Refused << 1 << u"failed:refused"_qs;
        QTest::newRow("not accepted") << Code::Request << 2 << u"ask100"_qs;
        QTest::newRow("not accepted alone") << Code::Request << 1 << u"failed:request"_qs;
        QTest::newRow("the server, after its retries") << Code::Server << 8 << u"ask100in4"_qs;
        QTest::newRow("the server, alone") << Code::Server << 1 << u"failed:server"_qs;
        QTest::newRow("the connection, after its retries") << Code::Transport << 5 << u"ask100in2"_qs;
        QTest::newRow("too late") << Code::TotalTimeout << 3 << u"ask100"_qs;
        QTest::newRow("too late alone") << Code::TotalTimeout << 1 << u"failed:total_timeout"_qs;
        QTest::newRow("nobody there") << Code::Connect << 8 << u"failed:connect"_qs;
        QTest::newRow("cancelled") << Code::Cancelled << 8 << u"failed:cancelled"_qs;
    }
    void requestsThatFail()
    {
        QFETCH(Code, code);
        QFETCH(int, size);
        QFETCH(QString, expected);
        PieceMachine machine(100);
        QCOMPARE(word(machine.failed({code, u"why"_qs, {}, {}}, size)), expected);
    }
};

QTEST_APPLESS_MAIN(TestPieceMachine)
#include "tst_piece_machine.moc"
