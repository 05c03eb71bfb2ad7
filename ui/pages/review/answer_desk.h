// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/review/review_presenter.h"

#include <QWidget>

namespace lw::ui {

class FieldForm;
class SpanList;
class TextDesk;
class TextLabel;

/// What of an answer is more than a choice: the spans, the fields or the text, and a line that says how it stands with it.
class AnswerDesk final : public QWidget
{
    Q_OBJECT

public:
    explicit AnswerDesk(ReviewPresenter &presenter, QWidget *parent = nullptr);

    /// Begins to type, where the answer is typed.
    void edit();
    /// What is typed and not yet told is told.
    void finish();

Q_SIGNALS:
    void left();       ///< who typed goes back to the record
    void accepted();   ///< and accepts what was typed
    void heightChanged();   ///< what it would like to have

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void readTask();
    void refresh();

    ReviewPresenter &m_presenter;
    TextLabel *m_hint;
    SpanList *m_spans;
    FieldForm *m_fields;
    TextDesk *m_text;
};

} // namespace lw::ui
