// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <QString>
#include <QWidget>

namespace lw::ui {

/// A figure over its caption. Its width is that of the widest text it expects, so that nothing beside it moves while it
/// counts. Read out as "caption: value".
class FigureLabel final : public QWidget
{
    Q_OBJECT

public:
    explicit FigureLabel(FontRole role = FontRole::Title, QWidget *parent = nullptr);

    void setCaption(const QString &caption);
    /// Empty or noValue(): faint.
    void setValue(const QString &value, Token token = Token::Text);
    /// "00.0k": the widest value to be expected.
    void setWidest(const QString &widest);
    void setAlignment(Qt::Alignment alignment);

    QString value() const { return m_value; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();

    QString m_caption;
    QString m_value;
    QString m_widest;
    Qt::Alignment m_alignment = Qt::AlignLeft;
    FontRole m_role;
    Token m_token = Token::Text;
};

} // namespace lw::ui
