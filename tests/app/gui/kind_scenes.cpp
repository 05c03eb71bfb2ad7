// SPDX-License-Identifier: Apache-2.0
// What is seen of the other kinds of task: the editor of each, made from a template, and what belongs to it.
#include "tests/app/gui/scenes.h"

#include "core/project/importer.h"
#include "core/task/prompt.h"

#include <QAction>
#include <QFile>

namespace lw::test {

void Scenes::addKinds(const QString &language)
{
    const QString words = language.left(2);
    for (const char *name : {"entities", "contract", "summary", "preference", "rating"}) {
        add(
            QByteArray("annotate-").append(name).constData(),
            [this, name, words] {
                openTask(QString::fromLatin1(name), words);
                m_window.goTo(ui::Place::Annotate);
            },
            [this] { return m_workspace.isOpen() && m_workspace.states().total() > 0; });
    }
    add("annotate-picks", [this] {
        project::Setup setup = m_workspace.setup();
        setup.task.select = task::ExampleRule();
        m_workspace.setSetup(setup);
        press("editExamples");
    });
    add("annotate-picks-prompt", [this] {
        press("closePanel");
        press("previewPrompt");
    });
    add("export-losses", [this] {
        press("closePanel");
        m_window.goTo(ui::Place::Data);
        for (QAction *action : m_window.actions()) {
            if (action->shortcut() == QKeySequence(Qt::CTRL | Qt::Key_E))
                action->trigger();
        }
        type("exportPath", m_folder + QStringLiteral("/labels.xlsx"));
    });
}

void Scenes::openTask(const QString &name, const QString &words)
{
    const bool isRating = name == QLatin1String("rating");
    const QString stem = qEnvironmentVariable("LW_SOURCE_DIR") + QStringLiteral("/resources/templates/")
        + (isRating ? QStringLiteral("post") : name) + u'.' + words;
    m_workspace.close();
    if (auto open = m_workspace.open(m_folder + u'/' + name + QStringLiteral(".lwproj")); !open)
        qFatal("%s", qPrintable(open.error().detail));
    project::ImportRequest request;
    request.files = {stem + QStringLiteral(".csv")};
    request.columns.id = QStringLiteral("id");
    project::Setup setup = m_workspace.setup();
    QFile file(stem + QStringLiteral(".task.json"));
    const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    setup.task = task::parseTask({bytes.constData(), std::size_t(bytes.size())}).value_or(task::TaskSpec());
    if (isRating) {
        setup.task = {};
        setup.task.kind = task::TaskKind::Rating;
        setup.task.instructions = words == QLatin1String("zh") ? QStringLiteral("作者有多友好？1 表示敌意，5 表示热情。")
                                                               : QStringLiteral("How friendly is the writer? 1 is hostile, 5 is warm.");
        setup.task.scale = task::Scale();
    }
    request.columns.text = isRating ? QStringList{QStringLiteral("text")} : task::templateColumns(setup.task.templateText);
    const QString bad = m_folder + QStringLiteral("/bad.jsonl");
    const auto done = m_workspace.project().writer().postAndWait(
        [&](store::Database &database) -> Result<void> {
            auto report = project::importFiles(database, request, bad, {}, [](qint64, qint64, qint64) {});
            if (!report)
                return fail(report.error());
            setup.columns = report->columns;
            return {};
        },
        store::WriterThread::Sharing::Alone);
    if (!done)
        qFatal("%s", qPrintable(done.error().detail));
    m_workspace.setSetup(setup);
    m_workspace.reloadRecords();
    useServer(QStringLiteral("Ollama"), m_server.url());
}

} // namespace lw::test
