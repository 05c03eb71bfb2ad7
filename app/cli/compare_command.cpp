// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/compare_command.h"

#include "app/cli/input_options.h"
#include "app/cli/output.h"
#include "core/project/comparison.h"
#include "core/project/project.h"

namespace lw::cli {
namespace {

struct CompareOptions
{
    std::string project;
    std::string one;
    std::string other;
    bool json = false;
};

Exit compare(const CompareOptions &options)
{
    auto project = project::Project::open(QString::fromStdString(options.project), project::Project::Opening::Read);
    if (!project)
        return complain(project.error());
    store::Database &database = (*project)->reader();
    const auto one = project::configurationNamed(database, QString::fromStdString(options.one));
    if (!one)
        return complain(one.error());
    const auto other = project::configurationNamed(database, QString::fromStdString(options.other));
    if (!other)
        return complain(other.error());
    const auto comparison = project::compareAnswers(database, *one, *other);
    if (!comparison)
        return complain(comparison.error());
    if (!options.json) {
        print(project::comparisonText(*comparison));
        return Exit::Done;
    }
    const auto written = writeJsonFile(QStringLiteral("-"), project::comparisonJson(*comparison));
    return written ? Exit::Done : complain(written.error());
}

} // namespace

void addCompareCommand(CLI::App &app, Action &chosen)
{
    auto options = std::make_shared<CompareOptions>();
    CLI::App *command = app.add_subcommand("compare", "Compare two versions of the task, or two models, on the same records with gold");
    addText(*command, "--project", options->project, "The project")->required()->type_name("FILE.lwproj");
    addText(*command, "--a", options->one, "A version by its number, or one of its models")->required()->type_name("VERSION[/MODEL]");
    addText(*command, "--b", options->other, "The other one")->required()->type_name("VERSION[/MODEL]");
    command->add_flag("--json", options->json, "As JSON");
    command->callback([options, &chosen] { chosen = [options] { return compare(*options); }; });
}

} // namespace lw::cli
