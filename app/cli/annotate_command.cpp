// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/annotate_command.h"

#include "app/cli/annotate_options.h"
#include "app/cli/annotate_session.h"
#include "app/cli/output.h"

namespace lw::cli {

void addAnnotateCommand(CLI::App &app, Action &chosen)
{
    auto options = std::make_shared<AnnotateOptions>();
    CLI::App *command = app.add_subcommand("annotate", "Label a dataset: import it, ask a model, keep every answer, export");
    addAnnotateOptions(*command, *options);
    command->footer("The same command again goes on where it ended: what was answered is not asked again.\n"
                    "Example, with no key and no network:\n"
                    "  labelwright-cli annotate resources/samples/reviews.csv --task resources/samples/reviews.task.json \\\n"
                    "      --id-column id --gold-column gold --project out/reviews.lwproj --out out/reviews.jsonl --format jsonl");
    command->callback([options, &chosen] { chosen = [options] { return annotate(*options); }; });
}

} // namespace lw::cli
