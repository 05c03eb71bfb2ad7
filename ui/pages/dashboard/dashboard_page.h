// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/dashboard/dashboard_presenter.h"

#include <QTimer>
#include <QWidget>

class QStackedWidget;

namespace lw::ui {

class DashboardBoard;
class DashboardFigures;
class EmptyState;
class ErrorLine;
class KeyButton;
class PageHead;
class RunChoice;
class TextLabel;

/// The Dashboard page: one run as figures and charts, live or past. Does nothing while it is hidden.
class DashboardPage final : public QWidget
{
    Q_OBJECT

public:
    explicit DashboardPage(project::Workspace &workspace, QWidget *parent = nullptr);
    ~DashboardPage() override;

    [[nodiscard]] DashboardPresenter &presenter() { return m_presenter; }

Q_SIGNALS:
    void showRecords(const lw::store::RecordFilter &filter);
    void annotateRequested();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void retranslate();
    void refreshHead();
    void refreshPhase();
    void refreshFigures();
    void refreshUsage();
    void copyPicture();
    void chooseCsv();
    void saveCsv(const QString &path);

    DashboardPresenter m_presenter;
    project::UsageWatch &m_usage;
    PageHead *m_head;
    RunChoice *m_runs;
    KeyButton *m_copy;
    KeyButton *m_save;
    ErrorLine *m_problem;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QWidget *m_content;        ///< what the picture shows
    DashboardFigures *m_figures;
    TextLabel *m_used;         ///< today and this month, in all projects
    DashboardBoard *m_board;
    QTimer m_copied;
};

} // namespace lw::ui
