// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/annotate/prompt_count.h"

#include "core/task/prompt.h"

namespace lw::ui {

RenderedPrompt renderPrompt(const PromptSetup &setup, const OrderedJson &data)
{
    const QStringList texts = project::promptPieces(setup, data);
    RenderedPrompt prompt;
    prompt.system = fromUtf8(task::systemMessage(setup.task));
    prompt.user = fromUtf8(task::userMessage({texts.value(0)}));
    prompt.systemTokens = setup.tokens.count(prompt.system);
    prompt.userTokens = setup.tokens.count(prompt.user);
    prompt.chunks = int(texts.size());
    return prompt;
}

} // namespace lw::ui
