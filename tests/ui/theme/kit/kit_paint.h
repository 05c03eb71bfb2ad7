// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QFrame>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>
#include <QWidget>

#include <functional>

namespace lw::ui::kit {

/// A fixed area painted by a function.
class Picture final : public QWidget
{
    Q_OBJECT

public:
    Picture(QSize size, std::function<void(QPainter &, QRect)> paint)
        : m_paint(std::move(paint))
    {
        setMinimumSize(size);
        setFixedHeight(size.height());
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        m_paint(painter, rect());
    }

private:
    std::function<void(QPainter &, QRect)> m_paint;
};

inline QLabel *label(const QString &text, Token token = Token::Text, FontRole role = FontRole::Body)
{
    auto *made = new QLabel(text);
    made->setFont(font(role));
    QPalette colors = made->palette();
    colors.setColor(QPalette::WindowText, themed(token));
    made->setPalette(colors);
    return made;
}

inline QFrame *card(const QString &title, QVBoxLayout *&inside)
{
    auto *made = new QFrame;
    made->setProperty("kind", QStringLiteral("card"));
    inside = new QVBoxLayout(made);
    inside->setContentsMargins(14, 12, 14, 14);
    inside->setSpacing(8);
    QLabel *heading = label(title);
    heading->setFont(semiBold(font(FontRole::Small)));
    inside->addWidget(heading);
    return made;
}

} // namespace lw::ui::kit
