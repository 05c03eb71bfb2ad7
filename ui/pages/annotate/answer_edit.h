// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/task/task_spec.h"

#include <QWidget>

class QComboBox;
class QListWidget;
class QPlainTextEdit;
class QSpinBox;
class QStackedLayout;

namespace lw::ui {

/// The answer of an example, edited as its kind of task wants it: a choice, labels to tick, a score, or words.
class AnswerEdit final : public QWidget
{
    Q_OBJECT

public:
    explicit AnswerEdit(QWidget *parent = nullptr);

    /// What is being typed stays where it means the same.
    void show(const task::TaskSpec &task, const Json &answer);
    /// Shows the answer anew, whatever was typed: it is another example's.
    void forget();
    /// Why what stands there is no answer, a sentence; empty: it is one, or nothing stands there.
    [[nodiscard]] const QString &fault() const { return m_fault; }

Q_SIGNALS:
    /// By the user: the value of task::answerField(). Not while what is typed is none.
    void edited(const lw::Json &value);
    void faultChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showChoices(const Json &answer);
    void showTicks(const Json &answer);
    void showScore(const Json &answer);
    void showWords(const Json &answer);
    void takeTicks();
    void takeWords();
    void setFault(const QString &sentence);

    task::TaskSpec m_task;
    QStackedLayout *m_stack;
    QComboBox *m_choice;
    QListWidget *m_ticks;
    QSpinBox *m_score;
    QPlainTextEdit *m_words;
    QString m_fault;
    bool m_filling = false;
};

} // namespace lw::ui
