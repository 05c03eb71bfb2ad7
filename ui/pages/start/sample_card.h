// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

namespace lw::ui {

class KeyButton;
class SampleLines;
class TextLabel;

/// The card that a newcomer should press: what the sample is, three of its messages with their labels, and the button.
class SampleCard final : public QFrame
{
    Q_OBJECT

public:
    explicit SampleCard(QWidget *parent = nullptr);
    [[nodiscard]] KeyButton *button() const { return m_open; }

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();

    TextLabel *m_title;
    TextLabel *m_text;
    SampleLines *m_lines;
    KeyButton *m_open;
    TextLabel *m_hint;
};

} // namespace lw::ui
