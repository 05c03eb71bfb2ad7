// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/folders_panel.h"

#include "ui/pages/settings/folder_row.h"
#include "ui/widgets/form.h"
#include "ui/widgets/scale.h"
#include "ui/widgets/text_label.h"

#include <QVBoxLayout>

namespace lw::ui {
namespace {

enum FormRow { ProjectLine, SettingsLine, CacheLine };

} // namespace

FoldersPanel::FoldersPanel(project::Workspace &workspace, QWidget *parent)
    : SettingsPanel(parent)
    , m_workspace(workspace)
    , m_form(new Form(Form::HintPlace::Below, widget()))
    , m_project(new FolderRow(widget()))
    , m_settings(new FolderRow(widget()))
    , m_cache(new FolderRow(widget()))
{
    m_project->setObjectName(QStringLiteral("projectPath"));
    m_settings->setObjectName(QStringLiteral("settingsPath"));
    m_cache->setObjectName(QStringLiteral("cachePath"));
    for (FolderRow *row : {m_project, m_settings, m_cache})
        m_form->addRow(row);
    m_form->setCaptionWidth(scaledPx(104));
    body()->addWidget(m_form);
    m_note = addNote();
    connect(&workspace, &project::Workspace::opened, this, &FoldersPanel::refresh);
    // The project is still there while it says that it closes.
    connect(&workspace, &project::Workspace::closed, this, &FoldersPanel::refresh, Qt::QueuedConnection);
    retranslate();
}

void FoldersPanel::refresh()
{
    m_project->setPath(m_workspace.isOpen() ? m_workspace.project().path() : QString(), tr("no project is open"));
    m_settings->setPath(m_workspace.settings().path());
    m_cache->setPath(m_workspace.cacheFolder());
}

void FoldersPanel::retranslate()
{
    setWords(tr("Data folders"), tr("Everything stays on this computer; only the texts of a run go to the endpoint you chose."));
    m_form->setCaption(ProjectLine, tr("Project"));
    m_form->setHint(ProjectLine, tr("One file: texts, answers, decisions and their history."));
    m_form->setCaption(SettingsLine, tr("Settings"));
    m_form->setHint(SettingsLine, tr("What you choose here. No key is in it."));
    m_form->setCaption(CacheLine, tr("Stored answers"));
    m_project->setName(tr("Project"));
    m_settings->setName(tr("Settings"));
    m_cache->setName(tr("Stored answers"));
    m_note->setText(tr("To move a project, close it and move its file."));
    refresh();
}

void FoldersPanel::showEvent(QShowEvent *event)
{
    refresh();
    SettingsPanel::showEvent(event);
}

} // namespace lw::ui
