// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/label_palette.h"

#include <array>

namespace lw::ui {
namespace {

struct Shades
{
    QRgb solid;
    QRgb onSolid;
    QRgb soft;
    QRgb onSoft;
};

constexpr QRgb ink = 0x14171B;
constexpr QRgb white = 0xFFFFFF;

constexpr std::array<Shades, labelPaletteSize> light{{
    {0xC4500C, white, 0xF7E8DF, 0x99410D},
    {0x0B7566, white, 0xDFEDEB, 0x0C6558},
    {0x4768F5, white, 0xE7EBFE, 0x3A53BE},
    {0xAA57A8, white, 0xF4E9F4, 0x7F437D},
    {0xC59B05, ink, 0xF7F2DE, 0x6E580A},
    {0x1FA9DC, ink, 0xE2F4FA, 0x186682},
    {0x650F39, white, 0xEBE0E5, 0x650F39},
    {0x838940, ink, 0xEFF0E6, 0x5A5D2F},
    {0x3F29AF, white, 0xE6E3F5, 0x3F29AF},
    {0x5E6678, white, 0xEAEBED, 0x555C6C},
}};
constexpr std::array<Shades, labelPaletteSize> dark{{
    {0xEC6A3A, ink, 0x4A332D, 0xF3A081},
    {0x34CA9C, ink, 0x264641, 0x5DD5B0},
    {0x7F97FA, ink, 0x353C54, 0xA8B8FC},
    {0xDDA3D0, ink, 0x473E4B, 0xE2B2D8},
    {0xEFD43C, ink, 0x4B482E, 0xEFD43C},
    {0xA9ECFA, ink, 0x3D4D54, 0xA9ECFA},
    {0xBE4C8B, white, 0x412D3D, 0xDB9BBE},
    {0xB7C46A, ink, 0x404537, 0xC0CB7C},
    {0x7461EA, white, 0x323150, 0xB1A7F3},
    {0x98A0A6, ink, 0x3A3E43, 0xB9BEC2},
}};

constexpr double enough = 5.6; // what the palette's own texts reach

LabelColors fromOwn(const QColor &own, Scheme scheme)
{
    const QColor solid(own.red(), own.green(), own.blue());
    const bool isLight = scheme == Scheme::Light;
    const QColor soft = mixed(color(Token::Surface, scheme), solid, isLight ? 0.13 : 0.20);
    const QColor towards = isLight ? QColor(0x10, 0x10, 0x10) : QColor(Qt::white);
    QColor onSoft = solid;
    for (int percent = 2; contrast(onSoft, soft) < enough && percent <= 100; percent += 2)
        onSoft = mixed(solid, towards, percent / 100.0);
    const QColor inked = QColor::fromRgb(ink);
    const QColor onSolid = contrast(solid, Qt::white) >= contrast(solid, inked) ? QColor(Qt::white) : inked;
    return {solid, onSolid, soft, onSoft};
}

} // namespace

LabelColors labelColors(int position, const QString &ownColor, Scheme scheme)
{
    if (!ownColor.isEmpty()) {
        const QColor own(ownColor);
        if (own.isValid())
            return fromOwn(own, scheme);
    }
    const auto index = static_cast<std::size_t>(qMax(0, position) % labelPaletteSize);
    const Shades &shades = scheme == Scheme::Light ? light[index] : dark[index];
    return {QColor::fromRgb(shades.solid), QColor::fromRgb(shades.onSolid), QColor::fromRgb(shades.soft),
            QColor::fromRgb(shades.onSoft)};
}

} // namespace lw::ui
