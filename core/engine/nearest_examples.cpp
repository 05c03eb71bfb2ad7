// SPDX-License-Identifier: Apache-2.0
#include "core/engine/nearest_examples.h"

#include "core/task/prompt.h"

#include <utility>

namespace lw::engine {
namespace {

std::vector<task::ExampleCandidate> candidatesOf(const std::vector<RecordExample> &examples)
{
    std::vector<task::ExampleCandidate> candidates;
    for (const RecordExample &each : examples)
        candidates.push_back({each.record, each.example.text, {}, false});
    return candidates;
}

} // namespace

NearestExamples::NearestExamples(std::vector<RecordExample> candidates, int count)
    : m_selection(candidatesOf(candidates))
    , m_count(count)
{
    for (RecordExample &each : candidates)
        m_examples.emplace(each.record, std::move(each.example));
}

QString NearestExamples::blocks(const task::TaskSpec &task, const QString &text, std::optional<qint64> record) const
{
    std::vector<task::Example> examples;
    for (const qint64 each : m_selection.nearest(text, record, m_count))
        examples.push_back(m_examples.at(each));
    return fromUtf8(task::exampleBlocks(task, examples));
}

} // namespace lw::engine
