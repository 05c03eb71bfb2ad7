// SPDX-License-Identifier: Apache-2.0
#include "core/task/typed_answer.h"

#include "core/task/label_match.h"
#include "core/text/offset_map.h"

#include <QStringList>

namespace lw::task {
namespace {

using TypedKind = TypedFault::Kind;

QString typedSpans(const Json &spans)
{
    QStringList lines;
    for (const Json &span : spans)
        lines += stringOr(span, "label") + QStringLiteral(": ") + stringOr(span, "text").simplified();
    return lines.join(u'\n');
}

struct LabelStart
{
    QString label;
    qsizetype length = 0; ///< with its colon
};

/// The longest label that the line begins with: one may hold a colon of its own.
std::optional<LabelStart> labelAtStart(const QString &line, const QStringList &labels)
{
    std::optional<LabelStart> found;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line[i] != u':' && line[i] != u'：')
            continue;
        if (const auto label = matchName(labels, line.left(i).trimmed()))
            found = LabelStart{*label, i + 1};
    }
    return found;
}

tl::expected<Json, TypedFault> readTypedSpans(const TaskSpec &task, const QString &typed)
{
    Json spans = Json::array();
    int number = 0;
    for (const QString &line : typed.split(u'\n')) {
        ++number;
        if (line.trimmed().isEmpty())
            continue;
        const auto start = labelAtStart(line, task.labelNames());
        if (!start)
            return tl::unexpected(TypedFault{TypedKind::NoLabel, {number, 1}});
        const QString passage = line.mid(start->length).trimmed();
        if (passage.isEmpty())
            return tl::unexpected(TypedFault{TypedKind::NoText, {number, int(text::codePointCount(line)) + 1}});
        spans.push_back(Json{{"label", toUtf8(start->label)}, {"text", toUtf8(passage)}});
    }
    return spans;
}

tl::expected<Json, TypedFault> readTypedFields(const QString &typed)
{
    if (const auto place = jsonFaultPlace(typed))
        return tl::unexpected(TypedFault{TypedKind::NotJson, *place});
    auto json = parseJson(toUtf8(typed));
    if (!json)
        return tl::unexpected(TypedFault{TypedKind::NotJson, {}});
    if (!json->is_object())
        return tl::unexpected(TypedFault{TypedKind::NotObject, {}});
    return *std::move(json);
}

} // namespace

QString typedAnswer(TaskKind kind, const Json &answer)
{
    const Json *value = member(answer, answerField(kind));
    if (!value)
        return {};
    if (kind == TaskKind::Spans)
        return value->is_array() ? typedSpans(*value) : QString();
    if (kind == TaskKind::Extraction)
        return fromUtf8(value->dump(2, ' ', false, Json::error_handler_t::replace));
    return value->is_string() ? fromUtf8(value->get_ref<const std::string &>()) : QString();
}

tl::expected<Json, TypedFault> readTypedAnswer(const TaskSpec &task, const QString &typed)
{
    if (task.kind == TaskKind::Spans)
        return readTypedSpans(task, typed);
    if (task.kind == TaskKind::Extraction)
        return readTypedFields(typed);
    return Json(toUtf8(typed));
}

} // namespace lw::task
