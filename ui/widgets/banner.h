// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/chip_painter.h"

#include <QWidget>

class QHBoxLayout;

namespace lw::ui {

class IconLabel;
class TextLabel;

/// A strip on soft ground above what it is about: icon, a short lead in medium, a sentence, and what can be done at its
/// right. Tones: Ok, Warn, Bad, Accent, Neutral.
class Banner final : public QWidget
{
    Q_OBJECT

public:
    enum class Shape { Card, Strip }; ///< rounded in a page, or from edge to edge

    explicit Banner(ChipTone tone, Shape shape = Shape::Card, QWidget *parent = nullptr);

    void setTone(ChipTone tone);
    void setText(const QString &lead, const QString &sentence);
    void addWidget(QWidget *widget); ///< takes ownership

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();

    IconLabel *m_icon;
    TextLabel *m_lead;
    TextLabel *m_text;
    QHBoxLayout *m_row;
    ChipTone m_tone;
    Shape m_shape;
};

} // namespace lw::ui
