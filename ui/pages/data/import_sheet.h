// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/data/import_presenter.h"
#include "ui/pages/data/import_sheet_parts.h"

#include <QWidget>

namespace lw::ui {

/// The sheet that brings files into a project: what was found, what each column is for, the first rows, what cannot be read,
/// then the import with its progress. Enter imports, Escape cancels. Shows what its presenter holds.
class ImportSheet final : public QWidget
{
    Q_OBJECT

public:
    explicit ImportSheet(ImportPresenter &presenter, QWidget *parent = nullptr);

    /// To where the next key belongs: the primary button.
    void focusFirst();

Q_SIGNALS:
    void addRequested();
    void closed();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void buildKeys();
    void retranslate();
    void refresh();
    void showHead();
    void showTable();
    void showState();
    void showVerdict();
    void setVerdict(const QString &lead, const QString &sentence, bool good);
    void showProject();
    void showFoot();
    void showProgress();
    void cancel();
    void enter();
    void chooseProject();
    void showFolder();

    ImportPresenter &m_presenter;
    ImportSheetParts m_parts;
    bool m_badShown = false;
};

} // namespace lw::ui
