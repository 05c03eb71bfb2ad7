// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include "ui/theme/icon_engine.h"
#include "ui/theme/theme.h"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <array>

namespace lw::ui {
namespace {

constexpr std::array<const char *, iconCount> names{
    "data",     "annotate", "review",       "cache",    "dashboard", "settings",      "menu",    "search",
    "filter",   "plus",     "x",            "check",    "check-circle", "x-circle",   "alert",   "info",
    "refused",  "waiting",  "spinner",      "clock",    "folder",    "file",          "import",  "export",
    "play",     "pause",    "stop",         "retry",    "undo",      "redo",          "skip",    "flag",
    "eye",      "eye-off",  "copy",         "trash",    "image",     "columns",       "history", "server",
    "bolt",     "key",      "lock",         "shield",   "bell",      "globe",         "keyboard", "sparkle",
    "seam",     "chevron-down", "chevron-right", "arrow-up", "arrow-down", "more"};

QByteArray source(Icon icon)
{
    static std::array<QByteArray, iconCount> sources;
    QByteArray &bytes = sources[static_cast<std::size_t>(icon)];
    if (bytes.isEmpty()) {
        QFile file(QStringLiteral(":/labelwright/icons/") + iconName(icon) + QStringLiteral(".svg"));
        if (file.open(QIODevice::ReadOnly))
            bytes = file.readAll();
    }
    return bytes;
}

QPixmap drawn(Icon icon, const QColor &color, int px, qreal dpr)
{
    const QString key = QStringLiteral("lw-icon/%1/%2/%3/%4").arg(static_cast<int>(icon)).arg(color.rgba()).arg(px).arg(dpr);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QByteArray svg = source(icon);
    svg.replace("currentColor", color.name().toLatin1());
    if (px <= 14)
        svg.replace("stroke-width=\"1.75\"", "stroke-width=\"2\""); // a thinner line would be grey at this size
    QSvgRenderer renderer(svg);
    const int side = qMax(1, qRound(px * dpr));
    pixmap = QPixmap(side, side);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter, QRectF(0, 0, side, side));
    painter.end();
    pixmap.setDevicePixelRatio(dpr);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace

QString iconName(Icon icon)
{
    return QString::fromLatin1(names[static_cast<std::size_t>(icon)]);
}

QIcon icon(Icon icon, Token token, int px)
{
    return QIcon(new IconEngine(icon, token, px));
}

QPixmap iconPixmap(Icon icon, Token token, int px, qreal dpr)
{
    return drawn(icon, themed(token), px, dpr);
}

void paintIcon(QPainter *painter, const QRectF &rect, Icon icon, Token token)
{
    paintIcon(painter, rect, icon, themed(token));
}

void paintIcon(QPainter *painter, const QRectF &rect, Icon icon, const QColor &color)
{
    const int px = qMax(1, static_cast<int>(qMin(rect.width(), rect.height())));
    const qreal dpr = painter->device()->devicePixelRatio();
    // Whole device pixels, else the lines blur.
    const auto snapped = [dpr](qreal v) { return qRound(v * dpr) / dpr; };
    const QPointF at(snapped(rect.x() + (rect.width() - px) / 2), snapped(rect.y() + (rect.height() - px) / 2));
    painter->drawPixmap(at, drawn(icon, color, px, dpr));
}

} // namespace lw::ui
