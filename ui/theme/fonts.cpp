// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/fonts.h"

#include <QApplication>
#include <QFontDatabase>

namespace lw::ui {
namespace {

QFont scaled(QFont font, double factor)
{
    // A system font is given in points nearly everywhere, in pixels by some platform themes.
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(qMax(1, qRound(font.pixelSize() * factor)));
    return font;
}

QFont mono(double factor)
{
    const QFont body = QApplication::font();
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (body.pointSizeF() > 0)
        fixed.setPointSizeF(body.pointSizeF());
    else
        fixed.setPixelSize(body.pixelSize());
    fixed.setStyleHint(QFont::Monospace);
    return scaled(fixed, factor);
}

} // namespace

QFont font(FontRole role)
{
    const QFont body = QApplication::font();
    switch (role) {
    case FontRole::Body:
        return body;
    case FontRole::Small:
        return scaled(body, 0.92);
    case FontRole::Caption:
        return scaled(body, 0.85);
    case FontRole::Title:
        return semiBold(scaled(body, 1.15));
    case FontRole::Figure:
        return semiBold(scaled(body, 1.4));
    case FontRole::Display:
        return semiBold(scaled(body, 1.7));
    case FontRole::Record:
        return scaled(body, 1.08);
    case FontRole::Mono:
        return mono(0.88);
    case FontRole::MonoSmall:
        return mono(0.8);
    }
    return body;
}

QFont medium(QFont font)
{
    font.setWeight(QFont::Medium);
    return font;
}

QFont semiBold(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace lw::ui
