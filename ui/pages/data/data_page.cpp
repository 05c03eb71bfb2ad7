// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data/data_page.h"

#include "ui/pages/data/import_sheet.h"
#include "ui/pages/data/records_view.h"
#include "ui/text/format.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/page_head.h"
#include "ui/widgets/scale.h"

#include <QDragEnterEvent>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QMimeData>
#include <QStackedWidget>
#include <QUrl>

namespace lw::ui {

namespace {

constexpr int besideSheet = 308;

QStringList localFiles(const QMimeData *data)
{
    QStringList files;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    }
    return files;
}

bool holdsProject(const QStringList &files)
{
    return std::any_of(files.begin(), files.end(), [](const QString &file) {
        return file.endsWith(QLatin1String(".lwproj"), Qt::CaseInsensitive);
    });
}

} // namespace

DataPage::DataPage(project::Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_presenter(workspace)
    , m_importing(workspace)
    , m_main(new QWidget(this))
    , m_head(new PageHead(m_main))
    , m_export(new KeyButton(Icon::Export, ButtonKind::Ghost))
    , m_import(new KeyButton(Icon::Import, ButtonKind::Primary))
    , m_stack(new QStackedWidget(m_main))
    , m_records(new RecordsView(m_presenter, workspace, m_stack))
    , m_empty(new EmptyState(Icon::Data, m_stack))
    , m_sheet(new ImportSheet(m_importing, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_main, 1);
    row->addWidget(m_sheet, 1);
    auto *column = new QVBoxLayout(m_main);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_stack, 1);
    m_export->setObjectName(QStringLiteral("export"));
    m_import->setObjectName(QStringLiteral("openImport"));
    m_head->addAction(m_export);
    m_head->addAction(m_import);
    m_stack->addWidget(m_records);
    m_stack->addWidget(m_empty);
    m_sheet->hide();
    setAcceptDrops(true);
    // It hands the focus on, so it is no stop of Tab.
    setFocusPolicy(Qt::ClickFocus);

    connect(m_export, &QAbstractButton::clicked, this, [this] { Q_EMIT exportRequested(m_presenter.query().filter); });
    connect(m_import, &QAbstractButton::clicked, this, &DataPage::chooseImportFiles);
    connect(m_empty, &EmptyState::actionTriggered, this, &DataPage::chooseImportFiles);
    connect(m_records, &RecordsView::reviewRequested, this, &DataPage::reviewRequested);
    connect(m_sheet, &ImportSheet::addRequested, this, [this] { chooseFiles(&ImportPresenter::addFiles); });
    connect(m_sheet, &ImportSheet::closed, this, &DataPage::closeSheet);
    connect(&m_importing, &ImportPresenter::imported, this, &DataPage::imported);
    // Who opens another project has done with the files that were looked at.
    connect(&workspace, &project::Workspace::opened, this, [this] {
        if (!m_importing.isStarting()) {
            m_importing.close();
            m_sheet->hide();
        }
        refresh();
    });
    connect(&m_presenter, &DataPresenter::phaseChanged, this, &DataPage::refresh);
    connect(&m_presenter, &DataPresenter::projectChanged, this, &DataPage::refresh);
    connect(&m_presenter, &DataPresenter::countsChanged, this, &DataPage::showHead);
    retranslate();
}

DataPage::~DataPage() = default;

void DataPage::showRecords(const store::RecordFilter &filter)
{
    m_presenter.setFilter(filter);
    m_records->focusTable();
}

void DataPage::importFiles(const QStringList &files)
{
    m_importing.begin(files);
    openSheet();
}

void DataPage::chooseImportFiles()
{
    chooseFiles(&ImportPresenter::begin);
}

