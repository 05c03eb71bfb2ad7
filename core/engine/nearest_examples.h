// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/task/example_selection.h"
#include "core/task/task_spec.h"

#include <optional>
#include <unordered_map>
#include <vector>

namespace lw::engine {

/// An example that was made of a record.
struct RecordExample
{
    qint64 record = 0;
    task::Example example;
};

/// The examples that are shown with each piece of text: of accepted records those most like it. Immutable; any thread.
class NearestExamples final
{
public:
    NearestExamples(std::vector<RecordExample> candidates, int count);

    /// As they stand before a piece of the record in its request; empty where nothing is like it. Never the record itself.
    [[nodiscard]] QString blocks(const task::TaskSpec &task, const QString &text, std::optional<qint64> record) const;

private:
    std::unordered_map<qint64, task::Example> m_examples; ///< by record
    task::ExampleSelection m_selection;
    int m_count;
};

} // namespace lw::engine
