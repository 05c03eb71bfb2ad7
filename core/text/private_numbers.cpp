// SPDX-License-Identifier: Apache-2.0
#include "core/text/private_numbers.h"

#include <QDate>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace lw::text {
namespace {

using FindKind = PrivateFind::Kind;

bool isAsciiDigit(QChar c) { return c >= u'0' && c <= u'9'; }
bool isAsciiAlnum(QChar c) { return c.unicode() < 0x80 && c.isLetterOrNumber(); }
bool isLocalPart(QChar c) { return isAsciiAlnum(c) || QStringView(u"._%+-").contains(c); }
bool isHostPart(QChar c) { return isAsciiAlnum(c) || c == u'.' || c == u'-'; }

/// Neighbours that make of a number a part of something longer: an identifier, a decimal, a path.
bool standsAlone(QStringView text, qsizetype start, qsizetype end)
{
    const auto isPart = [](QChar c) { return isAsciiAlnum(c) || c == u'_'; };
    if (start > 0 && isPart(text[start - 1]))
        return false;
    if (end < text.size() && isPart(text[end]))
        return false;
    const bool decimalBefore = start > 1 && (text[start - 1] == u'.' || text[start - 1] == u',') && isAsciiDigit(text[start - 2]);
    const bool decimalBehind = end + 1 < text.size() && (text[end] == u'.' || text[end] == u',') && isAsciiDigit(text[end + 1]);
    return !decimalBefore && !decimalBehind;
}

/// The last label of a host: letters only, two at least.
bool hasTopDomain(QStringView host)
{
    const qsizetype dot = host.lastIndexOf(u'.');
    if (dot <= 0 || host.size() - dot < 3 || host.contains(QStringLiteral("..")))
        return false;
    const QStringView top = host.sliced(dot + 1);
    return std::all_of(top.begin(), top.end(), [](QChar c) { return c.isLetter(); });
}

std::vector<PrivateFind> matchesOf(const QRegularExpression &rule, QStringView text, FindKind kind)
{
    std::vector<PrivateFind> found;
    auto matches = rule.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        if (match.capturedLength() > 0 && standsAlone(text, match.capturedStart(), match.capturedEnd()))
            found.push_back({kind, match.capturedStart(), match.capturedEnd()});
    }
    return found;
}

struct DigitGroup
{
    qsizetype start = 0;
    qsizetype end = 0;
    [[nodiscard]] qsizetype size() const { return end - start; }
};

/// Groups of digits from `from` on, with one and the same separator between any two.
std::vector<DigitGroup> digitGroups(QStringView text, qsizetype from)
{
    std::vector<DigitGroup> groups;
    QChar separator;
    for (qsizetype at = from;;) {
        qsizetype end = at;
        while (end < text.size() && isAsciiDigit(text[end]))
            ++end;
        groups.push_back({at, end});
        const bool goesOn = end + 1 < text.size() && (text[end] == u' ' || text[end] == u'-') &&
                            (separator.isNull() || text[end] == separator) && isAsciiDigit(text[end + 1]);
        if (!goesOn)
            return groups;
        separator = text[end];
        at = end + 1;
    }
}

/// How many groups from `first` on are a card number, as cards are printed: all in one, by fours, or 4-6-5 and 4-6-4; 0: none.
std::size_t cardGroups(QStringView text, const std::vector<DigitGroup> &groups, std::size_t first)
{
    const DigitGroup &begin = groups[first];
    if (text[begin.start] < u'2' || text[begin.start] > u'6')
        return 0;
    const auto sizeAt = [&](std::size_t i) { return first + i < groups.size() ? groups[first + i].size() : 0; };
    const auto holds = [&](std::size_t count) {
        const qsizetype end = groups[first + count - 1].end;
        return holdsLuhn(text.sliced(begin.start, end - begin.start)) && standsAlone(text, begin.start, end);
    };
    if (begin.size() >= 13 && begin.size() <= 19)
        return holds(1) ? 1 : 0;
    if (begin.size() != 4)
        return 0;
    if (sizeAt(1) == 6 && (sizeAt(2) == 5 || sizeAt(2) == 4))
        return holds(3) ? 3 : 0;
    if (sizeAt(1) != 4 || sizeAt(2) != 4 || sizeAt(3) != 4)
        return 0;
    if (sizeAt(4) >= 1 && sizeAt(4) <= 3 && holds(5))
        return 5;
    return holds(4) ? 4 : 0;
}

} // namespace

bool holdsLuhn(QStringView digits)
{
    int sum = 0;
    int place = 0;
    for (auto c = digits.rbegin(); c != digits.rend(); ++c) {
        if (!isAsciiDigit(*c))
            continue;
        int digit = c->digitValue();
        if (place++ % 2 == 1)
            digit = digit > 4 ? 2 * digit - 9 : 2 * digit;
        sum += digit;
    }
    return place > 0 && sum % 10 == 0;
}

bool holdsIdCheck(QStringView number)
{
    constexpr std::array<int, 17> weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    if (number.size() != 18 || !std::all_of(number.begin(), number.begin() + 17, isAsciiDigit))
        return false;
    int sum = 0;
    for (qsizetype i = 0; i < 17; ++i)
        sum += weights[std::size_t(i)] * number[i].digitValue();
    constexpr QStringView checks = u"10X98765432";
    return number[17].toUpper() == checks[sum % 11];
}

