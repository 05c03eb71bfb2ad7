// SPDX-License-Identifier: Apache-2.0
#include "core/engine/sent_text.h"

#include "core/dataset/record.h"
#include "core/engine/record_text.h"
#include "core/task/cleaning.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace lw::engine {
namespace {

/// The part of `text` between two code points, in one walk however many are asked for in order.
class CodePointCursor final
{
public:
    explicit CodePointCursor(const QString &text)
        : m_text(text)
    {}
    qsizetype unitAt(qint64 codePoint)
    {
        if (codePoint < m_codePoint) {
            m_unit = 0;
            m_codePoint = 0;
        }
        for (; m_codePoint < codePoint && m_unit < m_text.size(); ++m_codePoint) {
            const bool isPair = m_text[m_unit].isHighSurrogate() && m_unit + 1 < m_text.size() && m_text[m_unit + 1].isLowSurrogate();
            m_unit += isPair ? 2 : 1;
        }
        return m_unit;
    }

    /// The span stands there, and covers what is there.
    void place(Json &span, text::CodePoints there)
    {
        const qsizetype begin = unitAt(there.start);
        const qsizetype end = unitAt(there.end);
        span["start"] = there.start;
        span["end"] = there.end;
        span["text"] = toUtf8(m_text.mid(begin, end - begin));
    }

private:
    const QString &m_text;
    qsizetype m_unit = 0;
    qint64 m_codePoint = 0;
};

} // namespace

task::Answer WayBack::answer(task::Answer said) const
{
    const bool hasSpans = member(said.value, "spans") && said.value["spans"].is_array();
    Json spans = hasSpans ? std::exchange(said.value["spans"], Json::array()) : Json();
    said.value = task::unmasked(said.value, masks);
    if (!hasSpans)
        return said;
    std::vector<Json> there;
    CodePointCursor cursor(original);
    for (Json &span : spans) {
        const text::CodePoints covered = range({integerOr(span, "start"), integerOr(span, "end")});
        cursor.place(span, covered);
        there.push_back(std::move(span));
    }
    const auto place = [](const Json &span) {
        return std::tuple(integerOr(span, "start"), integerOr(span, "end"), stringOr(span, "label"));
    };
    std::stable_sort(there.begin(), there.end(), [&](const Json &a, const Json &b) { return place(a) < place(b); });
    there.erase(std::unique(there.begin(), there.end(), [&](const Json &a, const Json &b) { return place(a) == place(b); }), there.end());
    said.value["spans"] = std::move(there);
    return said;
}

SaidOfSent SentText::said(Json answer, const task::MaskingRules &rules) const
{
    SaidOfSent out{std::move(answer), 0};
    // The names of labels stay.
    for (const char *words : {"text", "fields", "rationale"}) {
        if (out.answer.contains(words))
            out.answer[words] = task::maskedLike(out.answer[words], rules, wayBack ? wayBack->masks : std::vector<task::Mask>());
    }
    if (!wayBack || !member(out.answer, "spans") || !out.answer["spans"].is_array())
        return out;
    const text::OffsetMap way = wayBack->map.reversed();
    CodePointCursor cursor(text);
    Json spans = Json::array();
    for (Json &span : out.answer["spans"]) {
        const text::CodePoints covered = way.toOriginal({integerOr(span, "start"), integerOr(span, "end")});
        if (covered.start == covered.end) {
            ++out.lostSpans;
            continue;
        }
        cursor.place(span, covered);
        if (spans.empty() || spans.back() != span)
            spans.push_back(std::move(span));
    }
    out.answer["spans"] = std::move(spans);
    return out;
}

SentText sentText(const task::TaskSpec &task, const QStringList &textColumns, const OrderedJson &data,
                  const text::TokenCounter &counter)
{
    const QString original = recordText(task, textColumns, data);
    if (task.clean.isOff() && task.mask.isOff())
        return {original, original, {}};
    QString cleanedText;
    text::OffsetMap map;
    qint64 there = 0;
    qint64 here = 0;
    for (const task::TemplatePart &part : textParts(task, textColumns)) {
        const QString value = part.isColumn ? dataset::columnText(data, part.text) : part.text;
        const text::EditedText edited = part.isColumn ? task::cleaned(value, task.clean, counter) : text::EditedText{value, {}};
        map.append(edited.map, there, here);
        there += text::codePointCount(value);
        here += text::codePointCount(edited.text);
        cleanedText += edited.text;
    }
    task::MaskedText masked = task::masked(cleanedText, task.mask);
    map = map.then(masked.map);
    if (map.isIdentity())
        return {original, original, {}};
    return {masked.text, cleanedText, WayBack{original, std::move(map), std::move(masked.masks)}};
}

} // namespace lw::engine
