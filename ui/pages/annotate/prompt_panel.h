// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPlainTextEdit;
class QSpinBox;

namespace lw::ui {

class AdviceList;
class ErrorLine;
class PromptMeter;
class SetupPresenter;
class SidePanel;
class TextLabel;

/// The prompt of one record as it is sent, live while the set-up is typed, and what could be better in it.
class PromptPanel final : public QWidget
{
    Q_OBJECT

public:
    PromptPanel(SetupPresenter &setup, PromptMeter &meter, QWidget *parent = nullptr);
    /// How many records there are to choose from.
    void setRecords(qint64 records);

Q_SIGNALS:
    void closeRequested();
    void examplesRequested();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void refresh();
    void retranslate();

    PromptMeter &m_meter;
    SidePanel *m_panel;
    TextLabel *m_recordCaption;
    QSpinBox *m_record;
    ErrorLine *m_error;
    TextLabel *m_systemTitle;
    TextLabel *m_systemTokens;
    QPlainTextEdit *m_system;
    TextLabel *m_userTitle;
    TextLabel *m_userTokens;
    QPlainTextEdit *m_user;
    AdviceList *m_advice;
};

} // namespace lw::ui
