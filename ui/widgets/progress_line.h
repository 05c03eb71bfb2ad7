// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QProgressBar>

class QTimer;

namespace lw::ui {

/// A thin bar for how far something is; with range 0..0 a piece of it walks, only while it is seen.
class ProgressLine final : public QProgressBar
{
    Q_OBJECT

public:
    explicit ProgressLine(int thickness = 4, QWidget *parent = nullptr);

    void setToken(Token token);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QTimer *m_walk;
    int m_thickness;
    Token m_token = Token::Accent;
};

} // namespace lw::ui
