// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRadioButton>

namespace lw::ui {

/// One of several exclusive choices, painted as a segment or as an underlined tab, with a figure behind its text. A radio
/// button to assistive programs and to the keyboard.
class ChoiceButton final : public QRadioButton
{
    Q_OBJECT

public:
    enum class Look { Segment, Tab };

    explicit ChoiceButton(Look look, QWidget *parent = nullptr);

    void setText(const QString &text);
    void setNote(const QString &note);
    QString note() const { return m_note; }
    void setKey(const QString &key) { m_key = key; }
    QString key() const { return m_key; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool hitButton(const QPoint &position) const override;

private:
    void refresh();

    QString m_note;
    QString m_key;
    Look m_look;
};

} // namespace lw::ui
