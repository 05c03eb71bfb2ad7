// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/workspace.h"
#include "core/store/record_query.h"
#include "ui/shell/rail.h"

#include <QMainWindow>

class QStackedWidget;

namespace lw::ui {

class AnnotatePage;
class CachePage;
class DashboardPage;
class DataPage;
class ErrorLine;
class ExportSheet;
class TeamSheet;
class ReviewPage;
class SampleOpener;
class SettingsPage;
class StartPage;
class ModelHealth;
class StatusLine;
class VersionsSheet;
class WindowActions;

/// The window around the pages: rail, status line, menu, and the ways between the pages. Closing it asks nothing: a run ends as
/// by cancel, everything answered is stored, and the next start offers to go on.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(project::Workspace &workspace, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// A project, or data files to begin one from: what the command line and the system's file manager hand over.
    void openPaths(const QStringList &paths);
    void goTo(Place place);
    [[nodiscard]] Place place() const { return m_place; }

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void buildPages();
    void connectPages();
    void connectActions();
    void connectWorkspace();
    void openProject(const QString &path);
    void chooseProject();
    void chooseNewProjectFiles();
    void openSample();
    void openExport(const store::RecordFilter &filter, bool filtered);
    void openVersions(const std::vector<qint64> &chosen);
    void openTeam();
    void showRecords(const store::RecordFilter &filter);
    void review(qint64 record);
    void placeSheets();
    void showSheet(QWidget *sheet);
    void refreshTitle();
    void refreshStatus();
    void complain(const Error &error);

    project::Workspace &m_workspace;
    WindowActions *m_actions = nullptr;
    Rail *m_rail = nullptr;
    QStackedWidget *m_stack = nullptr;
    StatusLine *m_status = nullptr;
    QWidget *m_errorBox = nullptr;
    ErrorLine *m_error = nullptr;
    StartPage *m_start = nullptr;
    DataPage *m_data = nullptr;
    AnnotatePage *m_annotate = nullptr;
    ReviewPage *m_review = nullptr;
    CachePage *m_cache = nullptr;
    DashboardPage *m_dashboard = nullptr;
    SettingsPage *m_settings = nullptr;
    ExportSheet *m_export = nullptr;
    VersionsSheet *m_versions = nullptr;
    TeamSheet *m_team = nullptr;
    SampleOpener *m_sample = nullptr;
    ModelHealth *m_health = nullptr;
    Place m_place = Place::Start;
};

} // namespace lw::ui
