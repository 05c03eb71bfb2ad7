// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/annotate/prompt_count.h"

#include "core/task/prompt.h"
#include "core/text/token_estimate.h"

namespace lw::ui {

RenderedPrompt renderPrompt(const PromptSetup &setup, const OrderedJson &data)
{
    const text::TokenEstimate counter;
    const QStringList texts = project::promptPieces(setup, data);
    RenderedPrompt prompt;
    prompt.system = fromUtf8(task::systemMessage(setup.task));
    prompt.user = fromUtf8(task::userMessage({texts.value(0)}));
    prompt.systemTokens = counter.count(prompt.system);
    prompt.userTokens = counter.count(prompt.user);
    prompt.chunks = int(texts.size());
    return prompt;
}

} // namespace lw::ui
