// SPDX-License-Identifier: Apache-2.0
// Photographs the page in its states, for people to look at:
// ui_annotate_shots FOLDER [light|dark [PERCENT [sharing|kinds [TRANSLATIONS.qm]]]]
#include "core/task/prompt.h"
#include "tests/ui/pages/annotate/annotate_fixture.h"
#include "ui/pages/annotate/annotate_page.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTranslator>

#include <nlohmann/json.hpp>

using namespace lw;

namespace {

void press(QWidget &page, const char *name)
{
    if (auto *button = page.findChild<QAbstractButton *>(QString::fromLatin1(name)))
        button->click();
}

class Shots final
{
public:
    Shots(QString folder, QString scheme)
        : m_folder(std::move(folder))
        , m_scheme(std::move(scheme))
    {
    }
    void take(QWidget &page, const QString &name) const
    {
        QTest::qWait(400);
        page.grab().save(QStringLiteral("%1/%2-%3.png").arg(m_folder, name, m_scheme));
    }

private:
    QString m_folder;
    QString m_scheme;
};

void empty(const Shots &shots)
{
    test::AnnotateFixture fixture;
    ui::AnnotatePage page(fixture.workspace);
    page.resize(1288, 812);
    page.show();
    shots.take(page, QStringLiteral("no-project"));
    if (fixture.open())
        shots.take(page, QStringLiteral("no-records"));
}

void run(const Shots &shots)
{
    test::AnnotateFixture fixture;
    const QString data = test::dataDir();
    const bool opened = data.isEmpty() ? fixture.openSample()
                                       : fixture.openData(data + QStringLiteral("/mail.csv"),
                                                          data + QStringLiteral("/mail.task.json"),
                                                          {QStringLiteral("subject"), QStringLiteral("body")});
    if (!opened)
        return;
    test::FakeCompletion style;
    style.beforeFirstToken = std::chrono::milliseconds(500);
    style.betweenChunks = std::chrono::milliseconds(40);
    fixture.server.setStyle(style);
    fixture.server.setAnswer([](const QString &text) -> Json {
        const std::size_t hash = qHash(text);
        if (hash % 23 == 0)
            return {{"label", "neither"}};
        return {{"rationale", "The sender wants something from the reader and gives a web address, " + toUtf8(text.left(90))},
                {"label", hash % 3 ? "ham" : "spam"}};
    });
    fixture.server.setModels({QStringLiteral("fake-model"), QStringLiteral("fake-model-mini")});
    fixture.useServer();
    ui::AnnotatePage page(fixture.workspace);
    page.resize(1288, 812);
    page.show();
    QTest::qWait(1000);
    shots.take(page, QStringLiteral("ready"));
    if (auto *scroll = page.findChild<QScrollArea *>(QStringLiteral("setup"))) {
        scroll->verticalScrollBar()->setValue(scroll->verticalScrollBar()->maximum());
        shots.take(page, QStringLiteral("how"));
        auto *fold = page.findChild<QWidget *>(QStringLiteral("limits"))->findChild<QAbstractButton *>();
        fold->click();
        auto *total = page.findChild<QLineEdit *>(QStringLiteral("totalDeadline"));
        total->setText(QStringLiteral("soon"));
        Q_EMIT total->editingFinished();
        QTest::qWait(100);
        scroll->verticalScrollBar()->setValue(scroll->verticalScrollBar()->maximum());
        shots.take(page, QStringLiteral("limits"));
        total->setText(QStringLiteral("5"));
        Q_EMIT total->editingFinished();
        engine::RunSnapshot snapshot;
        snapshot.states = fixture.workspace.states();
        snapshot.answers = 50;
        snapshot.longestMs = 4100;
        Q_EMIT fixture.workspace.runProgress(snapshot);
        shots.take(page, QStringLiteral("advice"));
        fold->click();
        scroll->verticalScrollBar()->setValue(0);
    }
    press(page, "previewPrompt");
    shots.take(page, QStringLiteral("prompt"));
    press(page, "editExamples");
    shots.take(page, QStringLiteral("examples"));
    press(page, "run");
    QTest::qWait(9000);
    shots.take(page, QStringLiteral("running"));
    page.resize(952, 652);
    shots.take(page, QStringLiteral("running-small"));
    page.resize(1288, 812);
    press(page, "pause");
    QTest::qWait(5000);
    shots.take(page, QStringLiteral("paused"));
    press(page, "cancel");
    QTest::qWait(1500);
    shots.take(page, QStringLiteral("cancelled"));
    fixture.server.stopListening();
    press(page, "run");
    QTest::qWait(4000);
    shots.take(page, QStringLiteral("not-begun"));
}

/// What is said before a server that is not on this computer is asked; a real one would have a name.
void sharing(const Shots &shots)
{
    test::AnnotateFixture fixture;
    if (!fixture.openSample())
        return;
    settings::EndpointEntry entry;
    entry.name = QStringLiteral("Elsewhere");
    entry.url = fixture.server.url();
    entry.url.setHost(QStringLiteral("0.0.0.0"));
    entry.model = QStringLiteral("fake-model");
    project::Setup setup = fixture.workspace.setup();
    setup.endpointId = fixture.settings.putEndpoint(entry);
    setup.model = entry.model;
    fixture.workspace.setSetup(setup);
    ui::AnnotatePage page(fixture.workspace);
    page.resize(1288, 812);
    page.show();
    QTest::qWait(1000);
    press(page, "run");
    shots.take(page, QStringLiteral("sharing"));
    press(page, "share:text");
    press(page, "onlyThisEndpoint");
    shots.take(page, QStringLiteral("sharing-nothing"));
    press(page, "cancelSharing");
    setup.sharing.places = QStringList{QStringLiteral("https://api.example.com")};
    setup.sharing.columns = QStringList{QStringLiteral("text")};
    setup.task.templateText = QStringLiteral("{{id}}: {{text}}");
    fixture.workspace.setSetup(setup);
    press(page, "run");
    shots.take(page, QStringLiteral("sharing-refused"));
    page.resize(952, 652);
    shots.take(page, QStringLiteral("sharing-small"));
}

void baseline(const Shots &shots)
{
    test::AnnotateFixture fixture;
    if (!fixture.openSample())
        return;
    ui::AnnotatePage page(fixture.workspace);
    page.resize(1288, 812);
    page.show();
    QSignalSpy ended(&fixture.workspace, &project::Workspace::runEnded);
    press(page, "run");
    ended.wait(60000);
    shots.take(page, QStringLiteral("baseline-ended"));
}

/// The task of each template, which are of all kinds but two, and what the others look like.
void kinds(const Shots &shots, const QString &language)
{
    const QString folder = test::sourceDir() + QStringLiteral("/resources/templates/");
    for (const char *name : {"spam", "ticket", "contract", "entities", "summary", "preference"}) {
        test::AnnotateFixture fixture;
        const QString base = folder + QLatin1String(name) + u'.' + language;
        QFile file(base + QStringLiteral(".task.json"));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QStringList columns = task::templateColumns(QString::fromUtf8(file.readAll()));
        if (!fixture.openData(base + QStringLiteral(".csv"), file.fileName(), columns))
            continue;
        ui::AnnotatePage page(fixture.workspace);
        page.resize(1288, 1100);
        page.show();
        press(page, "editExamples");
        shots.take(page, QStringLiteral("kind-") + QLatin1String(name));
        if (qstrcmp(name, "spam") != 0)
            continue;
        press(page, "previewPrompt");
        for (const char *section : {"clean", "mask", "rules"})
            page.findChild<QWidget *>(QLatin1String(section))->findChild<QAbstractButton *>()->click();
        press(page, "cleanHtml");
        press(page, "maskPhone");
        press(page, "addRule");
        page.findChild<QPlainTextEdit *>(QStringLiteral("instructions"))->appendPlainText(QStringLiteral("The {{subject}} counts most.\n\n\n\n       \n"));
        QTest::qWait(500);
        auto *scroll = page.findChild<QScrollArea *>(QStringLiteral("setup"));
        scroll->verticalScrollBar()->setValue(scroll->verticalScrollBar()->maximum() / 3);
        shots.take(page, QStringLiteral("kind-sections"));
        press(page, "removeRule1");
        press(page, "editExamples");
        scroll->verticalScrollBar()->setValue(0);
        auto *kind = page.findChild<QComboBox *>(QStringLiteral("kind"));
        for (const int other : {1, 3}) {
            kind->setCurrentIndex(other);
            Q_EMIT kind->activated(other);
            shots.take(page, QStringLiteral("kind-%1").arg(other));
        }
    }
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    const QString folder = arguments.value(1, QStringLiteral("."));
    const QString scheme = arguments.value(2, QStringLiteral("light"));
    QDir().mkpath(folder);
    ui::Theme::instance().apply(application);
    ui::Theme::instance().setChoice(scheme == QLatin1String("dark") ? ui::Theme::Choice::Dark : ui::Theme::Choice::Light);
    if (arguments.size() > 3)
        ui::Theme::instance().setTextScale(arguments.at(3).toInt());
    const Shots shots(folder, scheme);
    if (arguments.value(4) == QLatin1String("sharing")) {
        sharing(shots);
        return 0;
    }
    if (arguments.value(4) == QLatin1String("kinds")) {
        QTranslator translator;
        const bool translated = translator.load(arguments.value(5)) && QCoreApplication::installTranslator(&translator);
        kinds(shots, translated ? QStringLiteral("zh") : QStringLiteral("en"));
        return 0;
    }
    empty(shots);
    sharing(shots);
    run(shots);
    baseline(shots);
    return 0;
}
