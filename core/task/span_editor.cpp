// SPDX-License-Identifier: Apache-2.0
#include "core/task/span_editor.h"

#include "core/text/boundaries.h"
#include "core/text/offset_map.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <tuple>

namespace lw::task {
namespace {

using Range = SpanEditor::Range;

/// Pieces between word boundaries that hold a letter or a digit; a mark alone is no word.
std::vector<Range> wordsOf(const QString &text)
{
    const std::vector<text::Break> breaks = text::boundaries(text);
    // boundaries() puts the spaces to the word before them; here a word ends before its spaces.
    std::vector<Range> words;
    qsizetype start = 0;
    for (qsizetype place = 1; place <= text.size(); ++place) {
        if (place < text.size() && breaks[std::size_t(place)] < text::Break::Word)
            continue;
        Range word{start, place};
        while (word.start < word.end && text.at(word.start).isSpace())
            ++word.start;
        while (word.end > word.start && text.at(word.end - 1).isSpace())
            --word.end;
        const QStringView inside = QStringView(text).mid(word.start, word.end - word.start);
        const bool says = std::any_of(inside.begin(), inside.end(), [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); });
        if (says)
            words.push_back(word);
        start = place;
    }
    return words;
}

/// The UTF-16 places of code points that come in rising order.
class PlaceFinder final
{
public:
    explicit PlaceFinder(const QString &text)
        : m_text(text)
    {}
    [[nodiscard]] std::optional<qsizetype> placeOf(qint64 codePoint)
    {
        if (codePoint < m_codePoint) {
            m_codePoint = 0;
            m_place = 0;
        }
        while (m_codePoint < codePoint) {
            if (m_place >= m_text.size())
                return std::nullopt;
            const bool pair = m_text.at(m_place).isHighSurrogate() && m_place + 1 < m_text.size()
                              && m_text.at(m_place + 1).isLowSurrogate();
            m_place += pair ? 2 : 1;
            ++m_codePoint;
        }
        return m_place;
    }

private:
    const QString &m_text;
    qint64 m_codePoint = 0;
    qsizetype m_place = 0;
};

qint64 integerOf(const Json &item, std::string_view key)
{
    const Json *value = member(item, key);
    return value && value->is_number_integer() ? value->get<qint64>() : -1;
}

} // namespace

SpanEditor::SpanEditor(QString text, const Json &answer)
    : m_text(std::move(text))
    , m_words(wordsOf(m_text))
{
    const Json *list = member(answer, "spans");
    if (!list || !list->is_array())
        return;
    PlaceFinder places(m_text);
    for (const Json &item : *list) {
        const qint64 start = integerOf(item, "start");
        const qint64 end = integerOf(item, "end");
        if (start < 0 || end <= start)
            continue;
        const auto first = places.placeOf(start);
        const auto last = first ? places.placeOf(end) : std::nullopt;
        if (last)
            m_spans.push_back({stringOr(item, "label"), {*first, *last}});
    }
    settle();
}

Json SpanEditor::answer() const
{
    Json list = Json::array();
    for (const Span &span : m_spans) {
        const qint64 start = text::codePointCount(QStringView(m_text).left(span.range.start));
        const QStringView covered = QStringView(m_text).mid(span.range.start, span.range.end - span.range.start);
        list.push_back({{"label", toUtf8(span.label)},
                        {"start", start},
                        {"end", start + text::codePointCount(covered)},
                        {"text", toUtf8(covered.toString())}});
    }
    return Json{{"spans", std::move(list)}};
}

void SpanEditor::settle()
{
    const auto key = [](const Span &span) { return std::tie(span.range.start, span.range.end, span.label); };
    std::sort(m_spans.begin(), m_spans.end(), [&key](const Span &a, const Span &b) { return key(a) < key(b); });
    m_spans.erase(std::unique(m_spans.begin(), m_spans.end(), [&key](const Span &a, const Span &b) { return key(a) == key(b); }),
                  m_spans.end());
    std::vector<qsizetype> ends;   // of each lane
    for (Span &span : m_spans) {
        const auto free = std::find_if(ends.begin(), ends.end(), [&span](qsizetype end) { return end <= span.range.start; });
        span.lane = int(free - ends.begin());
        if (free == ends.end())
            ends.push_back(span.range.end);
        else
            *free = span.range.end;
    }
}

Range SpanEditor::trimmed(Range range) const
{
    range.start = std::clamp<qsizetype>(range.start, 0, m_text.size());
    range.end = std::clamp<qsizetype>(range.end, range.start, m_text.size());
    while (range.start < range.end && m_text.at(range.start).isSpace())
        ++range.start;
    while (range.end > range.start && m_text.at(range.end - 1).isSpace())
        --range.end;
    return range;
}