std::vector<PrivateFind> findEmails(QStringView text)
{
    constexpr qsizetype longestLocal = 64; // RFC 5321, 4.5.3.1
    constexpr qsizetype longestHost = 255;
    std::vector<PrivateFind> found;
    qsizetype done = 0;
    for (qsizetype at = text.indexOf(u'@'); at >= 0; at = text.indexOf(u'@', at + 1)) {
        qsizetype start = at;
        while (start > done && at - start < longestLocal && isLocalPart(text[start - 1]))
            --start;
        while (start < at && text[start] == u'.')
            ++start;
        qsizetype end = at + 1;
        while (end < text.size() && end - at <= longestHost && isHostPart(text[end]))
            ++end;
        while (end > at + 1 && !isAsciiAlnum(text[end - 1]))
            --end;
        if (start == at || !hasTopDomain(text.sliced(at + 1, end - at - 1)))
            continue;
        found.push_back({FindKind::Email, start, end});
        done = end;
    }
    return found;
}

std::vector<PrivateFind> findIdNumbers(QStringView text)
{
    std::vector<PrivateFind> found;
    for (qsizetype i = 0; i < text.size();) {
        qsizetype end = i;
        while (end < text.size() && isAsciiDigit(text[end]))
            ++end;
        const qsizetype run = end - i;
        const bool hasLetter = run == 17 && end < text.size() && (text[end] == u'X' || text[end] == u'x');
        if (run == 18 || hasLetter) {
            const QStringView number = text.sliced(i, 18);
            const QDate born(number.sliced(6, 4).toInt(), number.sliced(10, 2).toInt(), number.sliced(12, 2).toInt());
            if (born.isValid() && born.year() >= 1800 && born.year() < 2200 && holdsIdCheck(number) && standsAlone(text, i, i + 18))
                found.push_back({FindKind::Id, i, i + 18});
        }
        i = std::max(end, i + 1);
    }
    return found;
}

std::vector<PrivateFind> findCards(QStringView text)
{
    std::vector<PrivateFind> found;
    for (qsizetype i = 0; i < text.size();) {
        if (!isAsciiDigit(text[i])) {
            ++i;
            continue;
        }
        const std::vector<DigitGroup> groups = digitGroups(text, i);
        for (std::size_t first = 0; first < groups.size();) {
            const std::size_t count = cardGroups(text, groups, first);
            if (count > 0)
                found.push_back({FindKind::Card, groups[first].start, groups[first + count - 1].end});
            first += std::max<std::size_t>(count, 1);
        }
        i = groups.back().end;
    }
    return found;
}

std::vector<PrivateFind> findPhones(QStringView text)
{
    // Every repetition is bounded, so that no text costs more than its length.
    static const QRegularExpression rule(QStringLiteral(
        "(?<![0-9+])(?:"
        "(?:\\+|00)[1-9][0-9]{0,2}(?:[ .-]?\\(?[0-9]{1,4}\\)?){2,5}"              // +44 20 7946 0958
        "|(?:86[ -]?)?1[3-9][0-9](?:[ -]?[0-9]{4}){2}"                           // 138 0013 8000
        "|\\(0[1-9][0-9]{1,2}\\) ?[2-9][0-9]{6,7}|0[1-9][0-9]{1,2}[ -][2-9][0-9]{6,7}" // 010-12345678
        "|(?:1[ .-])?(?:\\([2-9][0-9]{2}\\) ?|[2-9][0-9]{2}[ .-])[2-9][0-9]{2}[ .-][0-9]{4}" // (555) 234-5678
        ")(?![0-9])"));
    std::vector<PrivateFind> found = matchesOf(rule, text, FindKind::Phone);
    std::erase_if(found, [&](const PrivateFind &find) {
        const QStringView number = text.sliced(find.start, find.end - find.start);
        const auto digits = std::count_if(number.begin(), number.end(), isAsciiDigit);
        return digits < 8 || digits > 17; // E.164 has 15, and 00 before them
    });
    return found;
}

std::vector<PrivateFind> findWords(QStringView text, const QStringList &words)
{
    const auto isSpaced = [](QChar c) {
        return c.isLetterOrNumber() && c.script() != QChar::Script_Han && c.script() != QChar::Script_Hiragana &&
               c.script() != QChar::Script_Katakana && c.script() != QChar::Script_Thai;
    };
    std::vector<PrivateFind> found;
    for (const QString &word : words) {
        if (word.trimmed().isEmpty())
            continue;
        for (qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
             at = text.indexOf(word, at + 1, Qt::CaseInsensitive)) {
            const qsizetype end = at + word.size();
            const bool cutsBefore = at > 0 && isSpaced(word.front()) && isSpaced(text[at - 1]);
            const bool cutsBehind = end < text.size() && isSpaced(word.back()) && isSpaced(text[end]);
            if (!cutsBefore && !cutsBehind)
                found.push_back({FindKind::Word, at, end});
        }
    }
    std::sort(found.begin(), found.end(), [](const PrivateFind &a, const PrivateFind &b) {
        return a.start != b.start ? a.start < b.start : a.end > b.end;
    });
    // Words that overlap are one find: of none may a part be left.
    std::vector<PrivateFind> apart;
    for (const PrivateFind &find : found) {
        if (apart.empty() || find.start >= apart.back().end)
            apart.push_back(find);
        else
            apart.back().end = std::max(apart.back().end, find.end);
    }
    return apart;
}

} // namespace lw::text
