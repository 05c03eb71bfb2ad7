// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <array>

namespace lw::ui {

class Form;
class NumberField;
class PromptMeter;
class SetupPresenter;
class Switch;
class TextLabel;

/// What is taken out of a record's text before it is sent, and what that saves in the record that the preview shows. The record
/// itself stays as it is.
class CleanSection final : public QWidget
{
    Q_OBJECT

public:
    CleanSection(SetupPresenter &setup, PromptMeter &meter, QWidget *parent = nullptr);

    /// In a few words, for the line above.
    [[nodiscard]] QString summary() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Step
    {
        Switch *on = nullptr;
        TextLabel *note = nullptr;
        int row = 0;
    };
    void retranslate();
    void refresh();
    void refreshSaved();

    SetupPresenter &m_setup;
    PromptMeter &m_meter;
    Form *m_form;
    std::array<Step, 4> m_steps;
    NumberField *m_head;
    NumberField *m_tail;
    int m_headRow = 0;
    int m_tailRow = 0;
    TextLabel *m_saved;
};

} // namespace lw::ui
