// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/export_command.h"

#include "app/cli/export_notes.h"
#include "app/cli/input_options.h"
#include "app/cli/output.h"
#include "core/project/exporter.h"
#include "core/project/project.h"

namespace lw::cli {
namespace {

struct ExportOptions
{
    std::string project;
    std::string format;
    std::string out;
    std::string only = "all";
    bool bom = false;
};

Exit exportTo(const ExportOptions &options)
{
    const auto format = dataset::exportFormat(QString::fromStdString(options.format));
    if (!format)
        return complain(format.error());
    auto project = project::Project::open(QString::fromStdString(options.project), project::Project::Opening::Read);
    if (!project)
        return complain(project.error());
    project::ExportRequest request;
    request.format = *format;
    request.path = QString::fromStdString(options.out);
    request.which = options.only == "reviewed" ? project::ExportRequest::Which::Reviewed : project::ExportRequest::Which::All;
    request.mark = options.bom ? dataset::CsvMark::Bom : dataset::CsvMark::None;
    const auto outcome = project::exportRecords((*project)->reader(), request, QStringLiteral(LW_VERSION), StopFlag(), [](qint64) {});
    if (!outcome)
        return complain(outcome.error());
    note(QStringLiteral("%1 records written to %2").arg(outcome->written).arg(request.path));
    noteLosses(outcome->losses);
    return Exit::Done;
}

} // namespace

void addExportCommand(CLI::App &app, Action &chosen)
{
    auto options = std::make_shared<ExportOptions>();
    CLI::App *command = app.add_subcommand("export", "Write a project's records to a file");
    addText(*command, "--project", options->project, "The project")->required()->type_name("FILE.lwproj");
    addText(*command, "--format", options->format, exportFormatNames().toStdString())->required()->type_name("F");
    addText(*command, "--out", options->out, "The file; FILE.manifest.json is written beside it")->required()->type_name("FILE");
    command->add_option("--only", options->only, "Every record, or those that a person decided (default: all)")
        ->check(CLI::IsMember({"all", "reviewed"}))
        ->type_name("all|reviewed");
    command->add_flag("--bom", options->bom, "Begin a CSV with a byte order mark, for Excel");
    command->callback([options, &chosen] { chosen = [options] { return exportTo(*options); }; });
}

} // namespace lw::cli
