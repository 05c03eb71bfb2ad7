// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart.h"

#include "ui/charts/plot_library.h"
#include "ui/charts/step_ticker.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/scale.h"

#include <QEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace lw::ui {

namespace {

constexpr int drawInterval = 100;   ///< ms

QPen solid(Token token)
{
    QPen pen(themed(token), 1);
    pen.setCapStyle(Qt::FlatCap);
    return pen;
}

} // namespace

Chart::Chart(QWidget *parent)
    : QWidget(parent)
    , m_plot(new QCustomPlot(this))
    , m_across(new StepTicker)
    , m_up(new StepTicker)
    , m_line(new QCPItemStraightLine(m_plot))
{
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    m_plot->setPlottingHints(QCP::phFastPolylines);
    m_plot->setFocusPolicy(Qt::NoFocus);
    m_plot->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_plot->plotLayout()->setMargins({});
    m_plot->xAxis->setTicker(m_across);
    m_plot->yAxis->setTicker(m_up);
    m_line->setVisible(false);
    m_line->setLayer(QStringLiteral("grid"));
    m_wait.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, &Chart::draw);
    connect(m_plot, &QCustomPlot::afterLayout, this, [this] { fit(); });
    connect(&Theme::instance(), &Theme::changed, this, &Chart::restyle);
    styleAxes();
}

Chart::~Chart() = default;

void Chart::setTitle(const QString &title)
{
    m_title = title;
    setAccessibleName(title);
}

void Chart::setScales(const ValueScale &horizontal, double from, double to, const ValueScale &vertical, ChartUnit unit)
{
    m_vertical = vertical;
    m_unit = unit;
    m_across->set(horizontal.step, [this](double value) { return horizontalText(value); });
    m_up->set(vertical.step, [this](double value) { return tickText(value, m_vertical, m_unit); });
    m_plot->xAxis->setRange(from, to);
    m_plot->yAxis->setRange(0, vertical.top);
}

void Chart::styleAxes()
{
    const QFont caption = ui::font(FontRole::Caption);
    const QFontMetrics metrics(caption);
    m_plot->setBackground(themed(Token::Surface));
    for (QCPAxis *axis : {m_plot->xAxis, m_plot->yAxis}) {
        axis->setTickLabelFont(caption);
        axis->setTickLabelColor(themed(Token::Muted));
        axis->setSubTicks(false);
    }
    m_plot->xAxis->setBasePen(solid(Token::BorderStrong));
    m_plot->xAxis->setTickPen(solid(Token::BorderStrong));
    m_plot->xAxis->setTickLength(0, 4);
    m_plot->xAxis->setTickLabelPadding(3);
    m_plot->xAxis->grid()->setVisible(false);
    m_plot->yAxis->setBasePen(Qt::NoPen);
    m_plot->yAxis->setTickPen(Qt::NoPen);
    m_plot->yAxis->setTickLength(0, 0);
    m_plot->yAxis->setTickLabelPadding(space::s);
    m_plot->yAxis->grid()->setPen(solid(Token::Grid));
    m_plot->yAxis->grid()->setZeroLinePen(Qt::NoPen);
    m_plot->yAxis->grid()->setAntialiased(false);
    // Labels are centred at their ticks: the last ones of both axes reach beyond the axes by half their size.
    const int half = metrics.horizontalAdvance(QStringLiteral("00:00")) / 2;
    m_plot->axisRect()->setMinimumMargins(QMargins(half + scaledPx(18), metrics.height() / 2 + 2, half + 2, 0));
    m_line->setPen(solid(Token::BorderStrong));
}

void Chart::restyle()
{
    styleAxes();
    recolor();
    updateGeometry();
    drawSoon();
}

void Chart::drawSoon()
{
    const QString words = summary();
    if (accessibleDescription() != words)
        setAccessibleDescription(words);
    if (!isVisible() || m_wait.isActive())
        return;
    const qint64 since = m_sinceDrawn.isValid() ? m_sinceDrawn.elapsed() : drawInterval;
    m_wait.start(int(std::max<qint64>(0, drawInterval - since)));
}

