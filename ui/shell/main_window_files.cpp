// SPDX-License-Identifier: GPL-3.0-or-later
// Files that come into the window: chosen, dropped, or named by whoever started the program.
#include "ui/shell/main_window.h"

#include "ui/pages/data/data_page.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>

namespace lw::ui {
namespace {

bool isProject(const QString &path)
{
    return path.endsWith(QLatin1String(".lwproj"), Qt::CaseInsensitive);
}

QStringList localFiles(const QMimeData *data)
{
    QStringList files;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile())
            files.push_back(url.toLocalFile());
    }
    return files;
}

} // namespace

void MainWindow::openPaths(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    if (isProject(paths.front())) {
        openProject(paths.front());
        return;
    }
    goTo(Place::Data);
    m_data->importFiles(paths);
}

void MainWindow::openProject(const QString &path)
{
    if (!QFileInfo::exists(path)) {
        complain({Code::NotFound, QStringLiteral("There is no file %1").arg(path), {}, {}});
        return;
    }
    if (const auto open = m_workspace.open(path); !open)
        complain(open.error());
}

void MainWindow::chooseProject()
{
    auto *dialog = new QFileDialog(this, tr("Open a project"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Labelwright projects (*.lwproj)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::openProject);
    dialog->open();
}

void MainWindow::chooseNewProjectFiles()
{
    auto *dialog = new QFileDialog(this, tr("Choose the texts to label"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({tr("Datasets (*.csv *.tsv *.jsonl *.ndjson *.json *.xlsx *.docx *.txt *.md *.html *.htm *.conll *.gz *.zst *.zip)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList &files) {
        // A new project is wanted, so the files must not go into the one that is open.
        m_workspace.close();
        goTo(Place::Data);
        m_data->importFiles(files);
    });
    dialog->open();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!localFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    openPaths(localFiles(event->mimeData()));
}

} // namespace lw::ui
