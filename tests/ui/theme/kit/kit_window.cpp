// SPDX-License-Identifier: Apache-2.0
#include "kit_window.h"

#include "kit_paint.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace lw::ui::kit {

KitWindow::KitWindow()
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    auto *upper = new QHBoxLayout;
    upper->setSpacing(0);
    upper->addWidget(rail());
    auto *page = new QVBoxLayout;
    page->setSpacing(0);
    page->addWidget(head());
    auto *columns = new QHBoxLayout;
    columns->setContentsMargins(20, 16, 20, 12);
    columns->setSpacing(16);
    const auto column = [columns](const QList<QWidget *> &cards, int stretch) {
        auto *made = new QVBoxLayout;
        made->setSpacing(12);
        for (QWidget *card : cards)
            made->addWidget(card);
        made->addStretch();
        columns->addLayout(made, stretch);
    };
    column({buttons(), fields(), more()}, 396);
    column({palette(), states(), table(), menus()}, 396);
    column({icons(), surfaces(), type()}, 424);
    page->addLayout(columns);
    upper->addLayout(page);
    all->addLayout(upper);

    auto *status = new QWidget;
    status->setAutoFillBackground(true);
    status->setPalette(Theme::framePalette(Theme::instance().scheme()));
    status->setFixedHeight(ui::height(Row::StatusLine));
    auto *line = new QHBoxLayout(status);
    line->setContentsMargins(16, 0, 16, 0);
    line->addWidget(label(QStringLiteral("Sizes in points at 96 dpi"), Token::Muted, FontRole::Small));
    all->addWidget(status);
}

QWidget *KitWindow::rail()
{
    auto *made = new QWidget;
    made->setFixedWidth(railWidth);
    made->setAutoFillBackground(true);
    made->setPalette(Theme::framePalette(Theme::instance().scheme()));
    auto *items = new QVBoxLayout(made);
    items->setContentsMargins(5, 8, 5, 8);
    items->setSpacing(4);
    const QList<std::pair<Icon, QString>> entries{{Icon::Menu, {}},
                                                  {Icon::Data, QStringLiteral("Data")},
                                                  {Icon::Annotate, QStringLiteral("Annotate")},
                                                  {Icon::Review, QStringLiteral("Review")},
                                                  {Icon::Cache, QStringLiteral("Cache")},
                                                  {Icon::Dashboard, QStringLiteral("Board")}};
    for (const auto &[which, text] : entries) {
        auto *item = new QToolButton;
        item->setIcon(ui::icon(which, Token::Muted, 22));
        item->setText(text);
        item->setFont(ui::font(FontRole::Caption));
        item->setIconSize({22, 22});
        item->setToolButtonStyle(text.isEmpty() ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextUnderIcon);
        item->setCheckable(true);
        item->setChecked(which == Icon::Annotate);
        item->setFixedSize(railItemWidth, ui::height(Row::RailItem));
        items->addWidget(item);
    }
    items->addStretch();
    return made;
}

QWidget *KitWindow::head()
{
    auto *made = new QWidget;
    made->setFixedHeight(ui::height(Row::PageHead));
    auto *line = new QHBoxLayout(made);
    line->setContentsMargins(20, 0, 20, 0);
    line->addWidget(label(QStringLiteral("Parts"), Token::Text, FontRole::Title));
    line->addWidget(label(QStringLiteral("every state of every part"), Token::Muted));
    line->addStretch();
    return made;
}

