// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/state_legend.h"

#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/scale.h"
#include "ui/widgets/elide.h"

#include <QPainter>
#include <QStyle>

namespace lw::ui {

namespace {

constexpr int between = 14;
constexpr int noteGap = 6;

QFontMetrics metrics()
{
    return QFontMetrics(font(FontRole::Small));
}

int lineHeight()
{
    return metrics().height() + 2;
}

} // namespace

StateLegend::StateLegend(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void StateLegend::setParts(const QList<BarPart> &parts)
{
    if (parts == m_parts) {
        return;
    }
    m_parts = parts;
    QStringList words;
    for (const BarPart &part : parts) {
        if (part.count > 0) {
            words.append(part.note.isEmpty() ? part.text : QStringLiteral("%1 (%2)").arg(part.text, part.note));
        }
    }
    setAccessibleName(words.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

int StateLegend::entryWidth(const BarPart &part) const
{
    const QFontMetrics text = metrics();
    return scaledPx(8) + space::xs + 3 + text.horizontalAdvance(part.text)
        + (part.note.isEmpty() ? 0 : noteGap + text.horizontalAdvance(part.note));
}

int StateLegend::lay(QPainter *painter, int width) const
{
    int x = 0;
    int y = 0;
    for (const BarPart &part : m_parts) {
        if (part.count <= 0) {
            continue;
        }
        const int wide = entryWidth(part);
        if (x > 0 && x + wide > width) {
            x = 0;
            y += lineHeight();
        }
        if (painter) {
            const auto mirrored = [this](const QRect &box) { return QStyle::visualRect(layoutDirection(), rect(), box); };
            const int side = scaledPx(8);
            painter->setPen(Qt::NoPen);
            painter->setBrush(themed(part.token));
            painter->drawRoundedRect(mirrored({x, y + (lineHeight() - side) / 2, side, side}), 2, 2);
            const int left = x + side + space::xs + 3;
            const int words = metrics().horizontalAdvance(part.text);
            painter->setPen(themed(Token::Text));
            painter->drawText(mirrored({left, y, words + 1, lineHeight()}), Qt::AlignVCenter | textFlags, part.text);
            if (!part.note.isEmpty()) {
                painter->setPen(themed(Token::Muted));
                painter->drawText(mirrored({left + words + noteGap, y, metrics().horizontalAdvance(part.note) + 1, lineHeight()}),
                                  Qt::AlignVCenter | textFlags, part.note);
            }
        }
        x += wide + between;
    }
    return y + lineHeight();
}

int StateLegend::heightForWidth(int width) const
{
    return lay(nullptr, width);
}

QSize StateLegend::sizeHint() const
{
    int wide = 0;
    for (const BarPart &part : m_parts) {
        wide += part.count > 0 ? entryWidth(part) + between : 0;
    }
    return {wide, lineHeight()};
}

QSize StateLegend::minimumSizeHint() const
{
    return {qMin(sizeHint().width(), 120), lineHeight()};
}

void StateLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(ui::font(FontRole::Small));
    lay(&painter, width());
}

} // namespace lw::ui
