// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"

#include <QAbstractButton>

namespace lw::ui {

/// A line that opens something: icon, words, a count, a chevron.
class LinkRow final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit LinkRow(QWidget *parent = nullptr);

    void show(Icon symbol, Token token, const QString &text, const QString &count);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    Icon m_symbol = Icon::Alert;
    Token m_token = Token::Bad;
    QString m_count;
};

} // namespace lw::ui
