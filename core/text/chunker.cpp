// SPDX-License-Identifier: Apache-2.0
#include "core/text/chunker.h"

#include "core/text/boundaries.h"

#include <algorithm>

namespace lw::text {
namespace {

/// The text with its boundaries, and the questions asked of them. Positions are UTF-16 units.
class Cutter final
{
public:
    Cutter(const QString &text, const TokenCounter &counter)
        : m_text(text)
        , m_counter(counter)
        , m_breaks(boundaries(text))
    {}

    /// The furthest boundary of any kind up to which the text from `from` is within the budget; at least one grapheme
    /// on.
    [[nodiscard]] qsizetype furthest(qsizetype from, qint64 budget) const;
    /// The best place behind `least` to end a chunk that may reach from `from` to `limit`.
    [[nodiscard]] qsizetype best(qsizetype from, qsizetype least, qsizetype limit) const;
    /// Where the chunk behind `end` begins, so that it repeats at most `overlap` tokens of what lies behind `from`; at
    /// a sentence if one begins in the first half of them, else at a line or word.
    [[nodiscard]] qsizetype beginning(qsizetype from, qsizetype end, qint64 overlap) const;

private:
    [[nodiscard]] Break breakAt(qsizetype at) const { return m_breaks[std::size_t(at)]; }
    [[nodiscard]] qint64 tokens(qsizetype from, qsizetype to) const
    {
        return m_counter.count(QStringView(m_text).sliced(from, to - from));
    }
    /// The next boundary of any kind, and the one before.
    [[nodiscard]] qsizetype next(qsizetype at) const;
    [[nodiscard]] qsizetype previous(qsizetype at) const;

    const QString &m_text;
    const TokenCounter &m_counter;
    std::vector<Break> m_breaks;
};

qsizetype Cutter::next(qsizetype at) const
{
    do
        ++at;
    while (at < m_text.size() && breakAt(at) == Break::None);
    return at;
}

qsizetype Cutter::previous(qsizetype at) const
{
    do
        --at;
    while (at > 0 && breakAt(at) == Break::None);
    return at;
}

qsizetype Cutter::furthest(qsizetype from, qint64 budget) const
{
    // A window of one unit a token, doubled while all of it fits; then the place is sought in it by halves.
    qsizetype fits = from;
    qsizetype tooFar = std::min<qsizetype>(m_text.size(), from + std::max<qint64>(budget, 1));
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
    if (fits > from && breakAt(fits) == Break::None)
        fits = std::max(from, previous(fits));
    // A text cut in a word may count more than one that goes on, so the chunk itself is asked.
    while (fits > from && tokens(from, fits) > budget)
        fits = previous(fits);
    return fits > from ? fits : next(from);
}

qsizetype Cutter::best(qsizetype from, qsizetype least, qsizetype limit) const
{
    if (limit == m_text.size())
        return limit;
    // The better the place, the less far back it is worth going for it.
    struct Choice
    {
        Break kind;
        qsizetype from;
    };
    const qsizetype length = limit - from;
    for (const auto &[kind, start] :
         {Choice{Break::Paragraph, from + length / 2}, Choice{Break::Sentence, from + length / 4},
          Choice{Break::Line, from + length / 4}, Choice{Break::Word, from}}) {
        for (qsizetype at = limit; at > std::max(start, least); --at) {
            if (breakAt(at) >= kind)
                return at;
        }
    }
    return limit;
}

qsizetype Cutter::beginning(qsizetype from, qsizetype end, qint64 overlap) const
{
    qsizetype fits = end;
    qsizetype tooFar = end - std::min<qsizetype>(end - from, std::max<qint64>(overlap, 1));
    while (tooFar > from && tokens(tooFar, end) <= overlap) {
        fits = tooFar;
        tooFar = end - std::min(end - from, 2 * (end - tooFar));
    }
    while (fits - tooFar > 1) {
        const qsizetype middle = tooFar + (fits - tooFar) / 2;
        (tokens(middle, end) <= overlap ? fits : tooFar) = middle;
    }
    const auto firstOf = [&](Break kind, qsizetype last) {
        qsizetype at = fits;
        while (at < last && (breakAt(at) < kind || tokens(at, end) > overlap))
            ++at;
        return at;
    };
    const qsizetype half = fits + (end - fits) / 2;
    const qsizetype sentence = firstOf(Break::Sentence, half);
    return sentence < half ? sentence : firstOf(Break::Word, end);
}

} // namespace

std::vector<Chunk> chunks(const QString &text, qint64 budget, qint64 overlap, const TokenCounter &counter)
{
    const auto codePoints = [&text](qsizetype from, qsizetype to) {
        qsizetype count = 0;
        for (qsizetype i = from; i < to; ++i) {
            const bool isSecondHalf = i > 0 && text.at(i).isLowSurrogate() && text.at(i - 1).isHighSurrogate();
            count += isSecondHalf ? 0 : 1;
        }
        return count;
    };
    if (counter.count(text) <= budget)
        return {{0, text.size(), 0, codePoints(0, text.size())}};

    // With more than half repeated the chunks would hardly move on.
    overlap = std::min(overlap, budget / 2);
    const Cutter cutter(text, counter);
    std::vector<Chunk> result;
    qsizetype from = 0;
    qsizetype fromCodePoint = 0;
    qsizetype done = 0;
    while (done < text.size()) {
        qsizetype limit = cutter.furthest(from, budget);
        if (limit <= done) { // what comes next is so large that there is no room to repeat anything before it
            fromCodePoint += codePoints(from, done);
            from = done;
            limit = cutter.furthest(from, budget);
        }
        const qsizetype end = cutter.best(from, done, limit);
        result.push_back({from, end, fromCodePoint, fromCodePoint + codePoints(from, end)});
        done = end;
        const qsizetype next = overlap > 0 ? cutter.beginning(from, end, overlap) : end;
        fromCodePoint += codePoints(from, next);
        from = next;
    }
    return result;
}

} // namespace lw::text
