// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/usage_command.h"

#include "app/cli/output.h"
#include "core/platform/data_folders.h"
#include "core/project/usage_summary.h"

namespace lw::cli {
namespace {

Exit showUsage(bool json)
{
    const auto summary = project::readUsage(platform::usageFile(), QDate::currentDate());
    if (!summary)
        return complain(summary.error());
    if (!json) {
        print(project::usageText(*summary));
        return Exit::Done;
    }
    const auto written = writeJsonFile(QStringLiteral("-"), project::usageJson(*summary));
    return written ? Exit::Done : complain(written.error());
}

} // namespace

void addUsageCommand(CLI::App &app, Action &chosen)
{
    auto json = std::make_shared<bool>(false);
    CLI::App *command = app.add_subcommand("usage", "Show what was used today and this month, in all projects");
    command->add_flag("--json", *json, "As JSON");
    command->callback([json, &chosen] { chosen = [json] { return showUsage(*json); }; });
}

} // namespace lw::cli
