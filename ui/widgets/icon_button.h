// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"

#include <QKeySequence>
#include <QToolButton>

namespace lw::ui {

/// A square button that is only an icon: its name is its tooltip and its accessible name.
class IconButton final : public QToolButton
{
    Q_OBJECT

public:
    explicit IconButton(Icon symbol, QWidget *parent = nullptr);

    void setSymbol(Icon symbol, Token token = Token::Text);
    /// "Copy the answer": a verb with its object.
    void setName(const QString &name, const QKeySequence &keys = {});

    QSize sizeHint() const override;
};

} // namespace lw::ui
