// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QStyle>

class QPainter;
class QRectF;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionHeader;
class QStyleOptionProgressBar;
class QStyleOptionSpinBox;
class QStyleOptionToolButton;
class QWidget;

namespace lw::ui::parts {

/// What Style paints, one function a part; the sizes beside them belong together. Nothing here keeps state.

void paintPushButtonLabel(QPainter *painter, const QStyleOptionButton &option, const QWidget *button);
QSize pushButtonSize(const QStyleOptionButton &option, const QWidget *button);
void paintToolButton(QPainter *painter, const QStyleOptionToolButton &option, const QWidget *button);
QSize toolButtonSize(const QStyleOptionToolButton &option, const QWidget *button);

/// Ground and border of whatever takes text.
void paintField(QPainter *painter, const QStyleOption &option, const QWidget *field, bool ring);
inline constexpr int fieldPadding = 8;
int comboArrowWidth();
inline constexpr int spinButtonWidth = 20;
void paintComboBox(QPainter *painter, const QStyleOptionComboBox &option, const QWidget *combo);
QRect comboPart(const QStyleOptionComboBox &option, QStyle::SubControl part);
void paintSpinBox(QPainter *painter, const QStyleOptionSpinBox &option, const QWidget *box);
QRect spinPart(const QStyleOptionSpinBox &option, QStyle::SubControl part);

void paintCheck(QPainter *painter, const QStyleOption &option);
void paintRadio(QPainter *painter, const QStyleOption &option);
void paintProgress(QPainter *painter, const QStyleOptionProgressBar &option);
void paintHeader(QPainter *painter, const QStyleOptionHeader &option, const QWidget *header);
QSize headerSize(const QStyleOptionHeader &option);

} // namespace lw::ui::parts
