// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/format.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <cmath>

namespace lw::ui {

namespace {

struct FormatText
{
    Q_DECLARE_TR_FUNCTIONS(FormatText)
};

/// Three figures: 1.24, 18.4, 512.
QString threeFigures(double value)
{
    return QLocale().toString(value, 'f', value < 9.995 ? 2 : value < 99.95 ? 1 : 0);
}

/// %n takes an int; the text shows the whole number all the same.
int pluralOf(qint64 number)
{
    return int(number > 1000000 ? 1000000 + number % 1000000 : number);
}

} // namespace

QString noValue()
{
    return QStringLiteral("\u2013");
}

QString formatCount(qint64 number)
{
    return QLocale().toString(number);
}

QString formatCompact(qint64 number)
{
    const double value = double(number);
    if (number < 1000) {
        return formatCount(number);
    }
    if (value < 9950) {
        return FormatText::tr("%1k", "thousands").arg(QLocale().toString(value / 1e3, 'f', 1));
    }
    if (value < 999500) {
        return FormatText::tr("%1k", "thousands").arg(QLocale().toString(value / 1e3, 'f', 0));
    }
    if (value < 999.5e6) {
        return FormatText::tr("%1 M", "millions").arg(threeFigures(value / 1e6));
    }
    return FormatText::tr("%1 G", "thousands of millions").arg(threeFigures(value / 1e9));
}

QString formatDecimal(double number, int digits)
{
    return std::isfinite(number) ? QLocale().toString(number, 'f', digits) : noValue();
}

QString formatBytes(qint64 bytes)
{
    const double value = double(bytes);
    if (bytes < 1000) {
        return FormatText::tr("%1 B").arg(formatCount(bytes));
    }
    if (value < 999500) {
        return FormatText::tr("%1 kB").arg(QLocale().toString(value / 1e3, 'f', value < 9950 ? 1 : 0));
    }
    if (value < 999.5e6) {
        return FormatText::tr("%1 MB").arg(QLocale().toString(value / 1e6, 'f', value < 99.95e6 ? 1 : 0));
    }
    return FormatText::tr("%1 GB").arg(QLocale().toString(value / 1e9, 'f', 1));
}

QString formatPercent(double ratio, int digits)
{
    if (!std::isfinite(ratio)) {
        return noValue();
    }
    return FormatText::tr("%1 %").arg(QLocale().toString(ratio * 100, 'f', digits));
}

QString formatRate(double perSecond)
{
    if (!std::isfinite(perSecond)) {
        return noValue();
    }
    if (perSecond >= 999.5) {
        return formatCompact(std::llround(perSecond));
    }
    return QLocale().toString(perSecond, 'f', perSecond < 9.95 ? 1 : 0);
}

QString formatTook(std::chrono::milliseconds time)
{
    const qint64 ms = std::max<qint64>(0, time.count());
    if (ms < 1000) {
        return FormatText::tr("%1 ms").arg(formatCount(ms));
    }
    if (ms < 59500) {
        return FormatText::tr("%1 s").arg(QLocale().toString(double(ms) / 1000, 'f', ms < 9950 ? 1 : 0));
    }
    const qint64 minutes = (ms + 30000) / 60000;
    if (minutes < 60) {
        return FormatText::tr("%1 min").arg(formatCount(minutes));
    }
    if (minutes % 60 == 0) {
        return FormatText::tr("%1 h").arg(formatCount(minutes / 60));
    }
    return FormatText::tr("%1 h %2 min").arg(formatCount(minutes / 60), formatCount(minutes % 60));
}

QString formatClock(std::chrono::milliseconds time)
{
    const qint64 seconds = std::max<qint64>(0, time.count()) / 1000;
    const auto two = [](qint64 value) { return QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0')); };
    if (seconds < 3600) {
        return QStringLiteral("%1:%2").arg(QString::number(seconds / 60), two(seconds % 60));
    }
    return QStringLiteral("%1:%2:%3").arg(QString::number(seconds / 3600), two(seconds / 60 % 60), two(seconds % 60));
}

QString formatAgo(const QDateTime &then, const QDateTime &now)
{
    if (!then.isValid()) {
        return noValue();
    }
    const qint64 seconds = then.secsTo(now);
    if (seconds < 2) {
        return FormatText::tr("just now");
    }
    if (seconds < 60) {
        return FormatText::tr("%1 s ago").arg(seconds);
    }
    if (seconds < 3600) {
        return FormatText::tr("%1 min ago").arg(seconds / 60);
    }
    if (seconds < 86400) {
        return FormatText::tr("%1 h ago").arg(seconds / 3600);
    }
    if (seconds < 31 * 86400) {
        return FormatText::tr("%1 d ago").arg(seconds / 86400);
    }
    return QLocale().toString(then.toLocalTime().date(), QLocale::ShortFormat);
}

QString formatMoment(const QDateTime &moment)
{
    return moment.isValid() ? QLocale().toString(moment.toLocalTime(), QLocale::ShortFormat) : noValue();
}

QString recordCount(qint64 number)
{
    return FormatText::tr("%1 record(s)", "", pluralOf(number)).arg(formatCount(number));
}

QString requestCount(qint64 number)
{
    return FormatText::tr("%1 request(s)", "", pluralOf(number)).arg(formatCount(number));
}

QString textTokenCount(qint64 number)
{
    return FormatText::tr("%1 token(s)", "", pluralOf(number)).arg(formatCount(number));
}

QString characterCount(qint64 number)
{
    return FormatText::tr("%1 character(s)", "", pluralOf(number)).arg(formatCount(number));
}

} // namespace lw::ui
