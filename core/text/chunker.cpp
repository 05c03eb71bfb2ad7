// SPDX-License-Identifier: Apache-2.0
#include "core/text/chunker.h"

#include "core/text/boundaries.h"

#include <algorithm>

namespace lw::text {
namespace {

/// The text with its boundaries, and the two questions asked of them.
class Cutter final
{
public:
    Cutter(const QString &text, const TokenCounter &counter)
        : m_text(text)
        , m_counter(counter)
        , m_breaks(boundaries(text))
    {
    }

    [[nodiscard]] qint64 tokens(qsizetype from, qsizetype to) const
    {
        return m_counter.count(QStringView(m_text).sliced(from, to - from));
    }

    /// The furthest boundary of any kind up to which the text from `from` is within the budget; at least one grapheme on.
    [[nodiscard]] qsizetype furthest(qsizetype from, qint64 budget) const
    {
        // No token is less than a part of a character; a window of some characters a token, doubled while all of it fits.
        qsizetype fits = from;
        qsizetype tooFar = std::min(m_text.size(), from + std::max<qsizetype>(budget, 1));
        while (tokens(from, tooFar) <= budget) {
            fits = tooFar;
            if (tooFar == m_text.size())
                return fits;
            tooFar = std::min(m_text.size(), from + 2 * (tooFar - from));
        }
        while (tooFar - fits > 1) {
            const qsizetype middle = fits + (tooFar - fits) / 2;
            (tokens(from, middle) <= budget ? fits : tooFar) = middle;
        }
        while (fits > from && isNone(fits))
            --fits;
        // Whatever the estimate says of a cut word, the chunk itself must be within the budget.
        while (fits > from && tokens(from, fits) > budget)
            fits = previous(fits);
        return fits > from ? fits : next(from);
    }

    /// The best place to end a chunk that may reach from `from` to `limit`.
    [[nodiscard]] qsizetype best(qsizetype from, qsizetype limit) const
    {
        if (limit == m_text.size())
            return limit;
        const qsizetype half = from + (limit - from) / 2;
        for (const Break kind : {Break::Paragraph, Break::Sentence, Break::Word}) {
            // A sentence is looked for a little further back than a paragraph, a word anywhere.
            const qsizetype least = kind == Break::Word ? from + 1 : kind == Break::Sentence ? from + (limit - from) / 4 : half;
            for (qsizetype at = limit; at >= std::max(least, from + 1); --at) {
                if (m_breaks[std::size_t(at)] >= kind)
                    return at;
            }
        }
        return limit;
    }

    /// Where the chunk behind `end` begins, so that it repeats at most `overlap` tokens; behind `from`, so that it moves on.
    [[nodiscard]] qsizetype beginning(qsizetype from, qsizetype end, qint64 overlap) const
    {
        if (overlap <= 0)
            return end;
        qsizetype begin = end;
        for (qsizetype at = end - 1; at > from && tokens(at, end) <= overlap; --at) {
            if (m_breaks[std::size_t(at)] >= Break::Word)
                begin = at;
        }
        return begin;
    }

private:
    [[nodiscard]] bool isNone(qsizetype at) const { return m_breaks[std::size_t(at)] == Break::None; }
    [[nodiscard]] qsizetype next(qsizetype at) const
    {
        do
            ++at;
        while (at < m_text.size() && isNone(at));
        return at;
    }
    [[nodiscard]] qsizetype previous(qsizetype at) const
    {
        do
            --at;
        while (at > 0 && isNone(at));
        return at;
    }

    const QString &m_text;
    const TokenCounter &m_counter;
    std::vector<Break> m_breaks;
};

} // namespace

std::vector<Chunk> chunks(const QString &text, qint64 budget, qint64 overlap, const TokenCounter &counter)
{
    std::vector<Chunk> result;
    const auto codePoints = [&text](qsizetype from, qsizetype to) {
        qsizetype count = 0;
        for (qsizetype i = from; i < to; ++i)
            count += !text.at(i).isLowSurrogate();
        return count;
    };
    if (counter.count(text) <= budget)
        return {{0, text.size(), 0, codePoints(0, text.size())}};
    const Cutter cutter(text, counter);
    qsizetype from = 0;
    qsizetype fromCodePoint = 0;
    for (;;) {
        const qsizetype end = cutter.best(from, cutter.furthest(from, budget));
        result.push_back({from, end, fromCodePoint, fromCodePoint + codePoints(from, end)});
        if (end == text.size())
            return result;
        const qsizetype next = cutter.beginning(from, end, overlap);
        fromCodePoint += codePoints(from, next);
        from = next;
    }
}

} // namespace lw::text
