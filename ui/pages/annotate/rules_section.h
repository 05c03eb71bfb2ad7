// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/task/label_rules.h"

#include <QList>
#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace lw::ui {

class ErrorLine;
class KeyButton;
class PromptMeter;
class RuleRow;
class SetupPresenter;
class TextLabel;

/// Rules that answer without a model: where an expression is found, its label is the answer. The first that is found counts.
/// A rule that is half written stays here and is none of the task yet.
class RulesSection final : public QWidget
{
    Q_OBJECT

public:
    RulesSection(SetupPresenter &setup, PromptMeter &meter, QWidget *parent = nullptr);

    /// In a few words, for the line above.
    [[nodiscard]] QString summary() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void refresh();
    void refreshMatch();
    void showRows();
    void take();
    void add();
    void remove(int position);
    RuleRow *makeRow();
    [[nodiscard]] QString fault() const; ///< a sentence

    SetupPresenter &m_setup;
    PromptMeter &m_meter;
    std::vector<task::LabelRule> m_rules;  ///< as they are edited
    std::vector<task::LabelRule> m_stored; ///< what of them the set-up has
    QVBoxLayout *m_column;
    QList<RuleRow *> m_rows;
    KeyButton *m_add;
    ErrorLine *m_fault;
    TextLabel *m_note;
};

} // namespace lw::ui
