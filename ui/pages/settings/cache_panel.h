// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/workspace.h"
#include "ui/pages/settings/settings_panel.h"

namespace lw::ui {

class FolderRow;
class Form;

/// Where the stored answers lie, and how much room they take.
class CachePanel final : public SettingsPanel
{
    Q_OBJECT

public:
    explicit CachePanel(project::Workspace &workspace, QWidget *parent = nullptr);

protected:
    void retranslate() override;
    void showEvent(QShowEvent *event) override;

private:
    void refresh();

    project::Workspace &m_workspace;
    Form *m_form;
    FolderRow *m_folder;
    TextLabel *m_size;
};

/// What the files of a folder take, in bytes; of one that is not there, 0.
[[nodiscard]] qint64 folderSize(const QString &folder);

} // namespace lw::ui
