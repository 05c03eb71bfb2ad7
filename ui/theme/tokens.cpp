// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/tokens.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace lw::ui {
namespace {

struct Pair
{
    QRgb light;
    QRgb dark;
};

constexpr QRgb opaque(QRgb rgb)
{
    return 0xff000000u | rgb;
}

// In the order of Token. The overlap ground is translucent: it lies over the text's surface and over span grounds.
constexpr std::array<Pair, tokenCount> table{{
    {opaque(0xF2F3F5), opaque(0x17191D)}, // Window
    {opaque(0xFAFAFB), opaque(0x1C1F23)}, // Page
    {opaque(0xFFFFFF), opaque(0x22252A)}, // Surface
    {opaque(0xF5F6F8), opaque(0x1E2125)}, // Sunken
    {opaque(0xEEF0F3), opaque(0x2B2F35)}, // Hover
    {opaque(0xE2E4E9), opaque(0x32363D)}, // Border
    {opaque(0xC6CAD2), opaque(0x484E58)}, // BorderStrong
    {opaque(0xECEEF1), opaque(0x2C3036)}, // Grid
    {opaque(0x1C2027), opaque(0xE5E8EC)}, // Text
    {opaque(0x555C69), opaque(0xA9B0BB)}, // Muted
    {opaque(0x656C79), opaque(0x969EAA)}, // Faint
    {opaque(0xA3A9B4), opaque(0x666D78)}, // Disabled
    {opaque(0x2A5FD6), opaque(0x3A6FE3)}, // Accent
    {opaque(0x2350BA), opaque(0x3264D6)}, // AccentHover
    {opaque(0xFFFFFF), opaque(0xFFFFFF)}, // OnAccent
    {opaque(0x2350BA), opaque(0x8FB3FF)}, // AccentText
    {opaque(0xE9EFFC), opaque(0x24324F)}, // AccentSoft
    {opaque(0x2A5FD6), opaque(0x7EA6FF)}, // Focus
    {opaque(0x1B7A4A), opaque(0x62C793)}, // Ok
    {opaque(0x2B9B62), opaque(0x3BAA73)}, // OkFill
    {opaque(0xE4F4EB), opaque(0x1D3529)}, // OkSoft
    {opaque(0x855400), opaque(0xE8B45A)}, // Warn
    {opaque(0xC07F08), opaque(0xD99B2B)}, // WarnFill
    {opaque(0xFDF3DD), opaque(0x3A2F1A)}, // WarnSoft
    {opaque(0xB3302B), opaque(0xF28B84)}, // Bad
    {opaque(0xD2453F), opaque(0xE0605A)}, // BadFill
    {opaque(0xFCECEA), opaque(0x402524)}, // BadSoft
    {opaque(0x7FA3EE), opaque(0x4F74BF)}, // Run
    {opaque(0xD5D9E0), opaque(0x3C414A)}, // Wait
    {opaque(0x9AA1AD), opaque(0x6B7380)}, // Seam
    {0x0B283C64u, 0x0DBED2FFu},           // Overlap
    {opaque(0x2A5FD6), opaque(0x7EA6FF)}, // ChartP50
    {opaque(0xA66300), opaque(0xE3A857)}, // ChartP95
    {opaque(0xA23B72), opaque(0xE287B5)}, // ChartP99
    {opaque(0x2B8A6E), opaque(0x63C9A9)}, // ChartTokens
    {opaque(0x6A54C2), opaque(0xAE9BF5)}, // ChartCache
    {opaque(0xC07F08), opaque(0xE0A23A)}, // ErrorRateLimited
    {opaque(0x8A6BC9), opaque(0xAE95E6)}, // ErrorServer
    {opaque(0x2A86B8), opaque(0x5DB4E0)}, // ErrorLost
    {opaque(0xD2453F), opaque(0xEC7770)}, // ErrorCutOff
    {opaque(0x8E1F4F), opaque(0xD4679A)}, // ErrorLabel
    {opaque(0x5F6773), opaque(0x98A1AE)}, // ErrorNotJson
}};

double luminance(const QColor &c)
{
    const auto linear = [](double v) { return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

} // namespace

QColor color(Token token, Scheme scheme)
{
    const Pair &pair = table[static_cast<std::size_t>(token)];
    return QColor::fromRgba(scheme == Scheme::Light ? pair.light : pair.dark);
}

QColor mixed(const QColor &under, const QColor &over, double share)
{
    const auto channel = [share](int a, int b) { return qRound(a + (b - a) * share); };
    return QColor(channel(under.red(), over.red()), channel(under.green(), over.green()),
                  channel(under.blue(), over.blue()));
}

double contrast(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

} // namespace lw::ui
