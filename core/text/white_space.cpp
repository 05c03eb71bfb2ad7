// SPDX-License-Identifier: Apache-2.0
#include "core/text/white_space.h"

#include "core/text/boundaries.h"

#include <algorithm>

namespace lw::text {
namespace {

bool isLineBreak(QChar c)
{
    return c == u'\n' || c == u'\r' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
}

/// How many lines end in a stretch of white space; \r\n is one.
int lineBreaksIn(QStringView blank)
{
    int lines = 0;
    for (qsizetype i = 0; i < blank.size(); ++i)
        lines += isLineBreak(blank[i]) && !(blank[i] == u'\n' && i > 0 && blank[i - 1] == u'\r') ? 1 : 0;
    return lines;
}

/// What becomes of a stretch of white space between two words.
QString shortened(QStringView blank)
{
    const int lines = lineBreaksIn(blank);
    if (lines == 0)
        return blank.size() == 1 ? blank.toString() : QStringLiteral(" ");
    qsizetype lastBreak = blank.size();
    while (!isLineBreak(blank[lastBreak - 1]))
        --lastBreak;
    // A line that stood apart from the margin still does.
    const QString indent = lastBreak < blank.size() ? QStringLiteral(" ") : QString();
    return QString(std::min(lines, 2), u'\n') + indent;
}

} // namespace

std::vector<Edit> whiteSpaceEdits(const QString &text)
{
    std::vector<Edit> edits;
    for (qsizetype i = 0; i < text.size();) {
        if (!text[i].isSpace()) {
            ++i;
            continue;
        }
        qsizetype end = i;
        while (end < text.size() && text[end].isSpace())
            ++end;
        const QStringView blank = QStringView(text).sliced(i, end - i);
        const QString instead = i == 0 || end == text.size() ? QString() : shortened(blank);
        if (blank != instead)
            edits.push_back({i, end, instead});
        i = end;
    }
    return edits;
}

std::vector<Edit> middleEdits(const QString &text, qint64 head, qint64 tail, const TokenCounter &counter)
{
    constexpr qint64 worthCutting = 8; // tokens; the mark itself is three
    if ((head <= 0 && tail <= 0) || counter.count(text) <= std::max<qint64>(head, 0) + std::max<qint64>(tail, 0) + worthCutting)
        return {};
    const QStringView view(text);
    const std::vector<Break> breaks = boundaries(text);
    std::vector<qsizetype> places;
    qsizetype sinceWord = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        // Words, and graphemes where there is no word for long: a line of base64, a text in a script without spaces.
        const Break kind = breaks[std::size_t(i)];
        if (kind >= Break::Word || (kind == Break::Grapheme && i - sinceWord >= 40)) {
            places.push_back(i);
            sinceWord = i;
        }
    }
    const auto headEnd = std::partition_point(places.begin(), places.end(), [&](qsizetype at) {
        return at == 0 || counter.count(view.first(at)) <= head;
    });
    const qsizetype from = head > 0 ? *std::prev(headEnd) : 0;
    const auto tailStart = std::partition_point(places.begin(), places.end(), [&](qsizetype at) {
        return at < text.size() && counter.count(view.sliced(at)) > tail;
    });
    const qsizetype to = tail > 0 ? *tailStart : text.size();
    if (to <= from)
        return {};
    const QString mark = QStringLiteral("[…]");
    if (from == 0)
        return {{from, to, QString(mark + u'\n')}};
    if (to == text.size())
        return {{from, to, QString(u'\n' + mark)}};
    return {{from, to, QString(u'\n' + mark + u'\n')}};
}

} // namespace lw::text
