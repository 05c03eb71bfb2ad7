// SPDX-License-Identifier: Apache-2.0
#include "core/text/date_text.h"

#include "core/text/number_text.h"

#include <QDate>
#include <QRegularExpression>
#include <QStringList>

namespace lw::text {
namespace {

std::optional<QString> dayOf(int year, int month, int day)
{
    const QDate date(year, month, day);
    return date.isValid() && year >= 1000 ? std::optional(date.toString(Qt::ISODate)) : std::nullopt;
}

std::optional<QString> monthOf(int year, int month)
{
    if (month < 1 || month > 12 || year < 1000)
        return {};
    return QStringLiteral("%1-%2").arg(year, 4, 10, QLatin1Char('0')).arg(month, 2, 10, QLatin1Char('0'));
}

/// 1 to 12 by its English name or the first letters of it, at least three; else 0.
int monthNamed(QStringView name)
{
    static const QStringList names = {QStringLiteral("january"), QStringLiteral("february"), QStringLiteral("march"),
                                      QStringLiteral("april"),   QStringLiteral("may"),      QStringLiteral("june"),
                                      QStringLiteral("july"),    QStringLiteral("august"),   QStringLiteral("september"),
                                      QStringLiteral("october"), QStringLiteral("november"), QStringLiteral("december")};
    if (name.size() < 3)
        return 0;
    for (int i = 0; i < 12; ++i) {
        if (names[i].startsWith(name, Qt::CaseInsensitive))
            return i + 1;
    }
    return 0;
}

std::optional<QString> byNumbers(const QString &text, DateOrder order)
{
    static const QRegularExpression yearFirst(QStringLiteral("^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})$"));
    static const QRegularExpression yearAndMonth(QStringLiteral("^(\\d{4})[-/](\\d{1,2})$"));
    static const QRegularExpression compact(QStringLiteral("^(\\d{4})(\\d{2})(\\d{2})$"));
    static const QRegularExpression yearLast(QStringLiteral("^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})$"));
    if (const auto match = yearFirst.match(text); match.hasMatch())
        return dayOf(match.captured(1).toInt(), match.captured(3).toInt(), match.captured(4).toInt());
    if (const auto match = compact.match(text); match.hasMatch())
        return dayOf(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    if (const auto match = yearAndMonth.match(text); match.hasMatch())
        return monthOf(match.captured(1).toInt(), match.captured(2).toInt());
    const auto match = yearLast.match(text);
    if (!match.hasMatch())
        return {};
    const int first = match.captured(1).toInt();
    const int second = match.captured(3).toInt();
    const int year = match.captured(4).toInt();
    if (match.captured(2) == QStringLiteral("."))
        order = DateOrder::DayFirst;
    const auto dayFirst = dayOf(year, second, first);
    const auto monthFirst = dayOf(year, first, second);
    if (order == DateOrder::DayFirst)
        return dayFirst;
    if (order == DateOrder::MonthFirst)
        return monthFirst;
    if (dayFirst && monthFirst)
        return first == second ? dayFirst : std::nullopt;
    return dayFirst ? dayFirst : monthFirst;
}

std::optional<QString> byName(const QString &text)
{
    static const QRegularExpression weekday(
        QStringLiteral("^(mon|tue|wed|thu|fri|sat|sun)[a-z]*,? "), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression dayFirst(
        QStringLiteral("^(\\d{1,2})(?:st|nd|rd|th)?[ -](?:of )?([a-z]+)\\.?,?[ -](\\d{4})$"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression monthFirst(
        QStringLiteral("^([a-z]+)\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})$"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression monthAlone(QStringLiteral("^([a-z]+)\\.?,? (\\d{4})$"), QRegularExpression::CaseInsensitiveOption);
    const QString words = QString(text).remove(weekday);
    if (const auto match = dayFirst.match(words); match.hasMatch())
        return dayOf(match.captured(3).toInt(), monthNamed(match.captured(2)), match.captured(1).toInt());
    if (const auto match = monthFirst.match(words); match.hasMatch())
        return dayOf(match.captured(3).toInt(), monthNamed(match.captured(1)), match.captured(2).toInt());
    if (const auto match = monthAlone.match(words); match.hasMatch())
        return monthOf(match.captured(2).toInt(), monthNamed(match.captured(1)));
    return {};
}

std::optional<QString> inChinese(const QString &text)
{
    static const QRegularExpression rule(QStringLiteral("^([^年月日号]{4})年([^年月日号]{1,3})月(?:([^年月日号]{1,3})[日号])?$"));
    const auto match = rule.match(QString(text).remove(u' '));
    if (!match.hasMatch())
        return {};
    const auto number = [&](int group) { return plainNumber(match.capturedView(group)).value_or(QString()).toInt(); };
    return match.hasCaptured(3) ? dayOf(number(1), number(2), number(3)) : monthOf(number(1), number(2));
}

} // namespace

std::optional<QString> isoDate(QStringView text, DateOrder order)
{
    if (text.size() > 60)
        return {};
    const QString words = text.toString().normalized(QString::NormalizationForm_KC).simplified();
    if (auto found = byNumbers(words, order))
        return found;
    if (auto found = byName(words))
        return found;
    return inChinese(words);
}

} // namespace lw::text
