// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icon_engine.h"

#include <QPainter>

namespace lw::ui {

IconEngine::IconEngine(Icon icon, Token token, int px)
    : m_icon(icon)
    , m_token(token)
    , m_px(px)
{
}

Token IconEngine::token(QIcon::Mode mode, QIcon::State state) const
{
    if (mode == QIcon::Disabled)
        return Token::Disabled;
    if (state == QIcon::On && (m_token == Token::Text || m_token == Token::Muted))
        return Token::AccentText;
    return m_token;
}

void IconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state)
{
    paintIcon(painter, rect, m_icon, token(mode, state));
}

QPixmap IconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    return scaledPixmap(size, mode, state, 1.0);
}

QPixmap IconEngine::scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale)
{
    const int side = qMin(size.width(), size.height());
    return iconPixmap(m_icon, token(mode, state), qMax(1, qRound(side / scale)), scale);
}

QSize IconEngine::actualSize(const QSize &size, QIcon::Mode, QIcon::State)
{
    const int side = qMin(size.width(), size.height()); // a drawing has every size
    return {side, side};
}

QList<QSize> IconEngine::availableSizes(QIcon::Mode, QIcon::State)
{
    return {QSize(m_px, m_px)};
}

QString IconEngine::key() const
{
    return QStringLiteral("labelwright");
}

QIconEngine *IconEngine::clone() const
{
    return new IconEngine(*this);
}

} // namespace lw::ui
