// SPDX-License-Identifier: Apache-2.0
#include "core/task/answer_text.h"

#include <QStringList>

namespace lw::task {
namespace {

constexpr qsizetype mostCharacters = 160;
const QString noneOfThem = QStringLiteral("∅");

QString cut(const QString &line)
{
    if (line.size() <= mostCharacters)
        return line;
    QString part = line.left(mostCharacters - 1);
    if (part.back().isHighSurrogate())
        part.chop(1);
    return part + u'…';
}

QString plainText(const Json &value)
{
    return value.is_string() ? fromUtf8(value.get_ref<const std::string &>()) : fromUtf8(dumpJson(value));
}

QString labelsText(const Json &labels)
{
    QStringList names;
    for (const Json &label : labels)
        names.append(plainText(label));
    names.sort();
    return names.isEmpty() ? noneOfThem : names.join(u'|');
}

QString spansText(const Json &spans)
{
    QStringList parts;
    qsizetype length = 0;
    for (const Json &span : spans) {
        parts.append(stringOr(span, "label") + QStringLiteral(": ") + stringOr(span, "text").simplified());
        length += parts.last().size();
        if (length > mostCharacters)
            break;
    }
    return parts.isEmpty() ? noneOfThem : parts.join(QStringLiteral("; "));
}

QString fieldsText(const Json &fields)
{
    QStringList parts;
    for (const auto &[name, value] : fields.items())
        parts.append(fromUtf8(name) + QStringLiteral(": ") + cut(plainText(value).simplified()));
    return parts.isEmpty() ? noneOfThem : parts.join(QStringLiteral("; "));
}

} // namespace

QString answerText(const Json &value)
{
    if (const Json *label = member(value, "label"); label && label->is_string())
        return fromUtf8(label->get_ref<const std::string &>()); // a name, however long
    if (const Json *labels = member(value, "labels"); labels && labels->is_array())
        return cut(labelsText(*labels));
    if (const Json *spans = member(value, "spans"); spans && spans->is_array())
        return cut(spansText(*spans));
    if (const Json *fields = member(value, "fields"); fields && fields->is_object())
        return cut(fieldsText(*fields));
    for (const char *field : {"score", "text", "choice"}) {
        if (const Json *said = member(value, field))
            return cut(plainText(*said).simplified());
    }
    return {};
}

QString lineBeside(const Json &value)
{
    const Json *label = member(value, "label");
    return label && label->is_string() ? QString() : answerText(value);
}

} // namespace lw::task
