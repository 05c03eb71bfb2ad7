// SPDX-License-Identifier: Apache-2.0
#include "tests/app/gui/scenes.h"

#include "ui/pages/data/data_page.h"
#include "ui/pages/review/review_page.h"
#include "ui/shell/window_actions.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QCursor>
#include <QDir>
#include <QFile>
#include <QKeyEvent>
#include <QLineEdit>

namespace lw::test {
namespace {

using RunState = project::Workspace::RunState;

QString sample()
{
    return qEnvironmentVariable("LW_SHEET_DATA",
                                qEnvironmentVariable("LW_SOURCE_DIR") + QStringLiteral("/resources/samples/reviews.csv"));
}

/// Streams a word at a time, and now and then an answer that cannot be used.
void setUp(FakeLlmServer &server)
{
    FakeCompletion style;
    style.betweenChunks = std::chrono::milliseconds(60);
    style.beforeFirstToken = std::chrono::milliseconds(400);
    style.tokensPerChunk = 1;
    server.setStyle(style);
    server.setModels({QStringLiteral("qwen3:8b"), QStringLiteral("gemma3:4b")});
    server.setAnswer([](const QString &text) {
        const std::size_t kind = std::size_t(text.size() % 5);
        static const char *labels[] = {"complaint", "praise", "question", "praise", "complaint"};
        if (text.size() % 17 == 3)
            return Json{{"label", "something else"}};
        return Json{{"rationale", "The writer says what happened, and how they feel about it, in plain words."},
                    {"label", labels[kind]},
                    {"confidence", double(50 + text.size() % 50) / 100}};
    });
}

} // namespace

Scenes::Scenes(project::Workspace &workspace, ui::MainWindow &window, const QString &folder, const QString &only)
    : m_workspace(workspace)
    , m_window(window)
    , m_folder(folder)
    , m_only(only)
{
    setUp(m_server);
    // Where it hovers over nothing.
    QCursor::setPos(window.mapToGlobal(QPoint(window.width() / 2, window.height() - 1)));
    addStart();
    addData();
    addRun();
    addReview();
    addRest();
}

void Scenes::add(const char *name, std::function<void()> set, std::function<bool()> ready)
{
    const QString number = QStringLiteral("%1-").arg(m_scenes.size() + 1, 2, 10, QLatin1Char('0'));
    m_scenes.push_back({number + QString::fromLatin1(name), std::move(set), std::move(ready)});
}

void Scenes::addStart()
{
    add("start", [this] { m_window.goTo(ui::Place::Start); });
    add("start-menu", [this] { press("menu"); });
    add("start-error", [this] {
        closePopup();
        m_window.openPaths({m_folder + QStringLiteral("/gone.lwproj")});
    });
}

void Scenes::addData()
{
    add("import", [this] { m_window.openPaths({sample()}); });
    add("import-bad-rows", [this] {
        m_window.openPaths({file(QStringLiteral("some-bad.csv"), "id,text,gold\n1,Good morning to you all,praise\n2,too,many,cells\n"
                                                                 "3,The kettle leaks,complaint\n4\n5,Where is it?,question\n")});
    });
    add("import-bad-rows-listed", [this] { press("showBadRows"); });
    add("import-error", [this] { m_window.openPaths({file(QStringLiteral("picture.csv"), QByteArray(4000, '\0'))}); });
    add("import-missing", [this] { m_window.openPaths({m_folder + QStringLiteral("/gone.csv")}); });
    add("settings-first", [this] { m_window.goTo(ui::Place::Settings); });
    add("cache-empty", [this] { m_window.goTo(ui::Place::Cache); });
    add(
        "project-empty",
        [this] {
            if (auto open = m_workspace.open(m_folder + QStringLiteral("/empty.lwproj")); !open)
                qFatal("%s", qPrintable(open.error().detail));
        },
        [this] { return m_workspace.isOpen(); });
    add("annotate-empty", [this] { m_window.goTo(ui::Place::Annotate); });
    add("review-empty", [this] { m_window.goTo(ui::Place::Review); });
    add("dashboard-empty", [this] { m_window.goTo(ui::Place::Dashboard); });
}

void Scenes::addRun()
{
    add(
        "annotate-before",
        [this] {
            m_workspace.close();
            press("openSample");
        },
        [this] { return m_workspace.isOpen() && m_workspace.states().total() > 0; });
    add("annotate-prompt", [this] { press("previewPrompt"); });
    add("annotate-examples", [this] { press("editExamples"); });
    add("annotate-limits", [this] {
        press("closePanel");
        m_window.findChild<QWidget *>(QStringLiteral("limits"))->findChild<QAbstractButton *>()->click();
    });
    add("data-before", [this] {
        m_window.findChild<QWidget *>(QStringLiteral("limits"))->findChild<QAbstractButton *>()->click();
        m_window.goTo(ui::Place::Data);
    });
    add("review-before", [this] { m_window.goTo(ui::Place::Review); });
    add(
        "annotate-refused",
        [this] {
            useServer(QStringLiteral("Gone"), QUrl(QStringLiteral("http://127.0.0.1:9/v1")));
            m_window.goTo(ui::Place::Annotate);
            m_workspace.startRun(store::Failed::LeaveAlone);
        },
        [this] { return runState() == RunState::Idle; });
    // An address that is no loopback one stands for another computer.
    const auto elsewhere = [this] {
        QUrl url = m_server.url();
        url.setHost(QStringLiteral("0.0.0.0"));
        useServer(QStringLiteral("Elsewhere"), url);
        m_workspace.startRun(store::Failed::LeaveAlone);
    };
    add("annotate-sharing", elsewhere);
    add("annotate-sharing-refused", [this, elsewhere] {
        press("cancelSharing");
        project::Setup setup = m_workspace.setup();
        setup.sharing.places = QStringList{QStringLiteral("https://api.example.com")};
        setup.task.templateText = QStringLiteral("{{id}}: {{text}}");
        setup.sharing.columns = QStringList{QStringLiteral("text")};
        m_workspace.setSetup(setup);
        elsewhere();
    });
    add(
        "annotate-running",
        [this] {
            press("cancelSharing");
            project::Setup setup = m_workspace.setup();
            setup.sharing = {};
            setup.task.templateText = QStringLiteral("{{text}}");
            m_workspace.setSetup(setup);
            useServer(QStringLiteral("Ollama"), m_server.url());
            m_workspace.startRun(store::Failed::LeaveAlone);
        },
        [this] {
            // Then the next requests have begun to answer.
            if (m_workspace.lastSnapshot() && m_workspace.lastSnapshot()->recordsDone >= 20 && !m_since.isValid())
                m_since.start();
            return m_since.isValid() && m_since.elapsed() >= 1200;
        });
    add("dashboard-live", [this] { m_window.goTo(ui::Place::Dashboard); });
    add("data-live", [this] { m_window.goTo(ui::Place::Data); });
    add(
        "annotate-paused",
        [this] {
            m_window.goTo(ui::Place::Annotate);
            m_workspace.pauseRun();
        },
        [this] { return m_workspace.lastSnapshot()->phase == engine::RunSnapshot::Phase::Paused; });
    add(
        "annotate-done", [this] { m_workspace.resumeRun(); }, [this] { return runState() == RunState::Idle; });
    add("dashboard-past", [this] { m_window.goTo(ui::Place::Dashboard); });
}

void Scenes::addReview()
{
    add("review", [this] { m_window.goTo(ui::Place::Review); });
    add("review-keys", [this] { key(Qt::Key_Question, Qt::ShiftModifier); });
    add(
        "review-some",
        [this] {
            key(Qt::Key_Escape);
            for (const int decision : {Qt::Key_A, Qt::Key_1, Qt::Key_A, Qt::Key_X, Qt::Key_Space, Qt::Key_A, Qt::Key_2})
                key(decision);
        },
        [this] {
            // Until the next record is there the answer's side stays as it was, its language too.
            auto *page = m_window.findChild<ui::ReviewPage *>();
            return page && page->presenter().isReady() && m_workspace.review().isSaved();
        });
    add("review-exchange", [this] { press("promptAndAnswer"); });
    add("data", [this] {
        press("promptAndAnswer");
        m_window.goTo(ui::Place::Data);
    });
    add("data-record", [this] { key(Qt::Key_Down); });
    add("data-filter", [this] { press("filter"); });
    add("data-nothing-found", [this] {
        closePopup();
        type("search", QStringLiteral("zebra"));
    });
    add("export", [this] {
        type("search", {});
        for (QAction *action : m_window.actions()) {
            if (action->shortcut() == QKeySequence(Qt::CTRL | Qt::Key_E))
                action->trigger();
        }
    });
    add("export-done", [this] {
        type("exportPath", m_folder + QStringLiteral("/labels.jsonl"));
        press("startExport");
    });
    add(
        "versions",
        [this] {
            key(Qt::Key_Escape);
            m_window.goTo(ui::Place::Annotate);
            press("runAgain");
        },
        [this] { return m_window.findChild<QWidget *>(QStringLiteral("version1")) != nullptr; });
    add("review-guidelines", [this] {
        key(Qt::Key_Escape);
        m_window.goTo(ui::Place::Review);
        key(Qt::Key_F2);
    });
    add("team", [this] {
        key(Qt::Key_F2);
        Q_EMIT m_window.findChild<ui::WindowActions *>()->severalPeople();
    });
}

void Scenes::addRest()
{
    add("cache", [this] {
        key(Qt::Key_Escape);
        m_window.goTo(ui::Place::Cache);
    });
    add("cache-answer", [this] { choose("storedAnswerTable", 2); });
    add("settings", [this] {
        m_window.goTo(ui::Place::Settings);
        choose("endpoints", 1);
    });
    add("settings-test", [this] { press("test"); });
    add("settings-test-failed", [this] {
        choose("endpoints", 0);
        press("test");
    });
    add("settings-baseline", [this] { choose("endpoints", 2); });
    add("settings-new-endpoint", [this] {
        press("addEndpoint");
        press("preset0");
    });
    add("settings-delete", [this] {
        choose("endpoints", 0);
        press("deleteEndpoint");
    });
    for (int section = 1; section < 7; ++section)
        add(QByteArray("settings-section-").append(QByteArray::number(section)).constData(), [this, section] { choose("sections", section); });
}

void Scenes::choose(const char *objectName, int row)
{
    for (QAbstractItemView *list : m_window.findChildren<QAbstractItemView *>(QString::fromLatin1(objectName))) {
        if (list->isVisible() && list->model()->rowCount() > row) {
            list->setFocus(Qt::MouseFocusReason);
            list->setCurrentIndex(list->model()->index(row, 0));
        }
    }
}

void Scenes::press(const char *objectName)
{
    for (QAbstractButton *button : m_window.findChildren<QAbstractButton *>(QString::fromLatin1(objectName))) {
        if (button->isVisible()) {
            button->click();
            return;
        }
    }
    std::fprintf(stderr, "there is no visible button %s\n", objectName);
}

void Scenes::closePopup()
{
    if (QWidget *menu = QApplication::activePopupWidget())
        menu->close();
}

void Scenes::type(const char *objectName, const QString &text)
{
    for (QLineEdit *field : m_window.findChildren<QLineEdit *>()) {
        const bool named = field->objectName() == QLatin1String(objectName) || field->parent()->objectName() == QLatin1String(objectName);
        if (field->isVisible() && named)
            field->setText(text);
    }
}

void Scenes::key(int key, Qt::KeyboardModifiers modifiers)
{
    QWidget *target = QApplication::focusWidget() ? QApplication::focusWidget() : &m_window;
    const QString text = key < 0x100 && key != Qt::Key_Escape ? QString(QChar(key)).toLower() : QString();
    for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(type, key, modifiers, text);
        QApplication::sendEvent(target, &event);
    }
}

QString Scenes::file(const QString &name, const QByteArray &content)
{
    const QString path = m_folder + QLatin1Char('/') + name;
    QFile out(path);
    if (out.open(QIODevice::WriteOnly))
        out.write(content);
    return path;
}

void Scenes::useServer(const QString &name, const QUrl &url)
{
    settings::EndpointEntry entry;
    entry.name = name;
    entry.url = url;
    entry.model = QStringLiteral("qwen3:8b");
    project::Setup setup = m_workspace.setup();
    setup.endpointId = m_workspace.settings().putEndpoint(entry);
    setup.model = entry.model;
    setup.task.rationale = true;
    setup.task.confidence = true;
    m_workspace.setSetup(setup);
}

} // namespace lw::test