Range SpanEditor::words(Range range) const
{
    Range whole = range;
    for (const Range &word : m_words) {
        if (word.start < range.end && range.start < word.end) {
            whole.start = std::min(whole.start, word.start);
            whole.end = std::max(whole.end, word.end);
        }
    }
    return whole;
}

void SpanEditor::selectWord(int direction)
{
    if (m_words.empty())
        return;
    const Range from = m_active >= 0 ? m_spans[std::size_t(m_active)].range : m_selection;
    m_active = -1;
    if (direction > 0) {
        const qsizetype place = from.isEmpty() ? from.start : from.end;
        const auto next = std::find_if(m_words.begin(), m_words.end(), [place](const Range &word) { return word.start >= place; });
        m_selection = next == m_words.end() ? m_words.back() : *next;
    } else {
        const auto previous = std::find_if(m_words.rbegin(), m_words.rend(), [&from](const Range &word) { return word.end <= from.start; });
        m_selection = previous == m_words.rend() ? m_words.front() : *previous;
    }
}

void SpanEditor::moveEnd(int direction, Unit unit)
{
    Range range = m_active >= 0 ? m_spans[std::size_t(m_active)].range : m_selection;
    if (range.isEmpty())
        return selectWord(direction);
    if (unit == Unit::Word) {
        qsizetype end = range.end;
        for (const Range &word : m_words) {
            if (direction > 0 && word.end > range.end) {
                end = word.end;
                break;
            }
            if (direction < 0 && word.end < range.end && word.end > range.start)
                end = word.end;
        }
        range.end = end;
    } else {
        QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, m_text);
        finder.setPosition(range.end);
        const qsizetype end = direction > 0 ? finder.toNextBoundary() : finder.toPreviousBoundary();
        if (end > range.start)
            range.end = end;
    }
    m_active = -1;
    m_selection = range;
}

void SpanEditor::select(Range range, Unit unit)
{
    m_active = -1;
    range = trimmed(range);
    if (range.isEmpty()) {
        m_selection = {};
        return;
    }
    if (unit == Unit::Word) {
        m_selection = words(range);
        return;
    }
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, m_text);
    finder.setPosition(range.start);
    if (!finder.isAtBoundary())
        range.start = finder.toPreviousBoundary();
    finder.setPosition(range.end);
    if (!finder.isAtBoundary())
        range.end = finder.toNextBoundary();
    m_selection = range;
}

void SpanEditor::activate(int direction)
{
    const int count = int(m_spans.size());
    if (count == 0)
        return;
    int next = 0;
    if (m_active >= 0) {
        next = (m_active + direction + count) % count;
    } else {
        const auto behind = std::find_if(m_spans.begin(), m_spans.end(),
                                         [this](const Span &span) { return span.range.start >= m_selection.start; });
        const int place = int(behind - m_spans.begin());
        next = ((direction > 0 ? place : place - 1) + count) % count;
    }
    activateAt(next);
}

void SpanEditor::activateAt(int span)
{
    m_active = span >= 0 && span < int(m_spans.size()) ? span : -1;
    m_selection = {};
}

int SpanEditor::spanAt(qsizetype place) const
{
    int found = -1;
    for (int i = 0; i < int(m_spans.size()); ++i) {
        const Range &range = m_spans[std::size_t(i)].range;
        const auto length = [this](int span) {
            return m_spans[std::size_t(span)].range.end - m_spans[std::size_t(span)].range.start;
        };
        if (range.start <= place && place < range.end && (found < 0 || length(i) < length(found)))
            found = i;
    }
    return found;
}

void SpanEditor::clear()
{
    m_active = -1;
    m_selection = {};
}

bool SpanEditor::label(const QString &name)
{
    Span wanted{name, m_selection};
    const std::vector<Span> before = m_spans;
    if (m_active >= 0) {
        wanted.range = m_spans[std::size_t(m_active)].range;
        m_spans.erase(m_spans.begin() + m_active);
    } else if (m_selection.isEmpty()) {
        return false;
    }
    m_spans.push_back(wanted);
    settle();
    const auto same = [&wanted](const Span &span) { return span.label == wanted.label && span.range == wanted.range; };
    activateAt(int(std::find_if(m_spans.begin(), m_spans.end(), same) - m_spans.begin()));
    return m_spans != before;
}

bool SpanEditor::remove()
{
    const std::size_t before = m_spans.size();
    if (m_active >= 0) {
        m_selection = {m_spans[std::size_t(m_active)].range.start, m_spans[std::size_t(m_active)].range.start};
        m_spans.erase(m_spans.begin() + m_active);
    } else if (!m_selection.isEmpty()) {
        std::erase_if(m_spans, [this](const Span &span) {
            return span.range.start >= m_selection.start && span.range.end <= m_selection.end;
        });
    }
    m_active = -1;
    settle();
    return m_spans.size() != before;
}

} // namespace lw::task
