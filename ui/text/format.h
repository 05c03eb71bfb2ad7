// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>

class QDateTime;

namespace lw::ui {

// Figures as text, by QLocale(). Number and unit stand with a space between, but $0.17. What is not known is noValue().

/// An en dash.
[[nodiscard]] QString noValue();

[[nodiscard]] QString formatCount(qint64 number);                          ///< 16,667
[[nodiscard]] QString formatCompact(qint64 number);                        ///< 940, 1.4k, 24k, 1.24 M, 3.1 G
[[nodiscard]] QString formatDecimal(double number, int digits);            ///< 0.54
[[nodiscard]] QString formatBytes(qint64 bytes);                           ///< 18.4 MB, of 1000
[[nodiscard]] QString formatPercent(double ratio, int digits = 0);         ///< 0.964 with 1 digit: 96.4 %
[[nodiscard]] QString formatRate(double perSecond);                        ///< 18, 4.5: the unit stands in a caption

/// How long something took: 4 ms, 640 ms, 3.2 s, 27 s, 21 min, 3 h 5 min.
[[nodiscard]] QString formatTook(std::chrono::milliseconds time);
/// As on a clock: 0:27, 12:05, 1:02:09. Fractions are cut off.
[[nodiscard]] QString formatClock(std::chrono::milliseconds time);
/// How long ago: "just now", "11 s ago", "5 min ago", "3 h ago", "2 d ago"; beyond a month the date.
[[nodiscard]] QString formatAgo(const QDateTime &then, const QDateTime &now);
/// 14 Mar 2027 12:05 in the order of the locale, in local time: for tooltips.
[[nodiscard]] QString formatMoment(const QDateTime &moment);

// Counts with their noun, in the plural form of the language.
[[nodiscard]] QString recordCount(qint64 number);      ///< 1 record, 800 records
[[nodiscard]] QString requestCount(qint64 number);
[[nodiscard]] QString textTokenCount(qint64 number);   ///< tokens of a text; tokenCount is the number of colour tokens
[[nodiscard]] QString characterCount(qint64 number);

} // namespace lw::ui
