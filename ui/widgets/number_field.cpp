// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/number_field.h"

#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elide.h"
#include "ui/widgets/scale.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyle>
#include <QTimer>

#include <chrono>
#include <cmath>
#include <utility>

namespace lw::ui {
namespace {

constexpr std::chrono::milliseconds typingPause{400};
constexpr int edge = 9;
constexpr int leastWidth = 122;

} // namespace

NumberField::NumberField(Range range, qint64 scale, QWidget *parent)
    : QLineEdit(parent)
    , m_range(range)
    , m_scale(scale)
    , m_pause(new QTimer(this))
{
    setMinimumWidth(scaledPx(leastWidth));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setInputMethodHints(Qt::ImhFormattedNumbersOnly);
    m_pause->setSingleShot(true);
    m_pause->setInterval(typingPause);
    connect(this, &QLineEdit::textChanged, m_pause, qOverload<>(&QTimer::start));
    // Assistive technologies write without leaving the field.
    connect(m_pause, &QTimer::timeout, this, [this] {
        if (isReadable())
            take();
    });
    connect(this, &QLineEdit::editingFinished, this, &NumberField::commit);
}

void NumberField::setDefault(const QString &text) { setPlaceholderText(text); }

void NumberField::setDefault(qint64 number) { setPlaceholderText(written(number)); }

void NumberField::setUnit(const QString &unit)
{
    m_unit = unit;
    arrange();
}

QSize NumberField::sizeHint() const { return {minimumWidth(), QLineEdit::sizeHint().height()}; }

void NumberField::setNumber(std::optional<qint64> number)
{
    if (isReadable() && this->number() == number) {
        m_told = number;
        setFaulty(false);
        return;
    }
    const QSignalBlocker quiet(this);
    setText(number ? written(*number) : QString());
    m_pause->stop();
    m_told = number;
    m_faulty = false;
}

QString NumberField::written(qint64 number) const
{
    QLocale locale;
    if (m_scale == 1)
        return locale.toString(number);
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(double(number) / double(m_scale), 'g', 15);
}

std::optional<qint64> NumberField::number() const
{
    const QString typed = text().trimmed();
    bool ok = false;
    double value = QLocale().toDouble(typed, &ok);
    if (!ok)
        value = QLocale::c().toDouble(typed, &ok);
    const double meant = value * double(m_scale);
    const double whole = std::round(meant);
    const bool exact = m_scale > 1 || meant == whole;
    if (!ok || !exact || !(whole >= double(m_range.least) && whole <= double(m_range.most)))
        return {};
    return qint64(whole);
}

bool NumberField::isReadable() const { return text().trimmed().isEmpty() || number().has_value(); }

QString NumberField::fault() const
{
    if (!m_faulty)
        return {};
    const QString least = written(m_range.least);
    const QString most = written(m_range.most);
    return m_scale > 1 ? tr("Write a number from %1 to %2, or nothing for the default.").arg(least, most)
                       : tr("Write a whole number from %1 to %2, or nothing for the default.").arg(least, most);
}

void NumberField::commit()
{
    m_pause->stop();
    if (isReadable())
        take();
    else
        setFaulty(true);
}

void NumberField::take()
{
    // The number first: who hears of the fault alone may still show the one before.
    const bool mended = std::exchange(m_faulty, false);
    const auto now = number();
    if (now != std::exchange(m_told, now))
        Q_EMIT numberChanged(now);
    if (mended)
        Q_EMIT faultChanged();
}

void NumberField::setFaulty(bool faulty)
{
    if (faulty == m_faulty)
        return;
    m_faulty = faulty;
    Q_EMIT faultChanged();
}

int NumberField::unitWidth() const { return QFontMetrics(ui::font(FontRole::Small)).horizontalAdvance(m_unit); }

void NumberField::arrange()
{
    const int taken = m_unit.isEmpty() ? 0 : unitWidth() + space::s;
    setTextMargins(isRightToLeft() ? taken : 0, 0, isRightToLeft() ? 0 : taken, 0);
    update();
}

void NumberField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (m_unit.isEmpty())
        return;
    QPainter painter(this);
    painter.setFont(ui::font(FontRole::Small));
    painter.setPen(themed(isEnabled() ? Token::Muted : Token::Disabled));
    const int wide = unitWidth();
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), {width() - wide - edge, 0, wide, height()}),
                     Qt::AlignVCenter | textFlags, m_unit);
}

void NumberField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange || event->type() == QEvent::LayoutDirectionChange)
        arrange();
}

} // namespace lw::ui
