// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;

namespace lw::ui {

class ErrorLine;
class Form;
class GrowingText;
class KeyButton;
class PromptBar;
class PromptMeter;
class SetupPresenter;
class Switch;
class TextLabel;

/// What is asked: name, kind, instructions, labels, examples, rationale, and how long the prompt gets.
class TaskSection final : public QWidget
{
    Q_OBJECT

public:
    TaskSection(SetupPresenter &setup, PromptMeter &meter, QWidget *parent = nullptr);

Q_SIGNALS:
    void examplesRequested();
    void previewRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void refresh();
    void refreshFaults();
    void loadFile();
    void saveFile();

    SetupPresenter &m_setup;
    Form *m_form;
    TextLabel *m_kind;
    QLineEdit *m_name;
    GrowingText *m_instructions;
    TextLabel *m_exampleCount;
    KeyButton *m_editExamples;
    Switch *m_rationale;
    TextLabel *m_rationaleNote;
    PromptBar *m_prompt;
    KeyButton *m_load;
    KeyButton *m_save;
    ErrorLine *m_fileError;
    int m_nameRow = 0;
    int m_kindRow = 0;
    int m_instructionsRow = 0;
    int m_labelsRow = 0;
    int m_examplesRow = 0;
    int m_rationaleRow = 0;
    int m_promptRow = 0;
    int m_fileRow = 0;
};

} // namespace lw::ui
