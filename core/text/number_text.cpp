// SPDX-License-Identifier: Apache-2.0
#include "core/text/number_text.h"

#include <QStringList>

#include <algorithm>
#include <utility>

namespace lw::text {
namespace {

/// Digits of any script and full-width marks as ASCII.
QString withPlainDigits(QStringView text)
{
    QString out;
    for (const QChar c : text.trimmed()) {
        const int digit = c.digitValue();
        if (digit >= 0 && c.category() == QChar::Number_DecimalDigit)
            out += QChar(u'0' + digit);
        else if (c == u'．')
            out += u'.';
        else if (c == u'，')
            out += u',';
        else if (c == u'－' || c == u'−')
            out += u'-';
        else if (c == u'＋')
            out += u'+';
        else
            out += c;
    }
    return out;
}

/// Without zeros that say nothing; "0" where nothing is left.
QString trimmedNumber(QString whole, QString decimals)
{
    while (whole.size() > 1 && whole.startsWith(u'0'))
        whole.remove(0, 1);
    while (decimals.endsWith(u'0'))
        decimals.chop(1);
    if (whole.isEmpty())
        whole = QStringLiteral("0");
    return decimals.isEmpty() ? whole : QString(whole + u'.' + decimals);
}

/// What stands between the groups of thousands beside point and comma.
bool isGroupSpace(QChar c)
{
    return c == u' ' || c == u'\'' || c == u'’' || c == QChar::Nbsp || c.unicode() == 0x202F || c.unicode() == 0x2009;
}

struct DigitRuns
{
    QStringList runs;
    QString separators; ///< one fewer
};

std::optional<DigitRuns> digitRuns(const QString &text)
{
    DigitRuns out;
    QString run;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        if (i < text.size() && text[i] >= u'0' && text[i] <= u'9') {
            run += text[i];
            continue;
        }
        if (run.isEmpty())
            return {};
        out.runs += std::exchange(run, {});
        if (i == text.size())
            return out;
        if (text[i] != u'.' && text[i] != u',' && !isGroupSpace(text[i]))
            return {};
        out.separators += text[i];
    }
    return out;
}

/// Whether the first `count` runs are groups of thousands, or of thousands and lakhs: 1,234,567 and 12,34,567.
bool areGroups(const QStringList &runs, qsizetype count)
{
    if (runs[0].size() > 3 || runs[0].startsWith(u'0') || runs[count - 1].size() != 3)
        return false;
    const auto middle = [&](qsizetype size) {
        return std::all_of(runs.begin() + 1, runs.begin() + count - 1, [size](const QString &run) { return run.size() == size; });
    };
    return middle(3) || (middle(2) && runs[0].size() <= 2);
}

std::optional<QString> westernNumber(const QString &text, DecimalMark mark)
{
    const auto read = digitRuns(text);
    if (!read)
        return {};
    const QStringList &runs = read->runs;
    const QString &separators = read->separators;
    if (separators.isEmpty())
        return trimmedNumber(runs[0], {});
    const QChar last = separators.back();
    const qsizetype groups = runs.size() - 1;
    const bool sameBefore = std::all_of(separators.begin(), separators.end() - 1, [&](QChar c) { return c == separators[0]; });
    if (!sameBefore)
        return {};
    const QChar wanted = mark == DecimalMark::Point ? u'.' : mark == DecimalMark::Comma ? u',' : QChar();
    const QString joined = runs.mid(0, groups).join(QString());
    if (separators.size() > 1 && last != separators[0]) {
        const bool isDecimal = (last == u'.' || last == u',') && (wanted.isNull() || wanted == last);
        return isDecimal && areGroups(runs, groups) ? std::optional(trimmedNumber(joined, runs.back())) : std::nullopt;
    }
    if (separators.size() > 1 || isGroupSpace(last)) {
        const bool isGrouped = areGroups(runs, runs.size()) && (wanted.isNull() || wanted != last);
        return isGrouped ? std::optional(trimmedNumber(runs.join(QString()), {})) : std::nullopt;
    }
    const bool canBeGroup = areGroups(runs, 2);
    if (wanted == last || (wanted.isNull() && !canBeGroup))
        return trimmedNumber(runs[0], runs[1]);
    if (wanted.isNull() || !canBeGroup)
        return {};
    return trimmedNumber(runs.join(QString()), {});
}

int chineseDigit(QChar c)
{
    constexpr QStringView digits = u"零一二三四五六七八九";
    constexpr QStringView formal = u"〇壹贰叁肆伍陆柒捌玖";
    if (c == u'两' || c == u'兩')
        return 2;
    const qsizetype plain = digits.indexOf(c);
    return int(plain >= 0 ? plain : formal.indexOf(c));
}

/// Powers of ten; 0: none.
int chineseUnit(QChar c)
{
    switch (c.unicode()) {
    case u'十': case u'拾': return 1;
    case u'百': case u'佰': return 2;
    case u'千': case u'仟': return 3;
    case u'万': case u'萬': return 4;
    case u'亿': case u'億': return 8;
    default: return 0;
    }
}

qint64 powerOfTen(int power)
{
    qint64 value = 1;
    while (power-- > 0)
        value *= 10;
    return value;
}

/// Whole numbers in words. A digit right behind a hundred or more is short for its next unit in speech and a slip in writing.
std::optional<qint64> chineseWhole(QStringView text)
{
    constexpr qint64 most = 1'000'000'000'000'000;
    qint64 total = 0;
    qint64 section = 0;
    int digit = -1;
    int lastUnit = 5;
    bool sawZero = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int unit = chineseUnit(text[i]);
        if (const int value = chineseDigit(text[i]); value >= 0) {
            if (digit >= 0)
                return {};
            sawZero = sawZero || value == 0;
            digit = value == 0 && text.size() > 1 ? -1 : value;
        } else if (unit >= 1 && unit <= 3) {
            if (digit < 0 && !(unit == 1 && section == 0))
                return {};
            if (unit >= lastUnit)
                return {};
            section += (digit < 0 ? 1 : digit) * powerOfTen(unit);
            digit = -1;
            lastUnit = unit;
            sawZero = false;
        } else if (unit >= 4) {
            section += std::max(digit, 0);
            if (section == 0 && total == 0)
                return {};
            total = unit == 8 ? (total + section) * powerOfTen(8) : total + section * powerOfTen(4);
            if (total > most)
                return {};
            section = 0;
            digit = -1;
            lastUnit = unit == 8 ? 5 : 4;
            sawZero = false;
        } else {
            return {};
        }
    }
    const bool follows = digit > 0 && lastUnit != 1 && lastUnit != 5 && !sawZero;
    const bool followsLarge = digit > 0 && lastUnit == 5 && total > 0 && !sawZero;
    if (follows || followsLarge)
        return {};
    return total + section + std::max(digit, 0);
}

