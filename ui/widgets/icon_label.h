// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"

#include <QWidget>

namespace lw::ui {

/// An icon that only shows. It grows with the font; words beside it say what it means.
class IconLabel final : public QWidget
{
    Q_OBJECT

public:
    explicit IconLabel(Icon symbol, Token token = Token::Muted, int px = 16, QWidget *parent = nullptr);

    void setSymbol(Icon symbol, Token token);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Icon m_symbol;
    Token m_token;
    int m_px;
};

} // namespace lw::ui
