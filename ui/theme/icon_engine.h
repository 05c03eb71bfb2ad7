// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"

#include <QIconEngine>

namespace lw::ui {

/// Draws one of our icons whenever it is painted, in the colours of that moment: a QIcon set once survives every change of
/// theme. Disabled icons take Token::Disabled, checked ones the accent.
class IconEngine final : public QIconEngine
{
public:
    IconEngine(Icon icon, Token token, int px);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    QSize actualSize(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QList<QSize> availableSizes(QIcon::Mode mode, QIcon::State state) override;
    QString key() const override;
    QIconEngine *clone() const override;
    bool isNull() override { return false; }

private:
    Token token(QIcon::Mode mode, QIcon::State state) const;

    Icon m_icon;
    Token m_token;
    int m_px;
};

} // namespace lw::ui
