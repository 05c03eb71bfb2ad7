// SPDX-License-Identifier: Apache-2.0
#include "core/local/model_shelf.h"

#include "core/base/json.h"

#include <algorithm>

namespace lw::local {
namespace {

constexpr std::size_t shelfSize = 8;

} // namespace

const LearnedPrompt &ModelShelf::learn(const QString &prompt)
{
    const QString hash = sha256Hex(toUtf8(prompt));
    const auto found = std::find_if(m_prompts.begin(), m_prompts.end(), [&](const auto &p) { return p.hash == hash; });
    if (found != m_prompts.end()) {
        m_prompts.splice(m_prompts.begin(), m_prompts, found);
        return m_prompts.front();
    }
    const PromptTask task = readPromptTask(prompt);
    LearnedPrompt learned{hash, task.confidence, task.rationale, task.kind, {}};
    if (!task.labels.empty())
        learned.model.emplace(task);
    m_prompts.push_front(std::move(learned));
    if (m_prompts.size() > shelfSize)
        m_prompts.pop_back();
    return m_prompts.front();
}

} // namespace lw::local