void Chart::draw()
{
    m_sinceDrawn.start();
    if (m_cursor >= placeCount())
        setCursorPlace(-1);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void Chart::setCursorPlace(int place)
{
    if (place == m_cursor)
        return;
    m_cursor = place;
    const bool shown = place >= 0;
    m_line->setVisible(shown);
    if (shown) {
        m_line->point1->setCoords(middleOf(place), 0);
        m_line->point2->setCoords(middleOf(place), 1);
    }
    Q_EMIT cursorMoved(shown ? textAt(place) : QString());
    drawSoon();
}

void Chart::showCursor()
{
    if (m_cursor < 0) {
        QToolTip::hideText();
        return;
    }
    const QRect axes = m_plot->axisRect()->rect();
    const QPoint at(int(m_plot->xAxis->coordToPixel(middleOf(m_cursor))), axes.top() - 8);
    QToolTip::showText(mapToGlobal(m_plot->pos() + at), textAt(m_cursor), this);
}

QSize Chart::sizeHint() const
{
    return {scaledPx(360), scaledPx(132)};
}

QSize Chart::minimumSizeHint() const
{
    return {scaledPx(180), scaledPx(112)};
}

bool Chart::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        showCursor();
        return true;
    }
    return QWidget::event(event);
}

void Chart::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        restyle();
    QWidget::changeEvent(event);
}

void Chart::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    drawSoon();
}

void Chart::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_plot->setGeometry(rect().adjusted(3, 3, -3, -3));
}

void Chart::paintEvent(QPaintEvent *)
{
    if (!m_ring)
        return;
    QPainter painter(this);
    paintFocusRing(&painter, rect(), radius::chip);
}

void Chart::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint at = event->pos() - m_plot->pos();
    const QRect axes = m_plot->axisRect()->rect();
    const double across = m_plot->xAxis->pixelToCoord(at.x());
    const int place = axes.adjusted(-2, -8, 2, 4).contains(at) ? placeAt(across) : -1;
    const bool moved = place != m_cursor;
    setCursorPlace(place);
    if (moved)
        showCursor();
    setCursor(place >= 0 && canChoose(place, m_plot->yAxis->pixelToCoord(at.y())) ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void Chart::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !rect().contains(event->pos()))
        return;
    const QPoint at = event->pos() - m_plot->pos();
    const int place = placeAt(m_plot->xAxis->pixelToCoord(at.x()));
    if (place >= 0 && m_plot->axisRect()->rect().contains(at))
        choose(place, m_plot->yAxis->pixelToCoord(at.y()));
}

void Chart::leaveEvent(QEvent *event)
{
    setCursorPlace(-1);
    QWidget::leaveEvent(event);
}

void Chart::keyPressEvent(QKeyEvent *event)
{
    const int last = placeCount() - 1;
    int place = m_cursor;
    switch (event->key()) {
    case Qt::Key_Left: place = m_cursor < 0 ? last : std::max(0, m_cursor - 1); break;
    case Qt::Key_Right: place = m_cursor < 0 ? 0 : std::min(last, m_cursor + 1); break;
    case Qt::Key_Home: place = 0; break;
    case Qt::Key_End: place = last; break;
    case Qt::Key_Escape:
        if (m_cursor < 0) {
            QWidget::keyPressEvent(event);
            return;
        }
        place = -1;
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_cursor >= 0)
            choose(m_cursor, {});
        return;
    default: QWidget::keyPressEvent(event); return;
    }
    setCursorPlace(std::min(place, last));
    showCursor();
    setAccessibleDescription(m_cursor < 0 ? summary() : textAt(m_cursor));
}

void Chart::focusInEvent(QFocusEvent *event)
{
    m_ring = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    update();
    QWidget::focusInEvent(event);
}

void Chart::focusOutEvent(QFocusEvent *event)
{
    m_ring = false;
    setCursorPlace(-1);
    update();
    QWidget::focusOutEvent(event);
}

} // namespace lw::ui
