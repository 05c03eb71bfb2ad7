// SPDX-License-Identifier: Apache-2.0
// What is seen of the other kinds of task: the editor of each, made from a template, and what belongs to it.
#include "tests/app/gui/scenes.h"

#include "core/project/importer.h"
#include "core/engine/record_text.h"
#include "core/store/record_store.h"
#include "core/store/run_store.h"
#include "core/task/prompt.h"

#include <QAbstractButton>
#include <QAction>
#include <QFile>

namespace lw::test {
namespace {

/// What a model may have said of it: the first and the last word, the first sentence, the first choice.
Json answerTo(const task::TaskSpec &task, const QString &text)
{
    const QString word = text.section(u' ', 0, 0);
    const qsizetype last = text.trimmed().lastIndexOf(u' ') + 1;
    const auto span = [&](qsizetype start, const QString &said, std::size_t label) {
        return Json{{"label", toUtf8(task.labels[std::min(label, task.labels.size() - 1)].name)},
                    {"start", start},
                    {"end", start + said.size()},
                    {"text", toUtf8(said)}};
    };
    switch (task.kind) {
    case task::TaskKind::Spans: return Json{{"spans", {span(0, word, 0), span(last, text.trimmed().mid(last), 1)}}};
    case task::TaskKind::Rating: return Json{{"score", 4}};
    case task::TaskKind::Preference: return Json{{"choice", "A"}};
    case task::TaskKind::Text: return Json{{"text", toUtf8(text.left(90))}};
    case task::TaskKind::Extraction: {
        Json fields = Json::object();
        for (const auto &[name, schema] : task.schema.at("properties").items()) {
            if (schema.value("type", Json()) == Json("string") && !schema.contains("format"))
                fields[name] = toUtf8(word);
        }
        return Json{{"fields", fields}};
    }
    default: return task::labelValue(task.labels.front().name);
    }
}

} // namespace

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
    for (const char *name : {"entities", "contract", "summary", "preference", "rating"}) {
        add(
            QByteArray("review-").append(name).constData(),
            [this, name, words] {
                openTask(QString::fromLatin1(name), words);
                answerAll();
                m_window.goTo(ui::Place::Review);
            },
            [this] {
                const auto *accept = m_window.findChild<QAbstractButton *>(QStringLiteral("acceptButton"));
                return accept && accept->isEnabled();
            });
        add(QByteArray("review-").append(name).append("-changed").constData(), [this, name] {
            if (QByteArrayView(name) == "summary") {
                key(Qt::Key_E);
                return;
            }
            for (const int pressed : {Qt::Key_N, Qt::Key_2})
                key(pressed);
        });
    }
    add("review-note", [this] {
        for (const int pressed : {Qt::Key_Up, Qt::Key_A})
            key(pressed);
        key(Qt::Key_Q, Qt::ShiftModifier);
    });
    add("annotate-picks", [this] {
        m_window.goTo(ui::Place::Annotate);
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

void Scenes::answerAll()
{
    const project::Setup setup = m_workspace.setup();
    const QStringList columns = setup.columns.text;
    const auto answer = [&](store::Database &db) -> Result<void> {
        store::Configuration configuration;
        configuration.task = fromUtf8(dumpJson(setup.task.toJson()));
        configuration.taskHash = canonicalHash(setup.task.toJson());
        configuration.model = QStringLiteral("qwen2.5:7b");
        Json &named = configuration.settings["text_columns"] = Json::array();
        for (const QString &column : columns)
            named.push_back(toUtf8(column));
        const auto id = store::putConfiguration(db, configuration);
        if (!id)
            return fail(id.error());
        if (auto active = store::activate(db, *id); !active)
            return active;
        const auto run = store::beginRun(db, *id, QStringLiteral("http://127.0.0.1:11434/v1"));
        const auto records = store::nextPending(db, 0, 1000, store::Failed::LeaveAlone);
        if (!run || !records)
            return fail(!run ? run.error() : records.error());
        for (const store::PendingRecord &record : *records) {
            const auto data = parseOrderedJson(toUtf8(record.data));
            store::NewResult result;
            result.record = record.id;
            result.dataHash = record.dataHash;
            result.state = QStringLiteral("annotated");
            result.source = QStringLiteral("model");
            result.pieces = 1;
            result.value = answerTo(setup.task, data ? engine::recordText(setup.task, columns, *data) : QString());
            if (auto put = store::putResult(db, {*run, *id}, result); !put)
                return put;
        }
        return {};
    };
    if (const auto done = m_workspace.project().writer().postAndWait(answer, store::WriterThread::Sharing::Alone); !done)
        qFatal("%s", qPrintable(done.error().detail));
    m_workspace.reloadRecords();
}

} // namespace lw::test
