// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/record_detail.h"

#include <QWidget>

class QPlainTextEdit;

namespace lw::ui {

class IconButton;
class TextLabel;

/// What was sent for a record and what came back, word for word, in the place of its text.
class ExchangePane final : public QWidget
{
    Q_OBJECT

public:
    explicit ExchangePane(QWidget *parent = nullptr);

    void setDetail(const store::RecordDetail &detail);
    [[nodiscard]] QPlainTextEdit *promptText() const { return m_prompt; }
    [[nodiscard]] QPlainTextEdit *answerText() const { return m_answer; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void refresh();
    void refreshFonts();

    TextLabel *m_promptTitle;
    TextLabel *m_answerTitle;
    TextLabel *m_source;
    IconButton *m_copyPrompt;
    IconButton *m_copyAnswer;
    QPlainTextEdit *m_prompt;
    QPlainTextEdit *m_answer;
    store::RecordDetail m_detail;
};

} // namespace lw::ui
