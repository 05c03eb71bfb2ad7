// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/text_label.h"

#include "ui/theme/theme.h"

namespace lw::ui {

TextLabel::TextLabel(FontRole role, Token token, QWidget *parent) : QLabel(parent), m_role(role), m_token(token)
{
    setTextFormat(Qt::PlainText);
    connect(&Theme::instance(), &Theme::changed, this, &TextLabel::refresh);
    refresh();
}

void TextLabel::setRole(FontRole role)
{
    m_role = role;
    refresh();
}

void TextLabel::setToken(Token token)
{
    if (token != m_token) {
        m_token = token;
        refresh();
    }
}

void TextLabel::setWeight(Weight weight)
{
    m_weight = weight;
    refresh();
}

void TextLabel::refresh()
{
    QFont shown = ui::font(m_role);
    if (m_weight == Weight::Medium) {
        shown = medium(shown);
    } else if (m_weight == Weight::SemiBold) {
        shown = semiBold(shown);
    }
    setFont(shown);
    QPalette own = palette();
    own.setColor(QPalette::Active, QPalette::WindowText, themed(m_token));
    own.setColor(QPalette::Inactive, QPalette::WindowText, themed(m_token));
    own.setColor(QPalette::Disabled, QPalette::WindowText, themed(Token::Disabled));
    setPalette(own);
}

} // namespace lw::ui
