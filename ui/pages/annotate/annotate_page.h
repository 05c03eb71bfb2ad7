// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/workspace.h"
#include "ui/pages/annotate/sharing_presenter.h"
#include "ui/templates/task_template.h"

#include <QWidget>

class QSplitter;
class QStackedWidget;

namespace lw::ui {

class ExamplesPanel;
class KeyButton;
class ModelChoices;
class PageHead;
class PromptMeter;
class PromptPanel;
class RunPanel;
class RunPresenter;
class SetupPanel;
class SetupPresenter;
class SharingSheet;

/// Set up a task and a model at the left, run it and watch it at the right.
class AnnotatePage final : public QWidget
{
    Q_OBJECT

public:
    explicit AnnotatePage(project::Workspace &workspace, QWidget *parent = nullptr);
    ~AnnotatePage() override;

Q_SIGNALS:
    void showRecords(const lw::store::RecordFilter &filter);
    void reviewRequested();
    void connectModelRequested();
    void importRequested();
    void templateChosen(const lw::ui::TaskTemplate &which);
    /// What is set up is stored.
    void versionsRequested();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void connectPanels();
    void retranslate();
    void refreshHead();
    void onSetup();
    void plan();
    void measure();
    void run();
    void showSharing(const std::optional<SharingPresenter::Run> &before);
    void onConsentEnded();
    void begin(void (RunPresenter::*how)());
    void pressed(KeyButton *button);
    void showPanel(QWidget *panel);

    project::Workspace &m_workspace;
    SetupPresenter *m_setup;
    PromptMeter *m_meter;
    ModelChoices *m_models;
    RunPresenter *m_run;
    SharingPresenter *m_sharing;
    PageHead *m_head;
    KeyButton *m_again;
    KeyButton *m_retry;
    KeyButton *m_cancel;
    KeyButton *m_pause;
    QSplitter *m_splitter;
    SetupPanel *m_setupPanel;
    QStackedWidget *m_right;
    RunPanel *m_runPanel;
    PromptPanel *m_promptPanel;
    ExamplesPanel *m_examplesPanel;
    SharingSheet *m_sharingSheet;
};

} // namespace lw::ui
