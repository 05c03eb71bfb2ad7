// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/task/task_spec.h"

namespace lw::test {

/// A small task of each kind. Labels: PER and LOC; scale: 1 to 5; fields: vendor (a string, which must be there), total (a
/// number), currency (EUR or USD), paid (a truth value), items (a list of strings).
[[nodiscard]] inline task::TaskSpec taskOf(task::TaskKind kind)
{
    task::TaskSpec task;
    task.kind = kind;
    task.instructions = QStringLiteral("Do it.");
    if (task::takesLabels(kind))
        task.labels = {{QStringLiteral("PER"), QStringLiteral("a person"), {}, {}}, {QStringLiteral("LOC"), {}, {}, {}}};
    if (kind == task::TaskKind::Rating)
        task.scale = task::Scale{1, 5};
    if (kind == task::TaskKind::Extraction) {
        task.schema = parseJson(R"({"type": "object", "required": ["vendor"], "properties": {
            "vendor": {"type": "string"}, "total": {"type": "number"}, "paid": {"type": "boolean"},
            "currency": {"type": "string", "enum": ["EUR", "USD"]}, "items": {"type": "array", "items": {"type": "string"}}}})")
                          .value_or(Json());
    }
    return task;
}

} // namespace lw::test
