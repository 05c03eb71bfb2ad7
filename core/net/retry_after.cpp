// SPDX-License-Identifier: Apache-2.0
#include "core/net/retry_after.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace lw::net {
namespace {

using std::chrono::milliseconds;

/// Longer waits than this cannot be meant, and would overflow what follows.
constexpr double mostMilliseconds = 366.0 * 86'400'000.0;

std::optional<milliseconds> fromNumber(const QByteArray &text, double unit)
{
    bool ok = false;
    const double value = text.trimmed().toDouble(&ok);
    if (!ok || !std::isfinite(value) || value < 0)
        return {};
    return milliseconds(qint64(std::ceil(std::min(value * unit, mostMilliseconds))));
}

/// The three forms that RFC 9110 asks to accept: its own, that of RFC 850 (a year of two digits), that of asctime.
std::optional<milliseconds> fromDate(const QByteArray &text, const QDateTime &now)
{
    QString words = QString::fromLatin1(text).simplified();
    words = words.mid(words.indexOf(u' ') + 1); // the day of the week says nothing new
    for (const QString &form : {QStringLiteral("dd MMM yyyy hh:mm:ss 'GMT'"),
                                QStringLiteral("dd-MMM-yy hh:mm:ss 'GMT'"), QStringLiteral("MMM d hh:mm:ss yyyy")}) {
        QDateTime date = QLocale::c().toDateTime(words, form);
        if (!date.isValid())
            continue;
        date.setTimeSpec(Qt::UTC);
        if (date.date().year() < 1970)
            date = date.addYears(100); // Qt reads "26" as 1926
        return milliseconds(std::clamp<qint64>(now.msecsTo(date), 0, qint64(mostMilliseconds)));
    }
    return {};
}

} // namespace

std::optional<milliseconds> retryAfter(const Headers &headers, const QDateTime &now)
{
    if (const QByteArray text = headerValue(headers, "retry-after-ms"); !text.isEmpty()) {
        if (const auto delay = fromNumber(text, 1))
            return delay;
    }
    const QByteArray text = headerValue(headers, "retry-after");
    if (text.isEmpty())
        return {};
    const auto seconds = fromNumber(text, 1000);
    return seconds ? seconds : fromDate(text, now);
}

std::optional<milliseconds> goDuration(const QByteArray &text)
{
    static const QRegularExpression part(QStringLiteral("([0-9]+(?:\\.[0-9]+)?)(ms|us|\u00B5s|ns|h|m|s)"));
    const QString whole = QString::fromUtf8(text.trimmed());
    double sum = 0;
    qsizetype at = 0;
    auto parts = part.globalMatch(whole);
    while (parts.hasNext()) {
        const auto match = parts.next();
        if (match.capturedStart() != at)
            return {};
        at = match.capturedEnd();
        const QString unit = match.captured(2);
        const double factor = unit == QLatin1String("h")    ? 3'600'000.0
                              : unit == QLatin1String("m")  ? 60'000.0
                              : unit == QLatin1String("s")  ? 1'000.0
                              : unit == QLatin1String("ms") ? 1.0
                              : unit == QLatin1String("ns") ? 0.000001
                                                            : 0.001;
        sum += match.captured(1).toDouble() * factor;
    }
    if (at == 0 || at != whole.size())
        return {};
    return milliseconds(qint64(std::ceil(std::min(sum, mostMilliseconds))));
}

} // namespace lw::net
