// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/import_command.h"

#include "app/cli/import_job.h"
#include "app/cli/input_options.h"
#include "app/cli/output.h"

namespace lw::cli {
namespace {

struct ImportOptions
{
    InputOptions input;
    std::string project;
};

Exit importInto(const ImportOptions &options)
{
    const project::ImportRequest request = importRequest(options.input);
    if (const auto checked = project::checkInput(request); !checked)
        return complain(checked.error());
    auto project = project::Project::open(QString::fromStdString(options.project), project::Project::Opening::Write);
    if (!project)
        return complain(project.error());
    const auto report = runImport(**project, request);
    if (!report && report.error().code == Code::Cancelled) {
        complain(report.error());
        return Exit::Interrupted;
    }
    if (!report)
        return complain(report.error());
    print(QStringLiteral("%1 records imported").arg(report->records));
    return report->badRowCount > 0 ? Exit::SomeFailed : Exit::Done;
}

} // namespace

void addImportCommand(CLI::App &app, Action &chosen)
{
    auto options = std::make_shared<ImportOptions>();
    CLI::App *command = app.add_subcommand("import", "Bring files into a project, without asking a model");
    addInputOptions(*command, options->input);
    addText(*command, "--project", options->project, "Made if it is not there")->required()->type_name("FILE.lwproj");
    command->callback([options, &chosen] { chosen = [options] { return importInto(*options); }; });
}

} // namespace lw::cli
