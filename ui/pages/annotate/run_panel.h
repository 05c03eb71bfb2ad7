// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/workspace.h"

#include <QPointer>
#include <QWidget>

class QStackedWidget;

namespace lw::ui {

class Banner;
class DeadlineHint;
class EmptyState;
class KeyButton;
class RequestDelegate;
class RequestsModel;
class RequestsView;
class RunHeader;
class RunPresenter;
class RunSide;
class Segments;
class SetupPresenter;
class TextLabel;

/// The right side of the page: how far the run is, the requests in flight, and what came of them. Where nothing is in flight, it
/// says what Run will do, or how the last run ended and what can be done.
class RunPanel final : public QWidget
{
    Q_OBJECT

public:
    RunPanel(project::Workspace &workspace, RunPresenter &run, SetupPresenter &setup, QWidget *parent = nullptr);

Q_SIGNALS:
    void showRecords(const lw::store::RecordFilter &filter);
    void reviewRequested();
    void connectModelRequested();
    void importRequested();
    void runRequested();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void retranslate();
    void refresh();
    void refreshStory();
    void onRunState();
    void watch();
    void onPage(const engine::RequestPage &page);
    void remedy();

    project::Workspace &m_workspace;
    RunPresenter &m_run;
    SetupPresenter &m_setup;
    RequestsModel *m_model;
    RequestDelegate *m_delegate;
    RunHeader *m_header;
    QWidget *m_rule;
    QWidget *m_baselineBox;
    Banner *m_baseline;
    KeyButton *m_connect;
    KeyButton *m_dismiss;
    DeadlineHint *m_deadline;
    QStackedWidget *m_body;
    EmptyState *m_story;
    QWidget *m_flight;
    TextLabel *m_flightTitle;
    TextLabel *m_flightNote;
    Segments *m_which;
    RequestsView *m_view;
    RunSide *m_side;
    QWidget *m_sideBox;
    QPointer<project::RunController> m_watched;
};

} // namespace lw::ui
