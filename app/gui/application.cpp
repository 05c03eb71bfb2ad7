// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/application.h"

#include "core/platform/data_folders.h"
#include "ui/theme/theme.h"

#include <QApplication>

namespace lw::app {
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

Application::Application(QApplication &application)
    : m_secrets(secrets::makeSecretStore())
    , m_workspace({&m_settings, m_secrets.get(), platform::cacheFolder(), platform::usageFile()})
{
    // Both before the first widget: it is made once, in the right words and colours.
    m_translations.use(m_settings.language());
    ui::Theme::instance().setChoice(choiceOf(m_settings.theme()));
    ui::Theme::instance().apply(application);
    QObject::connect(&m_settings, &settings::Settings::languageChanged, &m_translations,
                     [this] { m_translations.use(m_settings.language()); });
    QObject::connect(&m_settings, &settings::Settings::themeChanged, &m_translations,
                     [this] { ui::Theme::instance().setChoice(choiceOf(m_settings.theme())); });
    m_window = std::make_unique<ui::MainWindow>(m_workspace);
}

Application::~Application() = default;

void Application::show(const QStringList &paths)
{
    m_window->show();
    m_window->openPaths(paths);
}

} // namespace lw::app
