// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/engine/run_plan.h"
#include "core/project/project.h"

#include <optional>
#include <string>

namespace lw::cli {

/// The word that says by which vocabulary the model's tokens are counted; kept in the project.
struct TokenizerOption
{
    std::string file;   ///< or "none"; empty: as the project has it

    /// The file, read and found good; a choice of none; empty where nothing was said.
    [[nodiscard]] Result<std::optional<text::TokenizerChoice>> chosen() const;
};

void addTokenizerOption(CLI::App &command, TokenizerOption &option, const std::string &group);

/// Gives the plan the tokenizer of its model: `chosen`, which the project then keeps, else what the project has kept and that is
/// on the disk as it was.
[[nodiscard]] Result<void> setTokenizer(project::Project &project, const std::optional<text::TokenizerChoice> &chosen,
                                        engine::RunPlan &plan);

} // namespace lw::cli
