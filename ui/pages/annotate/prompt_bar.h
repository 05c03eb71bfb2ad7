// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace lw::ui {

class KeyButton;
class PromptMeter;
class StateBar;
class TextLabel;

/// How long the prompt is: one bar of the part that is the same for every record and of one record, and the way to its text.
class PromptBar final : public QWidget
{
    Q_OBJECT

public:
    explicit PromptBar(PromptMeter &meter, QWidget *parent = nullptr);

Q_SIGNALS:
    void previewRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    PromptMeter &m_meter;
    StateBar *m_bar;
    QWidget *m_fixedSquare;
    TextLabel *m_fixed;
    QWidget *m_recordSquare;
    TextLabel *m_record;
    KeyButton *m_preview;
};

} // namespace lw::ui
