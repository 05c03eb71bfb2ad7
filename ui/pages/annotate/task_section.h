// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/task/task_draft.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace lw::ui {

class Form;
class GrowingText;
class KeyButton;
class PromptBar;
class PromptMeter;
class SetupPresenter;
class Switch;
class TextLabel;
struct TaskTemplate;

/// What is asked: kind, name, instructions, what the kind has of its own (labels, scale, fields), template, examples,
/// rationale, and how long the prompt gets.
class TaskSection final : public QWidget
{
    Q_OBJECT

public:
    TaskSection(SetupPresenter &setup, PromptMeter &meter, QWidget *parent = nullptr);

Q_SIGNALS:
    void examplesRequested();
    void previewRequested();
    void templateChosen(const lw::ui::TaskTemplate &which);
    void versionsRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void refresh();
    void refreshFaults();
    [[nodiscard]] int rowOf(task::TaskFault::Kind fault) const;
    void build();
    void showKind();

    SetupPresenter &m_setup;
    Form *m_form;
    QComboBox *m_kind;
    QLineEdit *m_name;
    GrowingText *m_instructions;
    TextLabel *m_exampleCount;
    KeyButton *m_editExamples;
    Switch *m_rationale;
    TextLabel *m_rationaleNote;
    PromptBar *m_prompt;
    int m_nameRow = 0;
    int m_kindRow = 0;
    int m_instructionsRow = 0;
    int m_labelsRow = 0;
    int m_scaleRow = 0;
    int m_fieldsRow = 0;
    int m_templateRow = 0;
    int m_examplesRow = 0;
    int m_rationaleRow = 0;
    int m_promptRow = 0;
    int m_fileRow = 0;
};

} // namespace lw::ui
