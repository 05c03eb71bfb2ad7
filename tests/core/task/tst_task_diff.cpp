// SPDX-License-Identifier: Apache-2.0
#include "core/task/task_diff.h"

#include <QTest>

using namespace lw;
using namespace lw::task;
using Kind = LabelChange::Kind;

namespace {

TaskSpec taskOf(std::vector<Label> labels)
{
    TaskSpec task;
    task.name = QStringLiteral("mail");
    task.instructions = QStringLiteral("Is the mail spam?");
    task.labels = std::move(labels);
    return task;
}

Label label(const char *name, const char *description = "")
{
    return {QString::fromLatin1(name), QString::fromLatin1(description), {}, {}};
}

QString words(const TaskDiff &diff)
{
    static const QMap<Kind, QString> names{{Kind::Added, QStringLiteral("+")},
                                           {Kind::Removed, QStringLiteral("-")},
                                           {Kind::Renamed, QStringLiteral("=")},
                                           {Kind::Described, QStringLiteral("d")},
                                           {Kind::Marked, QStringLiteral("m")}};
    QStringList all;
    for (const LabelChange &change : diff.labels)
        all.append(names.value(change.kind) + (change.before.isEmpty() ? QString() : change.before + u'>') + change.label);
    if (diff.areLabelsMoved)
        all.append(QStringLiteral("moved"));
    return all.join(u' ');
}

} // namespace

/// What a person reads of the step from one version of a task to the next.
class TestTaskDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void labels_data()
    {
        QTest::addColumn<QString>("expected");
        QTest::addColumn<int>("number");
        m_cases = {
            {{label("a"), label("b")}, {label("a"), label("b")}, ""},
            {{label("a")}, {label("a"), label("b")}, "+b"},
            {{label("a"), label("b")}, {label("a")}, "-b"},
            {{label("a"), label("b")}, {label("b"), label("a")}, "moved"},
            // One went, one came, and nothing says that they are two.
            {{label("a"), label("b")}, {label("a"), label("c")}, "=b>c"},
            {{label("a"), label("b", "bulk")}, {label("a"), label("c", "bulk")}, "=b>c"},
            {{label("a"), label("b", "bulk")}, {label("a"), label("c", "private")}, "+c -b"},
            // Of several, the description alone tells.
            {{label("a", "one"), label("b", "two")}, {label("x", "two"), label("y", "one")}, "=b>x =a>y"},
            {{label("a"), label("b")}, {label("x"), label("y")}, "+x +y -a -b"},
            {{label("a"), label("b")}, {label("a"), label("b"), label("c"), label("d")}, "+c +d"},
            {{label("a"), label("b"), label("c")}, {label("a"), label("d")}, "+d -b -c"},
            {{label("a", "old")}, {label("a", "new")}, "da"},
            {{label("a")}, {{QStringLiteral("a"), {}, QStringLiteral("#ff0000"), {}}}, "ma"},
        };
        for (std::size_t i = 0; i < m_cases.size(); ++i)
            QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(i).arg(QLatin1String(m_cases[i].expected))))
                << QString::fromLatin1(m_cases[i].expected) << int(i);
    }
    void labels()
    {
        QFETCH(QString, expected);
        QFETCH(int, number);
        const Case &one = m_cases[std::size_t(number)];
        const TaskDiff diff = taskDiff(taskOf(one.before), taskOf(one.after));
        QCOMPARE(words(diff), expected);
        QCOMPARE(diff.isEmpty(), expected.isEmpty());
    }

    void theWordsOfTheInstructions()
    {
        const TaskSpec before = taskOf({label("a")});
        TaskSpec after = before;
        after.instructions = QStringLiteral("Is the mail unsolicited?");
        const TaskDiff diff = taskDiff(before, after);
        QString one;
        QString other;
        int same = 0;
        for (const text::DiffPart &part : diff.instructions) {
            one += part.kind != text::DiffPart::Kind::Added ? part.text : QString();
            other += part.kind != text::DiffPart::Kind::Removed ? part.text : QString();
            same += part.kind == text::DiffPart::Kind::Same ? 1 : 0;
        }
        QCOMPARE(one, before.instructions);
        QCOMPARE(other, after.instructions);
        QVERIFY(same > 0);
        QVERIFY(diff.labels.empty() && diff.parts.isEmpty() && !diff.isEmpty());
    }

    void examplesAreCountedByWhatTheySay()
    {
        TaskSpec before = taskOf({label("a"), label("b")});
        before.examples = {{QStringLiteral("x"), Json{{"label", "a"}}}, {QStringLiteral("y"), Json{{"label", "a"}}}};
        TaskSpec after = before;
        after.examples = {{QStringLiteral("y"), Json{{"label", "a"}}}, {QStringLiteral("x"), Json{{"label", "b"}}},
                          {QStringLiteral("z"), Json{{"label", "b"}}}};
        const TaskDiff diff = taskDiff(before, after);
        QCOMPARE(diff.examplesAdded, 2);
        QCOMPARE(diff.examplesRemoved, 1);
    }

    void whateverElseChangedIsNamedAsTheFileNamesIt()
    {
        const TaskSpec before = taskOf({label("a")});
        TaskSpec after = before;
        after.templateText = QStringLiteral("{{body}}");
        after.rationale = true;
        after.name = QStringLiteral("letters");
        QCOMPARE(taskDiff(before, after).parts,
                 (QStringList{QStringLiteral("name"), QStringLiteral("rationale"), QStringLiteral("template")}));
    }

private:
    struct Case
    {
        std::vector<Label> before;
        std::vector<Label> after;
        const char *expected;
    };
    std::vector<Case> m_cases;
};

QTEST_APPLESS_MAIN(TestTaskDiff)
#include "tst_task_diff.moc"
