// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/rail.h"

#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"

#include <QButtonGroup>
#include <QEvent>
#include <QKeySequence>
#include <QPainter>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace lw::ui {
namespace {

constexpr int itemWidth = 62;
constexpr int itemHeight = 52;
constexpr int symbolSize = 22;
constexpr int dotSize = 8;

struct Item
{
    Place place;
    Icon icon;
};
constexpr Item pages[] = {{Place::Data, Icon::Data},
                          {Place::Annotate, Icon::Annotate},
                          {Place::Review, Icon::Review},
                          {Place::Cache, Icon::Cache},
                          {Place::Dashboard, Icon::Dashboard}};

QKeySequence shortcutOf(Place place)
{
    if (place == Place::Settings)
        return QKeySequence(Qt::CTRL | Qt::Key_Comma);
    return QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + int(place)));
}

} // namespace

RailButton::RailButton(Icon icon, QWidget *parent)
    : QAbstractButton(parent)
    , m_icon(icon)
{
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setFont(ui::font(FontRole::Caption));
    connect(&Theme::instance(), &Theme::changed, this, [this] { setFont(ui::font(FontRole::Caption)); });
}

void RailButton::setLive(bool live)
{
    m_live = live;
    update();
}

QSize RailButton::sizeHint() const
{
    const int textHeight = text().isEmpty() ? 0 : fontMetrics().height() + 4;
    const int wanted = text().isEmpty() ? itemHeight - 16 : std::max(itemHeight, symbolSize + textHeight + 12);
    return {std::max(itemWidth, fontMetrics().horizontalAdvance(text()) + 4), wanted};
}

void RailButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool selected = isChecked();
    painter.setPen(Qt::NoPen);
    if (selected || (underMouse() && isEnabled())) {
        painter.setBrush(themed(selected ? Token::AccentSoft : Token::Hover));
        painter.drawRoundedRect(rect(), 8, 8);
    }
    const Token ink = selected ? Token::AccentText : isEnabled() ? Token::Muted : Token::Disabled;
    const int textHeight = text().isEmpty() ? 0 : fontMetrics().height() + 4;
    const qreal top = (height() - symbolSize - textHeight) / 2.0;
    const QRectF iconRect((width() - symbolSize) / 2.0, top, symbolSize, symbolSize);
    paintIcon(&painter, iconRect, m_icon, ink);
    painter.setPen(themed(ink));
    painter.setFont(font());
    painter.drawText(QRectF(0, top + symbolSize + 4, width(), textHeight), Qt::AlignHCenter | Qt::AlignTop, text());
    if (m_live) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(themed(Token::OkFill));
        painter.drawEllipse(QRectF(iconRect.right() + 1, top - 3, dotSize, dotSize));
    }
    if (hasFocus()) {
        painter.setPen(QPen(themed(Token::Focus), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
    }
}

void RailButton::enterEvent(QEnterEvent *) { update(); }

void RailButton::leaveEvent(QEvent *) { update(); }

Rail::Rail(QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(5, 8, 5, 8);
    layout->setSpacing(4);
    m_menu = new RailButton(Icon::Menu, this);
    m_menu->setObjectName(QStringLiteral("menu"));
    layout->addWidget(m_menu);
    layout->addSpacing(4);
    const auto add = [this, layout](Place place, Icon icon) {
        auto *button = new RailButton(icon, this);
        button->setCheckable(true);
        m_group->addButton(button);
        layout->addWidget(button);
        // toggled, not clicked: it is what assistive technology does to a choice. setCurrent() is silent.
        connect(button, &QAbstractButton::toggled, this, [this, place](bool on) {
            if (on)
                Q_EMIT chosen(place);
        });
        m_entries.push_back({place, button});
    };
    for (const Item &item : pages)
        add(item.place, item.icon);
    layout->addStretch(1);
    add(Place::Settings, Icon::Settings);
    setMinimumWidth(railWidth);
    connect(&Theme::instance(), &Theme::changed, this, [this] { update(); });
    retranslate();
}

void Rail::setCurrent(Place place)
{
    // An exclusive group keeps one button checked, and on Start none is.
    m_group->setExclusive(false);
    for (const Entry &entry : m_entries) {
        const QSignalBlocker quiet(entry.button);
        entry.button->setChecked(entry.place == place);
        entry.button->update();
    }
    m_group->setExclusive(true);
}

void Rail::setPagesEnabled(bool enabled)
{
    for (const Entry &entry : m_entries) {
        if (entry.place != Place::Settings && entry.place != Place::Cache)
            entry.button->setEnabled(enabled);
    }
}

void Rail::setRunning(bool running)
{
    for (const Entry &entry : m_entries) {
        if (entry.place == Place::Annotate)
            entry.button->setLive(running);
    }
}

void Rail::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void Rail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), themed(Token::Window));
    paintLine(&painter, QRect(width() - 1, 0, 1, height()), themed(Token::Border));
}

void Rail::retranslate()
{
    m_menu->setToolTip(tr("Menu (%1)").arg(QKeySequence(Qt::Key_F10).toString(QKeySequence::NativeText)));
    m_menu->setAccessibleName(tr("Menu"));
    for (const Entry &entry : m_entries) {
        entry.button->setText(name(entry.place));
        entry.button->setAccessibleName(name(entry.place));
        entry.button->setToolTip(tr("%1 (%2)").arg(name(entry.place),
                                                   shortcutOf(entry.place).toString(QKeySequence::NativeText)));
        entry.button->updateGeometry();
    }
}

QString Rail::name(Place place) const
{
    switch (place) {
    case Place::Start: return tr("Start");
    case Place::Data: return tr("Data");
    case Place::Annotate: return tr("Annotate");
    case Place::Review: return tr("Review");
    case Place::Cache: return tr("Cache");
    case Place::Dashboard: return tr("Dashboard");
    case Place::Settings: return tr("Settings");
    }
    return {};
}

} // namespace lw::ui
