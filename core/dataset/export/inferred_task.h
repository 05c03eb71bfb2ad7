// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/task/task_spec.h"

#include <optional>
#include <set>

namespace lw::dataset {

/// The task that answers would be of, where none is known: its kind by the first answer that has one (a label, then several: several),
/// its labels, scale or fields as they occur. What is of another kind does not count. Pure.
class InferredTask final
{
public:
    void look(const Json &answer);
    /// Classification without labels where no answer was seen.
    [[nodiscard]] task::TaskSpec task() const { return m_task; }

private:
    void addLabels(const QStringList &names);
    void addFields(const Json &fields);

    task::TaskSpec m_task;
    std::set<QString> m_known;
    bool m_hasKind = false;
};

} // namespace lw::dataset