void DataPage::chooseFiles(void (ImportPresenter::*take)(const QStringList &))
{
    auto *dialog = new QFileDialog(this, tr("Choose the files to import"));
    dialog->setObjectName(QStringLiteral("importFiles"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({tr("Datasets (*.csv *.tsv *.jsonl *.ndjson *.json *.xlsx *.docx *.txt *.md *.html *.htm *.conll *.gz *.zst *.zip)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, [this, take](const QStringList &files) {
        (m_importing.*take)(files);
        openSheet();
    });
    dialog->open();
}

void DataPage::openSheet()
{
    m_sheet->show();
    refresh();
    m_sheet->focusFirst();
}

void DataPage::closeSheet()
{
    m_sheet->hide();
    refresh();
    if (m_stack->currentWidget() == m_records)
        m_records->focusTable();
    else
        m_empty->actionButton()->setFocus(Qt::OtherFocusReason);
}

void DataPage::refresh()
{
    using Phase = DataPresenter::Phase;
    const bool sheet = !m_sheet->isHidden();
    const Phase phase = m_presenter.phase();
    const bool nothing = phase == Phase::NoProject || phase == Phase::NoRecords;
    m_stack->setCurrentWidget(nothing || sheet ? static_cast<QWidget *>(m_empty) : m_records);
    m_export->setVisible(!sheet);
    m_import->setVisible(!sheet);
    // One primary button a page.
    m_import->setKind(nothing ? ButtonKind::Plain : ButtonKind::Primary);
    m_main->setMaximumWidth(QWIDGETSIZE_MAX);
    if (sheet)
        m_main->setFixedWidth(std::clamp(width() / 4, 180, scaledPx(besideSheet)));
    else
        m_main->setMinimumWidth(0);
    showHead();
    showEmpty();
}

void DataPage::showHead()
{
    const bool sheet = !m_sheet->isHidden();
    m_head->setSubject(sheet ? QString() : m_presenter.projectName());
    m_export->setEnabled(m_presenter.counts().all > 0);
}

void DataPage::showEmpty()
{
    const bool sheet = !m_sheet->isHidden();
    const qint64 known = m_presenter.counts().all;
    m_empty->setAction(sheet ? QString() : tr("Import a file…"));
    if (sheet && known > 0) {
        m_empty->setTitle(recordCount(known));
        m_empty->setText(tr("New records are added to them; those that are there already are brought up to date."));
    } else if (sheet) {
        m_empty->setTitle(tr("No records yet"));
        m_empty->setText(tr("They appear here when the file is read."));
    } else if (m_presenter.phase() == DataPresenter::Phase::NoProject) {
        m_empty->setTitle(tr("No project is open"));
        m_empty->setText(tr("Import a table, JSON, Excel, Word or text file to begin one, or drop it here."));
    } else {
        m_empty->setTitle(tr("No records yet"));
        m_empty->setText(tr("Import a table, JSON, Excel, Word or text file, or drop it here."));
    }
}

void DataPage::retranslate()
{
    m_head->setTitle(tr("Data"));
    m_export->setText(tr("Export…"));
    m_export->setHelp(tr("Export the records to a file"));
    m_import->setText(tr("Import…"));
    m_import->setHelp(tr("Import records from files"));
    refresh();
}

void DataPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void DataPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    refresh();
}

void DataPage::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (!m_sheet->isHidden())
        m_sheet->focusFirst();
    else if (m_stack->currentWidget() == m_records)
        m_records->focusTable();
    else
        m_empty->actionButton()->setFocus(Qt::OtherFocusReason);
}

void DataPage::dragEnterEvent(QDragEnterEvent *event)
{
    const QStringList files = localFiles(event->mimeData());
    if (!files.isEmpty() && !holdsProject(files))
        event->acceptProposedAction();
    else
        event->ignore();
}

void DataPage::dropEvent(QDropEvent *event)
{
    const QStringList files = localFiles(event->mimeData());
    if (files.isEmpty() || holdsProject(files)) {
        event->ignore();
        return;
    }
    event->acceptProposedAction();
    if (m_sheet->isHidden())
        importFiles(files);
    else
        m_importing.addFiles(files);
}

} // namespace lw::ui
