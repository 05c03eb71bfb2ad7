// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"
#include "core/task/task_spec.h"

#include <QSet>

#include <nlohmann/json.hpp>

#include <optional>

namespace lw::project {

/// Says of answers to one task whether they are what gold says. A value.
class GoldJudge final
{
public:
    /// `settings`: of the configuration (store::StoredConfiguration::settings); what was picked as an example stands there.
    GoldJudge(task::TaskSpec task, const Json &settings);

    /// Whether the record is an example of the task, and so says nothing about the model. `data`: of the record, JSON.
    [[nodiscard]] bool isExample(const QString &data) const;
    /// Whether the answer is what gold says, whole: every label, every span by label and place, every question that gold answers.
    /// Empty where gold is no answer to this task, and for texts, where being equal means little.
    [[nodiscard]] std::optional<bool> isRight(const Json &gold, const Json &answer) const;

private:
    task::TaskSpec m_task;
    QStringList m_columns;
    QSet<QString> m_examples;   ///< their texts
};

} // namespace lw::project
