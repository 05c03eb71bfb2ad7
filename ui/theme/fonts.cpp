// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/fonts.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QHash>

#include <algorithm>

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

bool hasSemiBold(const QFont &font)
{
    // Asked for by every delegate that paints, and the same as long as the program runs.
    static QHash<QString, bool> known;
    const QString asked = font.family();
    if (const auto found = known.constFind(asked); found != known.cend())
        return *found;
    const QString family = QFontInfo(font).family();
    const QStringList styles = QFontDatabase::styles(family);
    const bool has = std::any_of(styles.cbegin(), styles.cend(), [&family](const QString &style) {
        return QFontDatabase::weight(family, style) == QFont::DemiBold;
    });
    known.insert(asked, has);
    return has;
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
    // A family without that face answers with its bold one, and leaves the Chinese it takes from another family thin: asked for
    // bold, both are.
    font.setWeight(hasSemiBold(font) ? QFont::DemiBold : QFont::Bold);
    return font;
}

} // namespace lw::ui
