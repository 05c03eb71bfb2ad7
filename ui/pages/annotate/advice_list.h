// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/task/prompt_advice.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace lw::ui {

class PromptMeter;
class SetupPresenter;
class TextLabel;

/// What the prompt pays for and has nothing of, a sentence each, with a button where one press mends it. Hidden while there is
/// nothing to say.
class AdviceList final : public QWidget
{
    Q_OBJECT

public:
    AdviceList(SetupPresenter &setup, PromptMeter &meter, QWidget *parent = nullptr);

Q_SIGNALS:
    /// Examples are a person's to write.
    void examplesRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void retranslate();
    void addRow(const task::PromptAdvice &advice, int number);
    void follow(const task::PromptAdvice &advice);

    SetupPresenter &m_setup;
    PromptMeter &m_meter;
    std::vector<task::PromptAdvice> m_shown;
    TextLabel *m_title;
    QVBoxLayout *m_rows;
};

} // namespace lw::ui
