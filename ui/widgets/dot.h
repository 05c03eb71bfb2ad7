// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QWidget>

class QPainter;

namespace lw::ui {

/// The 8 px dot of health, in the middle of `rect`.
void paintDot(QPainter *painter, const QRectF &rect, Token token);

/// The same as a widget. Says nothing to assistive programs: the sentence beside it does.
class Dot final : public QWidget
{
    Q_OBJECT

public:
    explicit Dot(Token token = Token::OkFill, QWidget *parent = nullptr);

    void setToken(Token token);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Token m_token;
};

} // namespace lw::ui
