// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/annotated/spans.h"

#include <algorithm>

namespace lw::dataset {
namespace {

/// A text with places in code points and in UTF-16 units.
class Places final
{
public:
    explicit Places(const QString &text)
        : m_text(text)
    {
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (i > 0 && text[i].isLowSurrogate() && text[i - 1].isHighSurrogate())
                continue;
            m_units.push_back(i);
        }
        m_units.push_back(text.size());
    }
    [[nodiscard]] qint64 codePoints() const { return qint64(m_units.size()) - 1; }
    [[nodiscard]] QString slice(qint64 start, qint64 end) const
    {
        const qsizetype from = m_units[std::size_t(start)];
        return m_text.mid(from, m_units[std::size_t(end)] - from);
    }
    /// Where the unit is; -1: within a character, or beyond the text.
    [[nodiscard]] qint64 ofUnit(qint64 unit) const
    {
        const auto found = std::lower_bound(m_units.begin(), m_units.end(), unit);
        return found == m_units.end() || *found != unit ? -1 : found - m_units.begin();
    }

private:
    QString m_text;
    std::vector<qsizetype> m_units;   ///< at which each code point begins, and the end
};

/// Tools write a break as they show it.
bool covers(const QString &there, const QString &said)
{
    if (said.isNull() || there == said)
        return true;
    const auto plain = [](QString text) { return text.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(QLatin1String("\\n"), QLatin1String("\n")); };
    return plain(there) == plain(said);
}

QString faultOf(const Places &places, const ForeignSpan &span)
{
    if (span.start < 0 || span.end > places.codePoints() || span.start >= span.end) {
        return QStringLiteral("A span (%1 to %2, \"%3\") is not within the text, which has %4 characters.")
            .arg(span.start).arg(span.end).arg(span.label.left(60)).arg(places.codePoints());
    }
    const QString there = places.slice(span.start, span.end);
    if (!covers(there, span.covered)) {
        return QStringLiteral("A span (%1 to %2) covers \"%3\", but the file says \"%4\".")
            .arg(span.start).arg(span.end).arg(there.left(40), span.covered.left(40));
    }
    return {};
}

QString firstFault(const Places &places, const std::vector<ForeignSpan> &spans)
{
    for (const ForeignSpan &span : spans) {
        if (const QString fault = faultOf(places, span); !fault.isEmpty())
            return fault;
    }
    return {};
}

} // namespace

Result<Json> checkedSpans(const QString &text, std::vector<ForeignSpan> spans)
{
    const Places places(text);
    if (const QString fault = firstFault(places, spans); !fault.isEmpty()) {
        // Older programs counted as JavaScript does.
        std::vector<ForeignSpan> counted = spans;
        for (ForeignSpan &span : counted) {
            span.start = places.ofUnit(span.start);
            span.end = places.ofUnit(span.end);
        }
        if (!firstFault(places, counted).isEmpty())
            return fail(Code::BadFormat, fault);
        spans = std::move(counted);
    }
    std::stable_sort(spans.begin(), spans.end(), [](const ForeignSpan &a, const ForeignSpan &b) {
        return a.start != b.start ? a.start < b.start : a.end < b.end;
    });
    Json list = Json::array();
    for (const ForeignSpan &span : spans) {
        list.push_back({{"label", toUtf8(span.label)}, {"start", span.start}, {"end", span.end},
                        {"text", toUtf8(places.slice(span.start, span.end))}});
    }
    return list;
}

} // namespace lw::dataset
