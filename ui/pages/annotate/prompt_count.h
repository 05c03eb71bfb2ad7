// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/prompt_estimate.h"

#include <optional>

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
    text::TokenCounting::Basis counting = text::TokenCounting::Basis::Estimated;
    qint64 recordTokens = 0; ///< of the record's text before it is cleaned
    qint64 savedTokens = 0;  ///< that the cleaning saves of them
    int masked = 0;          ///< places
    std::optional<task::RuleMatcher::Match> rule; ///< that answers it without a model
};
[[nodiscard]] RenderedPrompt renderPrompt(const PromptSetup &setup, const OrderedJson &data);

} // namespace lw::ui
