// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/window_actions.h"

#include <QActionGroup>
#include <QFileInfo>
#include <QWidget>

namespace lw::ui {
namespace {

constexpr Place numbered[] = {Place::Data, Place::Annotate, Place::Review, Place::Cache, Place::Dashboard};

} // namespace

WindowActions::WindowActions(QWidget *window, settings::Settings &settings)
    : QObject(window)
    , m_window(window)
    , m_settings(settings)
    , m_menu(new QMenu(window))
    , m_recent(new QMenu(m_menu))
    , m_themeMenu(new QMenu(m_menu))
    , m_languageMenu(new QMenu(m_menu))
{
    m_new = add(m_menu, QKeySequence::New, &WindowActions::newProject);
    m_open = add(m_menu, QKeySequence::Open, &WindowActions::openProject);
    m_menu->addMenu(m_recent);
    m_sample = add(m_menu, {}, &WindowActions::openSample);
    m_menu->addSeparator();
    m_import = add(m_menu, QKeySequence(Qt::CTRL | Qt::Key_I), &WindowActions::importFiles);
    m_export = add(m_menu, QKeySequence(Qt::CTRL | Qt::Key_E), &WindowActions::exportRecords);
    m_people = add(m_menu, {}, &WindowActions::severalPeople);
    m_close = add(m_menu, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_W), &WindowActions::closeProject);
    m_menu->addSeparator();
    m_menu->addMenu(m_themeMenu);
    m_menu->addMenu(m_languageMenu);
    addPlaces();
    m_menu->addSeparator();
    m_quit = add(m_menu, QKeySequence(Qt::CTRL | Qt::Key_Q), &WindowActions::quit);
    m_quit->setMenuRole(QAction::QuitRole);
    addTheme();
    addLanguage();
    connect(m_recent, &QMenu::aboutToShow, this, &WindowActions::fillRecent);
    connect(&settings, &settings::Settings::recentProjectsChanged, this, &WindowActions::fillRecent);
    fillRecent();
    setProjectOpen(false);
    retranslate();
}

QAction *WindowActions::add(QMenu *menu, const QKeySequence &keys, void (WindowActions::*signal)())
{
    auto *action = new QAction(this);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, signal);
    menu->addAction(action);
    // A shortcut works only where the action hangs on a widget that is shown; the menu is not.
    m_window->addAction(action);
    return action;
}

void WindowActions::addPlaces()
{
    for (std::size_t i = 0; i < std::size(numbered); ++i) {
        auto *action = new QAction(this);
        action->setShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + int(i))));
        connect(action, &QAction::triggered, this, [this, place = numbered[i]] { Q_EMIT goTo(place); });
        m_window->addAction(action);
    }
    m_settingsAction = new QAction(this);
    m_settingsAction->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Comma));
    m_settingsAction->setMenuRole(QAction::PreferencesRole);
    connect(m_settingsAction, &QAction::triggered, this, [this] { Q_EMIT goTo(Place::Settings); });
    m_menu->addAction(m_settingsAction);
    m_window->addAction(m_settingsAction);
}

void WindowActions::addTheme()
{
    using settings::ThemeChoice;
    auto *group = new QActionGroup(this);
    for (const ThemeChoice choice : {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark}) {
        QAction *action = group->addAction(QString());
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, choice] { m_settings.setTheme(choice); });
        m_themeMenu->addAction(action);
        m_themes.emplace_back(choice, action);
    }
    const auto refresh = [this] {
        for (const auto &[choice, action] : m_themes)
            action->setChecked(m_settings.theme() == choice);
    };
    connect(&m_settings, &settings::Settings::themeChanged, this, refresh);
    refresh();
}

void WindowActions::addLanguage()
{
    auto *group = new QActionGroup(this);
    for (const QString &language : {QString(), QStringLiteral("en"), QStringLiteral("zh_CN")}) {
        QAction *action = group->addAction(QString());
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, language] { m_settings.setLanguage(language); });
        m_languageMenu->addAction(action);
        m_languages.emplace_back(language, action);
    }
    const auto refresh = [this] {
        for (const auto &[language, action] : m_languages)
            action->setChecked(m_settings.language() == language);
    };
    connect(&m_settings, &settings::Settings::languageChanged, this, refresh);
    refresh();
}

void WindowActions::fillRecent()
{
    m_recent->clear();
    for (const QString &path : m_settings.recentProjects()) {
        QAction *action = m_recent->addAction(QFileInfo(path).fileName());
        action->setToolTip(path);
        action->setEnabled(QFileInfo::exists(path));
        // Not at once: a project that opens makes this list anew.
        connect(
            action, &QAction::triggered, this, [this, path] { Q_EMIT openRecent(path); }, Qt::QueuedConnection);
    }
    m_recent->setToolTipsVisible(true);
    m_recent->setEnabled(!m_recent->isEmpty());
}

void WindowActions::setProjectOpen(bool open)
{
    m_import->setEnabled(open);
    m_export->setEnabled(open);
    m_people->setEnabled(open);
    m_close->setEnabled(open);
}

void WindowActions::retranslate()
{
    m_new->setText(tr("&New project…"));
    m_open->setText(tr("&Open project…"));
    m_recent->setTitle(tr("Open &recent"));
    m_sample->setText(tr("Open the &sample project"));
    m_import->setText(tr("&Import records…"));
    m_export->setText(tr("&Export records…"));
    m_people->setText(tr("Several &people…"));
    m_close->setText(tr("&Close project"));
    m_themeMenu->setTitle(tr("&Theme"));
    m_languageMenu->setTitle(tr("&Language"));
    m_settingsAction->setText(tr("Settin&gs"));
    m_quit->setText(tr("&Quit"));
    for (const auto &[choice, action] : m_themes) {
        switch (choice) {
        case settings::ThemeChoice::System: action->setText(tr("As the system")); break;
        case settings::ThemeChoice::Light: action->setText(tr("Light")); break;
        case settings::ThemeChoice::Dark: action->setText(tr("Dark")); break;
        }
    }
    // A language is named in itself, so that who cannot read the others finds it.
    for (const auto &[language, action] : m_languages) {
        action->setText(language.isEmpty()                        ? tr("As the system")
                        : language == QLatin1String("en")         ? QStringLiteral("English")
                                                                  : QStringLiteral("简体中文"));
    }
}

} // namespace lw::ui
