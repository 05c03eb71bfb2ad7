// SPDX-License-Identifier: Apache-2.0
#include "core/text/boundaries.h"

#include <QStringView>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace lw::text {
namespace {

/// Ends a sentence wherever it stands.
bool isFullWidthEnd(QChar c)
{
    return QStringView(u"。！？；｡．").contains(c);
}

/// Ends a sentence before white space: not in 3.14, example.org or !important.
bool isPlainEnd(QChar c)
{
    return QStringView(u".!?…؟۔।").contains(c);
}

/// What may stand between the mark and the end of its sentence.
bool isClosing(QChar c)
{
    return QStringView(u"\"')]}”’»›」』）】》〉〕］").contains(c) || isPlainEnd(c) || isFullWidthEnd(c);
}

bool isLineEnd(QChar c)
{
    return c == u'\n' || c == u'\r' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
}

constexpr char32_t joiner = 0x200D;

bool isFlagLetter(char32_t c)
{
    return c >= 0x1F1E6 && c <= 0x1F1FF;
}

bool isSkinTone(char32_t c)
{
    return c >= 0x1F3FB && c <= 0x1F3FF;
}

/// Whether a person sees one character where `before` and `here` stand side by side; `flagLetters` of them end with
/// `before`.
bool belongTogether(char32_t before, char32_t here, int flagLetters)
{
    if (before == U'\r' || before == U'\n')
        return before == U'\r' && here == U'\n';
    if (before == joiner)
        return here > 0xFFFF || QChar::category(here) == QChar::Symbol_Other;
    return here == joiner || QChar::isMark(here) || isSkinTone(here) || (isFlagLetter(here) && flagLetters % 2 == 1);
}

class BoundaryMarker final
{
public:
    explicit BoundaryMarker(const QString &text)
        : m_text(text)
        , m_breaks(std::size_t(text.size()) + 1, Break::None)
    {}
    [[nodiscard]] std::vector<Break> mark();

private:
    Break &at(qsizetype position) { return m_breaks[std::size_t(position)]; }
    void markGraphemes();
    void markWords();
    /// Each is told where its mark or line break stands, and returns where to read on.
    qsizetype markSentence(qsizetype mark);
    qsizetype markLine(qsizetype lineBreak);
    void raise(qsizetype position, Break kind);

    const QString &m_text;
    std::vector<Break> m_breaks;
};

void BoundaryMarker::markGraphemes()
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, m_text);
    while (finder.toNextBoundary() >= 0)
        at(finder.position()) = Break::Grapheme;

    // Qt 6.4 cuts behind the joiner of an emoji, and beside Indic letters even between two surrogates.
    char32_t before = U'\n';
    int flagLetters = 0;
    for (qsizetype i = 0; i < m_text.size(); ++i) {
        char32_t here = m_text.at(i).unicode();
        const bool isPair =
            m_text.at(i).isHighSurrogate() && i + 1 < m_text.size() && m_text.at(i + 1).isLowSurrogate();
        if (isPair)
            here = QChar::surrogateToUcs4(m_text.at(i), m_text.at(i + 1));
        if (belongTogether(before, here, flagLetters))
            at(i) = Break::None;
        if (isPair)
            at(++i) = Break::None;
        flagLetters = isFlagLetter(here) ? flagLetters + 1 : 0;
        before = here;
    }
    at(0) = Break::Paragraph;
    at(m_text.size()) = Break::Paragraph;
}

void BoundaryMarker::markWords()
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, m_text);
    while (finder.toNextBoundary() >= 0) {
        // A word boundary inside a grapheme is no place to cut, and the space behind a word goes with it.
        const qsizetype position = finder.position();
        if (at(position) == Break::Grapheme && !m_text.at(position).isSpace())
            at(position) = Break::Word;
    }
}

/// Raises the boundary at `position`, or the next one behind it where there is none.
void BoundaryMarker::raise(qsizetype position, Break kind)
{
    while (at(position) == Break::None)
        ++position;
    at(position) = std::max(at(position), kind);
}

qsizetype BoundaryMarker::markSentence(qsizetype mark)
{
    qsizetype end = mark + 1;
    bool endsAnywhere = isFullWidthEnd(m_text.at(mark));
    for (; end < m_text.size() && isClosing(m_text.at(end)); ++end)
        endsAnywhere = endsAnywhere || isFullWidthEnd(m_text.at(end));
    const qsizetype next = end;
    if (!endsAnywhere && end < m_text.size() && !m_text.at(end).isSpace())
        return next;
    while (end < m_text.size() && m_text.at(end).isSpace() && !isLineEnd(m_text.at(end)))
        ++end;
    raise(end, Break::Sentence);
    return std::max(next, end);
}

qsizetype BoundaryMarker::markLine(qsizetype lineBreak)
{
    // Line breaks with nothing but white space between them end one paragraph together.
    qsizetype end = lineBreak;
    int lines = 0;
    for (qsizetype i = lineBreak; i < m_text.size() && m_text.at(i).isSpace(); ++i) {
        if (!isLineEnd(m_text.at(i)))
            continue;
        const bool secondOfPair = i > 0 && m_text.at(i - 1) == u'\r' && m_text.at(i) == u'\n';
        lines += secondOfPair ? 0 : 1;
        end = i + 1;
    }
    raise(end, lines > 1 ? Break::Paragraph : Break::Line);
    return end;
}

std::vector<Break> BoundaryMarker::mark()
{
    markGraphemes();
    markWords();
    for (qsizetype i = 0; i < m_text.size();) {
        const QChar c = m_text.at(i);
        if (isLineEnd(c))
            i = markLine(i);
        else if (isPlainEnd(c) || isFullWidthEnd(c))
            i = markSentence(i);
        else
            ++i;
    }
    return std::move(m_breaks);
}

} // namespace

std::vector<Break> boundaries(const QString &text)
{
    return BoundaryMarker(text).mark();
}

} // namespace lw::text
