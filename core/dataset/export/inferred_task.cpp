// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/export/inferred_task.h"

#include "core/dataset/export/answer_cells.h"

#include <algorithm>

namespace lw::dataset {
namespace {

std::optional<task::TaskKind> kindOf(const Json &answer)
{
    for (const QString &name : task::kindNames()) {
        const auto kind = task::kindNamed(name);
        if (kind && member(answer, task::answerField(*kind)))
            return kind;
    }
    return {};
}

const char *schemaType(const Json &value)
{
    if (value.is_boolean())
        return "boolean";
    if (value.is_number_integer())
        return "integer";
    return value.is_number() ? "number" : value.is_string() ? "string" : nullptr;
}

} // namespace

void InferredTask::addLabels(const QStringList &names)
{
    for (const QString &name : names) {
        if (m_known.insert(name).second)
            m_task.labels.push_back({name, {}, {}, {}});
    }
}

void InferredTask::addFields(const Json &fields)
{
    if (!m_task.schema.is_object())
        m_task.schema = Json{{"type", "object"}, {"properties", Json::object()}};
    Json &properties = m_task.schema["properties"];
    for (const auto &[name, value] : fields.items()) {
        const char *type = schemaType(value);
        // Of values of several types there is no question.
        if (const auto known = properties.find(name); known == properties.end())
            properties[name] = type ? Json{{"type", type}} : Json::object();
        else if (type && stringOr(*known, "type") != QLatin1String(type))
            *known = Json::object();
    }
}

void InferredTask::look(const Json &answer)
{
    const auto kind = kindOf(answer);
    if (!kind)
        return;
    const bool isMore = *kind == task::TaskKind::Multilabel && m_task.kind == task::TaskKind::Classification;
    if (!m_hasKind || isMore)
        m_task.kind = *kind;
    m_hasKind = true;
    const bool isOne = *kind == task::TaskKind::Classification && m_task.kind == task::TaskKind::Multilabel;
    if (*kind != m_task.kind && !isOne)
        return;
    if (task::takesLabels(*kind)) {
        QStringList names = chosenWords(answer);
        if (const Json *spans = member(answer, "spans"); spans && spans->is_array()) {
            for (const Json &span : *spans)
                names.append(stringOr(span, "label"));
        }
        addLabels(names);
    } else if (*kind == task::TaskKind::Rating) {
        const qint64 score = integerOr(answer, "score");
        task::Scale scale = m_task.scale.value_or(task::Scale{score, score});
        m_task.scale = task::Scale{std::min(scale.min, score), std::max(scale.max, score)};
    } else if (const Json *fields = member(answer, "fields"); fields && fields->is_object()) {
        addFields(*fields);
    }
}

} // namespace lw::dataset
