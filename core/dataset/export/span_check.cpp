// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/export/span_check.h"

namespace lw::dataset {

bool areSpansInPlace(const QString &text, const Json &answer)
{
    const Json *spans = member(answer, "spans");
    if (!spans || !spans->is_array() || spans->empty())
        return true;
    const auto points = text.toStdU32String();
    for (const Json &span : *spans) {
        const qint64 start = integerOr(span, "start", -1);
        const qint64 end = integerOr(span, "end", -1);
        if (start < 0 || end <= start || end > qint64(points.size()))
            return false;
        const Json *said = member(span, "text");
        const QString there = QString::fromUcs4(points.data() + start, qsizetype(end - start));
        if (said && (!said->is_string() || there != fromUtf8(said->get_ref<const std::string &>())))
            return false;
    }
    return true;
}

SpanCheck::Verdict SpanCheck::look(const ExportRecord &record)
{
    for (const std::optional<Json> &answer : {record.answer, record.modelAnswer, record.gold}) {
        if (!answer || areSpansInPlace(record.text, *answer))
            continue;
        if (m_misplaced++ == 0)
            m_first = record.id;
        return Verdict::Misplaced;
    }
    return Verdict::Right;
}

Result<void> SpanCheck::verdict() const
{
    if (m_misplaced == 0)
        return {};
    return fail(Code::BadFormat, QStringLiteral("In %1 records what stands at the place of a span is not what the span says (the first is %2), so no file "
                                                "was written; review these records again, or export as jsonl, which keeps everything as it is")
                                     .arg(QString::number(m_misplaced), m_first));
}

} // namespace lw::dataset
