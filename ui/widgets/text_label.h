// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <QLabel>

namespace lw::ui {

/// A label in a role of the type scale and a colour of the theme, which it follows. Plain text unless told otherwise, so
/// that a record's text is never taken for HTML.
class TextLabel : public QLabel
{
    Q_OBJECT

public:
    explicit TextLabel(FontRole role = FontRole::Body, Token token = Token::Text, QWidget *parent = nullptr);

    enum class Weight { Regular, Medium, SemiBold };
    void setRole(FontRole role);
    void setToken(Token token);
    void setWeight(Weight weight);
    Token token() const { return m_token; }

private:
    void refresh();

    FontRole m_role;
    Token m_token;
    Weight m_weight = Weight::Regular;
};

} // namespace lw::ui
