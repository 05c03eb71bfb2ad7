// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/settings.h"
#include "ui/shell/rail.h"

#include <QAction>
#include <QMenu>
#include <QObject>

#include <vector>

class QWidget;

namespace lw::ui {

/// What the menu offers and the shortcuts of the whole window. Single keys are no business of it: they belong to the review.
class WindowActions final : public QObject
{
    Q_OBJECT

public:
    WindowActions(QWidget *window, settings::Settings &settings);

    [[nodiscard]] QMenu *menu() const { return m_menu; }
    /// Whether there is a project to import into and to export from.
    void setProjectOpen(bool open);
    void retranslate();

Q_SIGNALS:
    void newProject();
    void openProject();
    void openRecent(const QString &path);
    void openSample();
    void closeProject();
    void importFiles();
    void exportRecords();
    void severalPeople();
    void goTo(lw::ui::Place place);
    void quit();

private:
    QAction *add(QMenu *menu, const QKeySequence &keys, void (WindowActions::*signal)());
    void addPlaces();
    void addTheme();
    void addLanguage();
    void fillRecent();

    QWidget *m_window;
    settings::Settings &m_settings;
    QMenu *m_menu;
    QMenu *m_recent;
    QMenu *m_themeMenu;
    QMenu *m_languageMenu;
    QAction *m_new;
    QAction *m_open;
    QAction *m_sample;
    QAction *m_import;
    QAction *m_export;
    QAction *m_people;
    QAction *m_close;
    QAction *m_quit;
    QAction *m_settingsAction = nullptr;
    std::vector<std::pair<settings::ThemeChoice, QAction *>> m_themes;
    std::vector<std::pair<QString, QAction *>> m_languages;
};

} // namespace lw::ui
