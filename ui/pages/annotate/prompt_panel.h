// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPlainTextEdit;
class QSpinBox;

namespace lw::ui {

class ErrorLine;
class PromptMeter;
class SidePanel;
class TextLabel;

/// The prompt of one record as it is sent, live while the set-up is typed.
class PromptPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit PromptPanel(PromptMeter &meter, QWidget *parent = nullptr);
    /// How many records there are to choose from.
    void setRecords(qint64 records);

Q_SIGNALS:
    void closeRequested();

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
};

} // namespace lw::ui
