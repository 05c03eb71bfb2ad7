// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/export/text_words.h"

#include "core/dataset/wide_letters.h"
#include "core/text/boundaries.h"

#include <algorithm>

namespace lw::dataset {
namespace {

bool isWordSpace(QChar c) { return c.isSpace() || c.category() == QChar::Other_Control; }

char32_t codePointAt(const QString &text, qsizetype at)
{
    const bool isPair = text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
    return isPair ? QChar::surrogateToUcs4(text[at], text[at + 1]) : text[at].unicode();
}

} // namespace

std::vector<TextWord> textWords(const QString &text)
{
    const std::vector<text::Break> breaks = text::boundaries(text);
    std::vector<TextWord> words;
    TextWord word;
    qsizetype begin = -1;   // of the word, in units; -1: between two
    qint64 point = 0;
    bool opensLine = false;
    const auto close = [&](qsizetype end) {
        if (begin < 0)
            return;
        word.end = point;
        word.text = text.mid(begin, end - begin);
        words.push_back(std::exchange(word, TextWord()));
        begin = -1;
    };
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (at > 0 && text[at].isLowSurrogate() && text[at - 1].isHighSurrogate())
            continue;
        const text::Break before = breaks[std::size_t(at)];
        const char32_t here = codePointAt(text, at);
        const bool isApostrophe = here == U'\'' || here == U'\u2019';
        const bool isCut = isApostrophe || before >= text::Break::Word || (before >= text::Break::Grapheme && (isWide(here) || (begin >= 0 && isWide(codePointAt(text, begin)))));
        if (isWordSpace(text[at])) {
            close(at);
            opensLine = opensLine || text[at] == u'\n' || text[at] == u'\r';
        } else {
            if (isCut)
                close(at);
            if (begin < 0) {
                begin = at;
                word.start = point;
                word.opensLine = std::exchange(opensLine, false);
            }
        }
        ++point;
    }
    close(text.size());
    return words;
}

std::vector<WordSpan> wordSpans(const std::vector<TextWord> &words, const Json &spans)
{
    std::vector<WordSpan> found;
    for (const Json &span : spans) {
        const qint64 start = integerOr(span, "start");
        const qint64 end = integerOr(span, "end");
        // The first that ends behind the start, and the first that begins at the end or behind it.
        const auto first = std::partition_point(words.begin(), words.end(), [start](const TextWord &word) { return word.end <= start; });
        const auto behind = std::partition_point(first, words.end(), [end](const TextWord &word) { return word.start < end; });
        if (first == behind)
            continue;
        const bool isExact = first->start >= start && (behind - 1)->end <= end;
        found.push_back({std::size_t(first - words.begin()), std::size_t(behind - words.begin()) - 1, stringOr(span, "label"), isExact});
    }
    return found;
}

Json withoutOverlaps(const Json &spans)
{
    std::vector<Json> sorted(spans.begin(), spans.end());
    std::stable_sort(sorted.begin(), sorted.end(), [](const Json &a, const Json &b) {
        return std::pair(integerOr(a, "start"), -integerOr(a, "end")) < std::pair(integerOr(b, "start"), -integerOr(b, "end"));
    });
    Json kept = Json::array();
    qint64 free = 0;
    for (Json &span : sorted) {
        if (integerOr(span, "start") < free)
            continue;
        free = integerOr(span, "end");
        kept.push_back(std::move(span));
    }
    return kept;
}

} // namespace lw::dataset