QWidget *KitWindow::icons()
{
    QVBoxLayout *inside = nullptr;
    QWidget *made = card(QStringLiteral("Icons, 24 px grid, 1.75 px line"), inside);
    constexpr int across = 9;
    constexpr int down = (iconCount + across - 1) / across;
    inside->addWidget(new Picture({340, down * 46}, [](QPainter &painter, QRect area) {
        painter.setFont(ui::font(FontRole::Caption));
        painter.setPen(themed(Token::Muted));
        const int wide = area.width() / across;
        for (int i = 0; i < iconCount; ++i) {
            const QRect cell((i % across) * wide, (i / across) * 46, wide, 46);
            paintIcon(&painter, QRectF(cell.center().x() - 9, cell.y() + 4, 18, 18), static_cast<Icon>(i), Token::Text);
            const QString name = painter.fontMetrics().elidedText(iconName(static_cast<Icon>(i)), Qt::ElideRight, wide);
            painter.drawText(cell.adjusted(0, 26, 0, 0), Qt::AlignHCenter | Qt::AlignTop, name);
        }
    }));
    inside->addWidget(new Picture({340, 22}, [](QPainter &painter, QRect) {
        int x = 0;
        for (const int px : {22, 18, 16, 14, 12}) {
            for (const Icon which : {Icon::CheckCircle, Icon::Alert, Icon::Clock, Icon::Trash}) {
                paintIcon(&painter, QRectF(x, 0, px, 22), which, Token::Muted);
                x += px + 2;
            }
            x += 8;
        }
    }));
    return made;
}

QWidget *KitWindow::surfaces()
{
    QVBoxLayout *inside = nullptr;
    QWidget *made = card(QStringLiteral("Surfaces and text"), inside);
    inside->addWidget(new Picture({340, 40}, [](QPainter &painter, QRect area) {
        painter.setFont(ui::font(FontRole::Caption));
        const QList<std::pair<Token, QString>> grounds{
            {Token::Window, QStringLiteral("window")}, {Token::Page, QStringLiteral("page")},
            {Token::Surface, QStringLiteral("surface")}, {Token::Sunken, QStringLiteral("sunken")},
            {Token::Hover, QStringLiteral("hover")}, {Token::AccentSoft, QStringLiteral("accent")}};
        const int wide = area.width() / int(grounds.size());
        for (int i = 0; i < grounds.size(); ++i) {
            const QRect box(i * wide, 0, wide - 6, 40);
            paintBox(&painter, box, radius::control, themed(grounds[i].first), themed(Token::Border));
            painter.setPen(themed(Token::Muted));
            painter.drawText(box.adjusted(6, 5, -2, 0), Qt::AlignLeft | Qt::AlignTop, grounds[i].second);
        }
    }));
    auto *words = new QHBoxLayout;
    const QList<std::pair<Token, QString>> tones{
        {Token::Text, QStringLiteral("text")}, {Token::Muted, QStringLiteral("muted")},
        {Token::Faint, QStringLiteral("faint")}, {Token::Disabled, QStringLiteral("disabled")},
        {Token::AccentText, QStringLiteral("accent")}, {Token::Ok, QStringLiteral("ok")},
        {Token::Warn, QStringLiteral("warn")}, {Token::Bad, QStringLiteral("bad")}};
    for (const auto &[token, word] : tones)
        words->addWidget(label(word, token));
    words->addStretch();
    inside->addLayout(words);
    return made;
}

QWidget *KitWindow::type()
{
    QVBoxLayout *inside = nullptr;
    QWidget *made = card(QStringLiteral("Type"), inside);
    inside->setSpacing(2);
    inside->addWidget(label(QStringLiteral("Display 16.5"), Token::Text, FontRole::Display));
    inside->addWidget(label(QStringLiteral("Figure 13.5"), Token::Text, FontRole::Figure));
    inside->addWidget(label(QStringLiteral("Title 11.25"), Token::Text, FontRole::Title));
    inside->addWidget(label(QStringLiteral("Body 9.75, 中文正文")));
    inside->addWidget(label(QStringLiteral("Small 9"), Token::Muted, FontRole::Small));
    inside->addWidget(label(QStringLiteral("Mono 8.5 {\"label\":\"ham\"}"), Token::Muted, FontRole::Mono));
    return made;
}

} // namespace lw::ui::kit
