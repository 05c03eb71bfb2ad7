// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QListWidget;
class QPlainTextEdit;

namespace lw::ui {

class AnswerEdit;
class EmptyState;
class ErrorLine;
class KeyButton;
class PromptMeter;
class SetupPresenter;
class SidePanel;
class TextLabel;

/// The examples of the task: whether some are picked from accepted records, a list of those that were written, and the text and answer of the one that is chosen.
class ExamplesPanel final : public QWidget
{
    Q_OBJECT

public:
    ExamplesPanel(SetupPresenter &setup, PromptMeter &meter, QWidget *parent = nullptr);

Q_SIGNALS:
    void closeRequested();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();
    void refresh();
    void showCurrent();
    void showFault();
    void add();
    void remove();
    [[nodiscard]] int current() const;
    [[nodiscard]] QString lineOf(int example) const;

    SetupPresenter &m_setup;
    SidePanel *m_panel;
    KeyButton *m_add;
    QListWidget *m_list;
    EmptyState *m_empty;
    QWidget *m_editor;
    TextLabel *m_textCaption;
    QPlainTextEdit *m_text;
    TextLabel *m_answerCaption;
    AnswerEdit *m_answer;
    ErrorLine *m_fault;
    KeyButton *m_remove;
    bool m_filling = false;
    int m_shown = -1;
};

} // namespace lw::ui
