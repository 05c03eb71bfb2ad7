// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/cache_panel.h"

#include "ui/pages/settings/folder_row.h"
#include "ui/text/format.h"
#include "ui/widgets/form.h"
#include "ui/widgets/scale.h"
#include "ui/widgets/text_label.h"

#include <QDir>
#include <QFileInfo>
#include <QVBoxLayout>

namespace lw::ui {
namespace {

enum CacheLine { FolderLine, SizeLine };

} // namespace

qint64 folderSize(const QString &folder)
{
    // A handful of database files, none of them in a folder below.
    qint64 bytes = 0;
    for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files | QDir::Hidden))
        bytes += file.size();
    return bytes;
}

CachePanel::CachePanel(project::Workspace &workspace, QWidget *parent)
    : SettingsPanel(parent)
    , m_workspace(workspace)
    , m_form(new Form(Form::HintPlace::Below, widget()))
    , m_folder(new FolderRow(widget()))
    , m_size(new TextLabel(FontRole::Body, Token::Text, widget()))
{
    m_folder->setObjectName(QStringLiteral("cacheFolder"));
    m_size->setObjectName(QStringLiteral("cacheSize"));
    m_form->addRow(m_folder);
    m_form->addRow(m_size);
    m_form->setCaptionWidth(scaledPx(104));
    body()->addWidget(m_form);
    retranslate();
}

void CachePanel::refresh()
{
    const QString folder = m_workspace.cacheFolder();
    m_folder->setPath(folder);
    const bool there = QFileInfo::exists(folder);
    const qint64 bytes = there ? folderSize(folder) : 0;
    m_size->setText(bytes > 0 ? formatBytes(bytes) : tr("nothing stored yet"));
    m_form->setHint(FolderLine, there ? QString() : tr("The folder is made when the first answer is stored."));
}

void CachePanel::retranslate()
{
    setWords(tr("Cache"), tr("Answers that were paid for once are kept for all projects, so that the same question costs nothing again. "
                             "The Cache page shows and deletes them."));
    m_form->setCaption(FolderLine, tr("Folder"));
    m_folder->setName(tr("Folder"));
    m_form->setCaption(SizeLine, tr("Size"));
    refresh();
}

void CachePanel::showEvent(QShowEvent *event)
{
    refresh();
    SettingsPanel::showEvent(event);
}

} // namespace lw::ui