std::optional<QString> chineseNumber(QStringView text)
{
    if (text.isEmpty())
        return {};
    const bool onlyDigits = std::all_of(text.begin(), text.end(), [](QChar c) { return chineseDigit(c) >= 0; });
    if (onlyDigits && text.size() > 1) {
        QString digits;
        for (const QChar c : text)
            digits += QString::number(chineseDigit(c));
        return trimmedNumber(digits, {});
    }
    const qsizetype point = text.indexOf(u'点');
    const auto whole = chineseWhole(point < 0 ? text : text.first(point));
    if (!whole || point == 0)
        return {};
    QString decimals;
    for (const QChar c : point < 0 ? QStringView() : text.sliced(point + 1)) {
        if (chineseDigit(c) < 0)
            return {};
        decimals += QString::number(chineseDigit(c));
    }
    if (point >= 0 && decimals.isEmpty())
        return {};
    return trimmedNumber(QString::number(*whole), decimals);
}

/// Digits with Chinese units behind them: 3.5万, 1200亿.
std::optional<QString> mixedNumber(const QString &text, DecimalMark mark)
{
    qsizetype end = text.size();
    int power = 0;
    while (end > 0 && chineseUnit(text[end - 1]) > 0)
        power += chineseUnit(text[--end]);
    if (end == text.size() || end == 0 || power > 16)
        return {};
    const auto number = westernNumber(text.first(end), mark);
    if (!number)
        return {};
    const qsizetype point = number->indexOf(u'.');
    const QString whole = point < 0 ? *number : number->first(point);
    const QString decimals = (point < 0 ? QString() : number->mid(point + 1)).leftJustified(power, u'0');
    return trimmedNumber(QString(whole + decimals.first(power)), decimals.mid(power));
}

} // namespace

std::optional<QString> plainNumber(QStringView text, DecimalMark mark)
{
    if (text.size() > 100)
        return {};
    QString number = withPlainDigits(text);
    bool isNegative = false;
    if (number.startsWith(u'-') || number.startsWith(u'+') || number.startsWith(u'负')) {
        isNegative = !number.startsWith(u'+');
        number.remove(0, 1);
    }
    auto found = westernNumber(number, mark);
    if (!found)
        found = mixedNumber(number, mark);
    if (!found)
        found = chineseNumber(number);
    if (!found || !isNegative || *found == QStringLiteral("0"))
        return found;
    return QString(u'-' + *found);
}

} // namespace lw::text
