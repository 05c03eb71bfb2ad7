// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/stats_command.h"

#include "app/cli/input_options.h"
#include "app/cli/output.h"
#include "core/project/project.h"
#include "core/project/report.h"

namespace lw::cli {
namespace {

struct StatsOptions
{
    std::string project;
    bool json = false;
};

Exit showStats(const StatsOptions &options)
{
    auto project = project::Project::open(QString::fromStdString(options.project), project::Project::Opening::Read);
    if (!project)
        return complain(project.error());
    const auto report = project::report((*project)->reader());
    if (!report)
        return complain(report.error());
    if (!options.json) {
        print(project::reportText(*report));
        return Exit::Done;
    }
    const auto written = writeJsonFile(QStringLiteral("-"), *report);
    return written ? Exit::Done : complain(written.error());
}

} // namespace

void addStatsCommand(CLI::App &app, Action &chosen)
{
    auto options = std::make_shared<StatsOptions>();
    CLI::App *command = app.add_subcommand("stats", "Show how a project stands, and the figures of its last run");
    addText(*command, "--project", options->project, "The project")->required()->type_name("FILE.lwproj");
    command->add_flag("--json", options->json, "As JSON");
    command->callback([options, &chosen] { chosen = [options] { return showStats(*options); }; });
}

} // namespace lw::cli
