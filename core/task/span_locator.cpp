// SPDX-License-Identifier: Apache-2.0
#include "core/task/span_locator.h"

#include "core/task/mention_search.h"
#include "core/task/prompt.h"

#include <algorithm>
#include <tuple>

namespace lw::task {
namespace {

/// Units of text that may be read for all spans together.
qint64 mostSteps(const QString &text) { return std::max<qint64>(50'000'000, 100 * qint64(text.size())); }

class Locator final
{
public:
    explicit Locator(const QString &text)
        : m_text(text)
        , m_exactText{text, {}}
        , m_exact(text, m_exactText)
    {}

    void locate(const SaidSpan &span)
    {
        const auto found = find(span);
        if (!found) {
            ++m_lost;
            return;
        }
        m_from = found->start;
        m_taken[{found->start, found->end}].insert(span.label);
        m_found.push_back({span.label, *found});
    }

    [[nodiscard]] LocatedSpans take()
    {
        std::sort(m_found.begin(), m_found.end(), [](const Found &a, const Found &b) {
            return std::tie(a.at.start, a.at.end, a.label) < std::tie(b.at.start, b.at.end, b.label);
        });
        LocatedSpans located;
        located.lost = m_lost;
        qsizetype unit = 0;
        qint64 codePoint = 0;
        for (const Found &each : m_found) {
            codePoint += codePoints(unit, each.at.start);
            unit = each.at.start;
            located.spans.push_back({each.label, codePoint, codePoint + codePoints(each.at.start, each.at.end),
                                     m_text.mid(each.at.start, each.at.end - each.at.start)});
        }
        return located;
    }

private:
    struct Found
    {
        QString label;
        Mention at;
    };

    [[nodiscard]] std::optional<Mention> find(const SaidSpan &span)
    {
        if (m_exact.steps() + (m_forgiving ? m_forgiving->steps() : 0) > mostSteps(m_text))
            return {};
        if (const auto found = m_exact.next(span.text, span.label, m_from, m_taken))
            return found;
        const QString undone = unescapeTags(span.text);
        if (undone != span.text) {
            if (const auto found = m_exact.next(undone, span.label, m_from, m_taken))
                return found;
        }
        if (!m_forgiving) {
            m_forgivingText = forgivingText(m_text);
            m_forgiving.emplace(m_text, m_forgivingText);
        }
        return m_forgiving->next(forgivingNeedle(undone), span.label, m_from, m_taken);
    }

    [[nodiscard]] qint64 codePoints(qsizetype from, qsizetype to) const
    {
        qint64 count = to - from;
        for (qsizetype i = from; i + 1 < to; ++i)
            count -= m_text[i].isHighSurrogate() && m_text[i + 1].isLowSurrogate() ? 1 : 0;
        return count;
    }

    const QString &m_text;
    SearchText m_exactText;
    MentionSearch m_exact;
    SearchText m_forgivingText;
    std::optional<MentionSearch> m_forgiving; ///< made once it is needed
    Taken m_taken;
    std::vector<Found> m_found;
    qsizetype m_from = 0;
    int m_lost = 0;
};

} // namespace

LocatedSpans locateSpans(const QString &text, const std::vector<SaidSpan> &said)
{
    Locator locator(text);
    for (const SaidSpan &span : said)
        locator.locate(span);
    return locator.take();
}

} // namespace lw::task
