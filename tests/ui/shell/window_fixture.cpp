// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/shell/window_fixture.h"

#include "core/store/record_store.h"
#include "ui/theme/theme.h"
#include "ui/widgets/error_line.h"

#include <QApplication>
#include <QDialog>
#include <QFile>

namespace lw::test {
namespace {

ui::Theme::Choice choiceOf(settings::ThemeChoice theme)
{
    switch (theme) {
    case settings::ThemeChoice::System: return ui::Theme::Choice::System;
    case settings::ThemeChoice::Light: return ui::Theme::Choice::Light;
    case settings::ThemeChoice::Dark: return ui::Theme::Choice::Dark;
    }
    return ui::Theme::Choice::System;
}

} // namespace

void WindowFixture::prepare()
{
    ui::Theme::instance().setChoice(ui::Theme::Choice::Light);
    ui::Theme::instance().apply(*qApp);
}

WindowFixture::WindowFixture()
{
    // The sample is made in the person's documents.
    qputenv("HOME", m_home.path().toUtf8());
    qputenv("XDG_CONFIG_HOME", m_home.filePath(QStringLiteral("config")).toUtf8());
    qunsetenv("XDG_DOCUMENTS_DIR");
    FakeCompletion style;
    style.beforeFirstToken = std::chrono::milliseconds(80);
    style.betweenChunks = std::chrono::milliseconds(5);
    server.setStyle(style);
    server.setLabel([](const QString &) { return QStringLiteral("praise"); });
    start();
}

WindowFixture::~WindowFixture()
{
    end();
    // The translator goes with this; who comes next must not be spoken to by what is left of it.
    QLocale::setDefault(QLocale::c());
}

void WindowFixture::start()
{
    m_settings = std::make_unique<settings::Settings>(path(QStringLiteral("settings.ini")));
    if (m_settings->language().isEmpty())
        m_settings->setLanguage(QStringLiteral("en"));
    m_translations = std::make_unique<app::Translations>();
    m_translations->use(m_settings->language());
    QObject::connect(m_settings.get(), &settings::Settings::languageChanged, m_translations.get(),
                     [this] { m_translations->use(m_settings->language()); });
    QObject::connect(m_settings.get(), &settings::Settings::themeChanged, m_translations.get(),
                     [this] { ui::Theme::instance().setChoice(choiceOf(m_settings->theme())); });
    m_workspace = std::make_unique<project::Workspace>(
        project::Workspace::Surroundings{m_settings.get(), &m_secrets, path(QStringLiteral("cache"))});
    m_window = std::make_unique<ui::MainWindow>(*m_workspace);
    m_window->show();
    m_window->activateWindow();
    (void)QTest::qWaitForWindowActive(m_window.get());
}

void WindowFixture::end()
{
    m_window.reset();
    m_workspace.reset();
    m_translations.reset();
    m_settings.reset();
}

bool WindowFixture::openSample()
{
    return press(QStringLiteral("openSample"))
        && QTest::qWaitFor([this] { return m_workspace->isOpen() && m_workspace->states().total() == 60; }, 20'000);
}

QString WindowFixture::samplePath() const { return path(QStringLiteral("Documents/Labelwright/sample-reviews.lwproj")); }

void WindowFixture::useServer()
{
    settings::EndpointEntry entry;
    entry.name = QStringLiteral("Ollama");
    entry.url = server.url();
    entry.model = QStringLiteral("fake-model");
    project::Setup setup = m_workspace->setup();
    setup.endpointId = m_settings->putEndpoint(entry);
    setup.model = entry.model;
    setup.concurrency = 4;
    setup.batch = 1;
    m_workspace->setSetup(setup);
}

QStringList WindowFixture::answeredTexts()
{
    QStringList texts;
    store::RecordQuery query;
    query.filter.state = store::RecordFilter::State::Annotated;
    store::Database &reader = m_workspace->project().reader();
    const auto ids = store::findRecords(reader, query);
    const auto rows = store::recordRows(reader, ids.value(), {QStringLiteral("text")});
    for (const store::RecordRow &row : rows.value())
        texts.push_back(row.cells.value(0));
    return texts;
}

QStringList WindowFixture::askedTexts() const
{
    QStringList texts;
    for (const FakeRequest &request : server.chats()) {
        for (const auto &[number, text] : FakeLlmServer::records(request))
            texts.push_back(text);
    }
    return texts;
}

bool WindowFixture::press(const QString &objectName)
{
    const auto ready = [this, &objectName] {
        const auto *button = find<QAbstractButton>(objectName);
        return button && button->isEnabled();
    };
    if (!QTest::qWaitFor(ready, 10'000))
        return false;
    QTest::mouseClick(find<QAbstractButton>(objectName), Qt::LeftButton);
    return true;
}

QString WindowFixture::windowError()
{
    const auto *line = find<ui::ErrorLine>(QStringLiteral("windowError"));
    return line ? line->text() : QString();
}

QStringList WindowFixture::dialogs()
{
    QStringList found;
    for (const QWidget *widget : QApplication::topLevelWidgets()) {
        if (widget->isVisible() && (qobject_cast<const QDialog *>(widget) || widget->isModal()))
            found.push_back(QString::fromLatin1(widget->metaObject()->className()));
    }
    return found;
}

QString WindowFixture::write(const QString &name, const QByteArray &content) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("%s", qPrintable(file.errorString()));
    return file.fileName();
}

} // namespace lw::test
