// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/data/data_presenter.h"
#include "ui/pages/data/import_presenter.h"

#include <QWidget>

class QStackedWidget;

namespace lw::ui {

class EmptyState;
class ImportSheet;
class KeyButton;
class PageHead;
class RecordsView;

/// The Data page: the records of the project as a table, and the sheet that imports more. Without a project the sheet begins
/// one. Files dropped on it open the sheet; a project dropped on it is the window's to open.
class DataPage final : public QWidget
{
    Q_OBJECT

public:
    explicit DataPage(project::Workspace &workspace, QWidget *parent = nullptr);
    ~DataPage() override;

public Q_SLOTS:
    void showRecords(const lw::store::RecordFilter &filter);
    /// Opens the sheet on these files.
    void importFiles(const QStringList &files);
    void chooseImportFiles();

Q_SIGNALS:
    void reviewRequested(qint64 id);
    /// The filter of the moment.
    void exportRequested(const lw::store::RecordFilter &filter);
    void imported();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void chooseFiles(void (ImportPresenter::*take)(const QStringList &));
    void retranslate();
    void refresh();
    void showHead();
    void showEmpty();
    void openSheet();
    void closeSheet();

    project::Workspace &m_workspace;
    DataPresenter m_presenter;
    ImportPresenter m_importing;
    QWidget *m_main;
    PageHead *m_head;
    KeyButton *m_export;
    KeyButton *m_import;
    QStackedWidget *m_stack;
    RecordsView *m_records;
    EmptyState *m_empty;
    ImportSheet *m_sheet;
};

} // namespace lw::ui
