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
    else if (name == QLatin1String("cut")) {
        completion.text = "{\"annotations\":[{\"id\"";
        completion.finish = llm::Completion::Finish::Length;
    }
    return completion;
}

} // namespace

class TestPieceMachine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
    }
    void answers()
    {
        QFETCH(QString, answers);
        QFETCH(QString, expected);
        const task::TaskSpec task = mailTask();
        PieceMachine machine(task, 100);
        QCOMPARE(machine.first().maxTokens, 100);
        QStringList log;
        const QStringList names = answers.split(u' ');
        for (const QString &name : names) {
            const PieceMachine::Next next = machine.completed(completionOf(name));
            if (const auto *ask = std::get_if<PieceMachine::Ask>(&next))
                log.append(QStringLiteral("ask%1").arg(ask->maxTokens));
            else if (const auto *good = std::get_if<PieceMachine::Answered>(&next))
                log.append((QStringList{QStringLiteral("answered:") + good->answer.label()} + good->answer.flags).join(u'+'));
            else
                log.append(QStringLiteral("failed:") + codeName(std::get<PieceMachine::Failed>(next).error.code));
        }
        QCOMPARE(log.join(u' '), expected);
    }
};

QTEST_APPLESS_MAIN(TestPieceMachine)
#include "tst_piece_machine.moc"
