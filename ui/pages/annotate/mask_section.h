// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <array>

namespace lw::ui {

class Form;
class GrowingText;
class PromptMeter;
class SetupPresenter;
class Switch;
class TextLabel;

/// What is replaced by a mark before a text leaves this computer, how often in the record that the preview shows, and what this
/// does not find.
class MaskSection final : public QWidget
{
    Q_OBJECT

public:
    MaskSection(SetupPresenter &setup, PromptMeter &meter, QWidget *parent = nullptr);

    /// In a few words, for the line above.
    [[nodiscard]] QString summary() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Sort
    {
        Switch *on = nullptr;
        TextLabel *note = nullptr;
        int row = 0;
    };
    void retranslate();
    void refresh();
    void refreshCount();

    SetupPresenter &m_setup;
    PromptMeter &m_meter;
    Form *m_form;
    std::array<Sort, 4> m_sorts;
    GrowingText *m_words;
    int m_wordsRow = 0;
    TextLabel *m_count;
    TextLabel *m_limits;
};

} // namespace lw::ui
