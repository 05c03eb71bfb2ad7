// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace lw::ui {

class CleanSection;
class CollapsibleSection;
class EstimateFoot;
class HowSection;
class LimitsSection;
class MaskSection;
class NormaliseSection;
class RulesSection;
class KeyButton;
class ModelChoices;
class ModelSection;
class PromptMeter;
class RunPresenter;
class SetupPresenter;
class TaskSection;
struct TaskTemplate;

/// The left side of the page, top to bottom as one thinks: task, what is done with its texts and answers, model,
/// how, limits; at the foot what a run takes, and Run.
class SetupPanel final : public QWidget
{
    Q_OBJECT

public:
    SetupPanel(SetupPresenter &setup, PromptMeter &meter, ModelChoices &models, RunPresenter &run, QWidget *parent = nullptr);

    [[nodiscard]] KeyButton *runButton() const;
    /// What is typed and not taken yet, because the field still has the caret.
    void commit();

Q_SIGNALS:
    void runRequested();
    void pilotRequested();
    void examplesRequested();
    void previewRequested();
    void templateChosen(const lw::ui::TaskTemplate &which);
    void versionsRequested();
    void connectModelRequested();
    void sharingRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void refresh();
    void refreshOfTask();

    SetupPresenter &m_setup;
    RunPresenter &m_run;
    CollapsibleSection *m_taskSection;
    CollapsibleSection *m_cleanSection;
    CollapsibleSection *m_maskSection;
    CollapsibleSection *m_rulesSection;
    CollapsibleSection *m_normaliseSection;
    CollapsibleSection *m_modelSection;
    CollapsibleSection *m_howSection;
    CollapsibleSection *m_limitsSection;
    TaskSection *m_task;
    CleanSection *m_clean;
    MaskSection *m_mask;
    RulesSection *m_rules;
    NormaliseSection *m_normalise;
    ModelSection *m_model;
    HowSection *m_how;
    LimitsSection *m_limits;
    EstimateFoot *m_foot;
};

} // namespace lw::ui
