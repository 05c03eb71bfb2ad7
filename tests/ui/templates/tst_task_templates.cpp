// SPDX-License-Identifier: Apache-2.0
#include "core/task/gold_answer.h"
#include "core/task/prompt.h"
#include "core/task/task_spec.h"
#include "ui/templates/task_template.h"
#include "ui/templates/template_menu.h"

#include <nlohmann/json.hpp>

#include <QFile>
#include <QSet>
#include <QTest>

using namespace lw;
using namespace lw::ui;

namespace {

/// The rows of a CSV whose quoted cells hold no line breaks, the head first.
QList<QStringList> rowsOf(const QString &path)
{
    QList<QStringList> rows;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return rows;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        QStringList cells{QString()};
        bool quoted = false;
        for (const QChar c : line) {
            if (c == u'"')
                quoted = !quoted;
            else if (c == u',' && !quoted)
                cells += QString();
            else
                cells.back() += c;
        }
        rows += cells;
    }
    return rows;
}

Result<task::TaskSpec> taskOf(const TaskTemplate &which)
{
    QFile file(which.taskPath());
    if (!file.open(QIODevice::ReadOnly))
        return fail(Code::NotFound, which.taskPath());
    const QByteArray bytes = file.readAll();
    return task::parseTask({bytes.constData(), std::size_t(bytes.size())});
}

} // namespace

class TestTaskTemplates final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothLanguagesHaveAll()
    {
        QSet<QString> english;
        QSet<QString> chinese;
        for (const TaskTemplate &each : taskTemplates())
            (each.language == QLatin1String("en") ? english : chinese) += each.name;
        QCOMPARE(english.size(), 7);
        QCOMPARE(english, chinese);
    }

    void eachIsATaskWithTenRecords_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("language");
        for (const TaskTemplate &each : taskTemplates())
            QTest::newRow(each.id().toUtf8().constData()) << each.name << each.language;
    }
    void eachIsATaskWithTenRecords()
    {
        QFETCH(QString, name);
        QFETCH(QString, language);
        const TaskTemplate which{name, language};
        QVERIFY(templateTitle(name) != name);
        const auto task = taskOf(which); // its examples are looked at, too
        QVERIFY2(task.has_value(), task ? "" : task.error().detail.toUtf8().constData());
        QVERIFY(!task->name.isEmpty() && !task->instructions.isEmpty() && !task->examples.empty());
        const QList<QStringList> rows = rowsOf(which.recordsPath());
        QCOMPARE(rows.size(), 11);
        const QStringList head = rows.front();
        QVERIFY(!task->templateText.isEmpty());
        for (const QString &column : task::templateColumns(task->templateText))
            QVERIFY2(head.contains(column), column.toUtf8().constData());
        QSet<QString> ids;
        QSet<QString> texts;
        const auto gold = head.indexOf(QStringLiteral("gold"));
        for (const QStringList &row : rows.mid(1)) {
            QCOMPARE(row.size(), head.size());
            QVERIFY(!row.contains(QString()));
            ids += row.front();
            texts += row.mid(1).join(u'|');
            if (gold >= 0)
                QVERIFY2(task::goldAnswer(*task, Json{{"label", toUtf8(row[gold])}}).has_value(), row[gold].toUtf8().constData());
        }
        QCOMPARE(ids.size(), 10);
        QCOMPARE(texts.size(), 10);
    }

    void theMenuOffersEach()
    {
        TemplateMenu menu;
        QString got;
        connect(&menu, &TemplateMenu::chosen, this, [&got](const TaskTemplate &which) { got = which.id(); });
        for (const TaskTemplate &each : taskTemplates()) {
            auto *action = menu.findChild<QAction *>(QStringLiteral("template:") + each.id());
            QVERIFY(action);
            QCOMPARE(action->text(), templateTitle(each.name));
            action->trigger();
            QCOMPARE(got, each.id());
        }
    }
};

QTEST_MAIN(TestTaskTemplates)
#include "tst_task_templates.moc"
