// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/translations.h"
#include "core/project/workspace.h"
#include "core/secrets/secret_store.h"
#include "core/settings/settings.h"
#include "ui/shell/main_window.h"

#include <QStringList>

#include <memory>

class QApplication;

namespace lw::app {

/// The composition root of the desktop program: makes what lives as long as it does, in the order in which it is needed, and
/// passes on what the settings say of language and theme.
class Application final
{
public:
    explicit Application(QApplication &application);
    ~Application();

    void show(const QStringList &paths);

private:
    settings::Settings m_settings;
    Translations m_translations;
    std::unique_ptr<secrets::SecretStore> m_secrets;
    project::Workspace m_workspace;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace lw::app
