// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/progress_line.h"

#include "ui/theme/theme.h"
#include "ui/widgets/scale.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyle>
#include <QTimer>

namespace lw::ui {

ProgressLine::ProgressLine(int thickness, QWidget *parent)
    : QProgressBar(parent), m_walk(new QTimer(this)), m_thickness(thickness)
{
    setTextVisible(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_walk->setInterval(100);
    connect(m_walk, &QTimer::timeout, this, [this] {
        if (maximum() != minimum()) {
            m_walk->stop();
        }
        update();
    });
}

void ProgressLine::setToken(Token token)
{
    m_token = token;
    update();
}

QSize ProgressLine::sizeHint() const
{
    return {120, m_thickness};
}

QSize ProgressLine::minimumSizeHint() const
{
    return {32, m_thickness};
}

void ProgressLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect bar(0, (height() - m_thickness) / 2, width(), m_thickness);
    QPainterPath shape;
    shape.addRoundedRect(bar, m_thickness / 2.0, m_thickness / 2.0);
    painter.setClipPath(shape);
    painter.fillRect(bar, themed(Token::Wait));
    QRect done = bar;
    if (maximum() == minimum()) {
        const int piece = bar.width() / 3;
        if (!m_walk->isActive()) {
            m_walk->start(); // setRange() is not virtual, so this is where the walk is found to begin
        }
        done = QRect((bar.width() + piece) * (spinnerAngle() + 36) / 360 - piece, bar.top(), piece, m_thickness);
    } else {
        const double share = double(value() - minimum()) / (double(maximum()) - minimum());
        done.setWidth(value() <= minimum() ? 0 : qMax(2, int(bar.width() * qBound(0.0, share, 1.0))));
    }
    painter.fillRect(QStyle::visualRect(layoutDirection(), bar, done), themed(isEnabled() ? m_token : Token::Disabled));
}

void ProgressLine::hideEvent(QHideEvent *event)
{
    QProgressBar::hideEvent(event);
    m_walk->stop();
}

} // namespace lw::ui
