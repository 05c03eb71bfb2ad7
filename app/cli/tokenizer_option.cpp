// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/tokenizer_option.h"

#include "app/cli/input_options.h"
#include "core/project/token_settings.h"

namespace lw::cli {
namespace {

constexpr const char *noTokenizer = "none";

} // namespace

Result<std::optional<text::TokenizerChoice>> TokenizerOption::chosen() const
{
    if (file.empty())
        return std::nullopt;
    if (file == noTokenizer)
        return text::TokenizerChoice();
    auto choice = text::chooseTokenizer(QString::fromStdString(file));
    if (!choice)
        return fail(choice.error().code, QStringLiteral("--tokenizer: %1").arg(choice.error().detail));
    return *std::move(choice);
}

void addTokenizerOption(CLI::App &command, TokenizerOption &option, const std::string &group)
{
    addText(command, "--tokenizer", option.file,
            "The model's vocabulary, a .tiktoken file or a tokenizer.json, to count tokens exactly; kept in the project (none: estimate)")
        ->type_name("FILE|none")
        ->group(group);
}

Result<void> setTokenizer(project::Project &project, const std::optional<text::TokenizerChoice> &chosen, engine::RunPlan &plan)
{
    auto kept = project::loadTokenizers(project.reader());
    if (!kept)
        return fail(kept.error());
    const QString model = plan.endpoint().model;
    plan.tokenizer = chosen.value_or(kept->value(model));
    if (const auto read = project::tokenCounting(project.reader(), model, plan.tokenizer); !read) {
        return fail(read.error().code, QStringLiteral("%1 This project counts the tokens of %2 by it: name it again with --tokenizer, or "
                                                      "--tokenizer none for an estimate.")
                                           .arg(read.error().detail, model));
    }
    if (!chosen || *chosen == kept->value(model))
        return {};
    kept->insert(model, *chosen);
    return project.writer().postAndWait([&kept](store::Database &db) { return project::saveTokenizers(db, *kept); });
}

} // namespace lw::cli
