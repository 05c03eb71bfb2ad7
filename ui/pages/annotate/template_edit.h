// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QMenu;

namespace lw::ui {

class GrowingText;
class KeyButton;
class PromptMeter;
class SetupPresenter;
class TextLabel;

/// How the columns of a record become its text: words with {{column}} in them, and a menu that puts in a column of the data.
/// Empty: the text columns, one a line.
class TemplateEdit final : public QWidget
{
    Q_OBJECT

public:
    TemplateEdit(SetupPresenter &setup, PromptMeter &meter, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void retranslate();
    void fillColumns();

    SetupPresenter &m_setup;
    PromptMeter &m_meter;
    GrowingText *m_text;
    TextLabel *m_note;
    KeyButton *m_insert;
    QMenu *m_columns;
};

} // namespace lw::ui
