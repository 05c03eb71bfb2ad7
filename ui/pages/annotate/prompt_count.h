// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/prompt_estimate.h"

namespace lw::ui {

using project::PromptSetup;
using project::RunEstimate;

/// The prompt of one record as it would be sent; its tokens as the setup counts them.
struct RenderedPrompt
{
    QString system;
    QString user;            ///< of the first chunk
    qint64 systemTokens = 0;
    qint64 userTokens = 0;
    int chunks = 1;
};
[[nodiscard]] RenderedPrompt renderPrompt(const PromptSetup &setup, const OrderedJson &data);

} // namespace lw::ui
