// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/annotate/prompt_count.h"

#include "core/engine/sent_text.h"
#include "core/task/prompt.h"

namespace lw::ui {

RenderedPrompt renderPrompt(const PromptSetup &setup, const OrderedJson &data)
{
    const QStringList texts = project::promptPieces(setup, data);
    RenderedPrompt prompt;
    prompt.system = fromUtf8(task::systemMessage(setup.task));
    prompt.user = project::promptMessage(setup, texts.value(0));
    prompt.systemTokens = setup.tokens.count(prompt.system);
    prompt.userTokens = setup.tokens.count(prompt.user);
    prompt.counting = setup.tokens.basis();
    prompt.chunks = int(texts.size());
    const engine::SentText sent = engine::sentText(setup.task, setup.textColumns, data, setup.tokens.cutter());
    prompt.recordTokens = setup.tokens.count(sent.wayBack ? sent.wayBack->original : sent.text);
    prompt.savedTokens = prompt.recordTokens - setup.tokens.count(sent.unmasked);
    for (const task::Mask &mask : sent.wayBack ? sent.wayBack->masks : std::vector<task::Mask>())
        prompt.masked += mask.times;
    if (const auto rules = task::RuleMatcher::compiled(setup.task.rules, setup.task.labelNames()))
        prompt.rule = rules->match(sent.unmasked).match;
    return prompt;
}

} // namespace lw::ui
