// SPDX-License-Identifier: Apache-2.0
#include "core/text/boundaries.h"

#include <QTextBoundaryFinder>

namespace lw::text {
namespace {

bool isHanEnd(QChar c) { return QStringView(u"。！？；｡").contains(c); }

bool isLatinEnd(QChar c) { return QStringView(u".!?…").contains(c); }

/// What may stand between the mark and the end of its sentence.
bool isClosing(QChar c) { return QStringView(u"\"')]}”’»」』）】》").contains(c) || isLatinEnd(c) || isHanEnd(c); }

void mark(std::vector<Break> &breaks, const QString &text, QTextBoundaryFinder::BoundaryType type, Break kind)
{
    QTextBoundaryFinder finder(type, text);
    while (finder.toNextBoundary() >= 0) {
        Break &at = breaks[std::size_t(finder.position())];
        // A word boundary inside a grapheme would be no place to cut.
        if (kind == Break::Grapheme || at != Break::None)
            at = std::max(at, kind);
    }
}

/// Raises the boundary at `at`, or the next one behind it that is a boundary at all.
void raise(std::vector<Break> &breaks, qsizetype at, Break kind)
{
    while (at < qsizetype(breaks.size()) && breaks[std::size_t(at)] == Break::None)
        ++at;
    if (at < qsizetype(breaks.size()))
        breaks[std::size_t(at)] = std::max(breaks[std::size_t(at)], kind);
}

} // namespace

std::vector<Break> boundaries(const QString &text)
{
    std::vector<Break> breaks(std::size_t(text.size()) + 1, Break::None);
    mark(breaks, text, QTextBoundaryFinder::Grapheme, Break::Grapheme);
    mark(breaks, text, QTextBoundaryFinder::Word, Break::Word);
    breaks.front() = Break::Paragraph;
    breaks.back() = Break::Paragraph;

    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (isHanEnd(c) || isLatinEnd(c)) {
            qsizetype end = i + 1;
            while (end < text.size() && isClosing(text.at(end)))
                ++end;
            const bool spaceFollows = end == text.size() || text.at(end).isSpace();
            if (!isHanEnd(c) && !spaceFollows) {
                i = end - 1;
                continue;
            }
            while (end < text.size() && text.at(end) == u' ')
                ++end;
            raise(breaks, end, Break::Sentence);
            i = end - 1;
        } else if (c == u'\n' || c == QChar::ParagraphSeparator) {
            // The line breaks and the white space between them end one paragraph together.
            qsizetype end = i + 1;
            int lines = 1;
            for (qsizetype next = end; next < text.size() && text.at(next).isSpace(); ++next) {
                if (text.at(next) == u'\n') {
                    ++lines;
                    end = next + 1;
                }
            }
            raise(breaks, end, lines > 1 ? Break::Paragraph : Break::Sentence);
            i = end - 1;
        }
    }
    return breaks;
}

} // namespace lw::text
