// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/chip_painter.h"

#include <QWidget>

namespace lw::ui {

/// One chip as a widget: a label, or a state. Takes no focus; its text is its accessible name.
class Chip final : public QWidget
{
    Q_OBJECT

public:
    explicit Chip(QWidget *parent = nullptr);

    void setLabel(const QString &name, int position, const QString &ownColor = {});
    void setState(const QString &text, ChipTone tone);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setWords(const QString &text);

    QString m_text;
    QString m_ownColor;
    int m_position = -1; ///< -1: a state
    ChipTone m_tone = ChipTone::Neutral;
};

} // namespace lw::ui
