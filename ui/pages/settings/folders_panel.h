// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/workspace.h"
#include "ui/pages/settings/settings_panel.h"

namespace lw::ui {

class FolderRow;
class Form;

/// Where everything lies: the open project, the settings, the stored answers.
class FoldersPanel final : public SettingsPanel
{
    Q_OBJECT

public:
    explicit FoldersPanel(project::Workspace &workspace, QWidget *parent = nullptr);

protected:
    void retranslate() override;
    void showEvent(QShowEvent *event) override;

private:
    void refresh();

    project::Workspace &m_workspace;
    Form *m_form;
    FolderRow *m_project;
    FolderRow *m_settings;
    FolderRow *m_cache;
    TextLabel *m_note;
};

} // namespace lw::ui
