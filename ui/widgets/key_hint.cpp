// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/key_hint.h"

#include "ui/widgets/chip_painter.h"

#include <QApplication>
#include <QPainter>

namespace lw::ui {

namespace {

bool hintsShown = true;

} // namespace

KeyHint::KeyHint(const QKeySequence &keys, QWidget *parent) : QWidget(parent), m_keys(keys)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void KeyHint::setKeys(const QKeySequence &keys)
{
    m_keys = keys;
    updateGeometry();
    update();
}

void KeyHint::setShown(bool shown)
{
    if (hintsShown == shown) {
        return;
    }
    hintsShown = shown;
    const QWidgetList all = QApplication::allWidgets();
    for (QWidget *widget : all) {
        widget->updateGeometry();
        widget->update();
    }
}

bool KeyHint::shown()
{
    return hintsShown;
}

QString KeyHint::text(const QKeySequence &keys)
{
    return hintsShown ? keys.toString(QKeySequence::NativeText) : QString();
}

QString KeyHint::toolTipFor(const QString &text, const QKeySequence &keys)
{
    if (keys.isEmpty()) {
        return text;
    }
    //: A tooltip and the keys that do the same
    return tr("%1 (%2)").arg(text, keys.toString(QKeySequence::NativeText));
}

QSize KeyHint::sizeHint() const
{
    const QString shownText = text(m_keys);
    return shownText.isEmpty() ? QSize(0, 0) : keyHintSize(shownText);
}

QSize KeyHint::minimumSizeHint() const
{
    return sizeHint();
}

void KeyHint::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintKeyHint(&painter, rect(), text(m_keys));
}

} // namespace lw::ui
