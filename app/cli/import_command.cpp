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

/// What there is to say of an import into a project that held records before; empty where all is new.
QString changesSentence(const project::ImportChanges &changes)
{
    if (changes.same + changes.changed + changes.gone == 0)
        return {};
    QString sentence = QStringLiteral("%1 new, %2 the same, %3 with other data").arg(changes.added).arg(changes.same).arg(changes.changed);
    if (changes.stale > 0)
        sentence += QStringLiteral(" (%1 of them had an answer or a decision and will be asked again)").arg(changes.stale);
    if (changes.gone > 0)
        sentence += QStringLiteral(", %1 no longer in the input (they are kept)").arg(changes.gone);
    return sentence;
}

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
    if (const QString changes = changesSentence(report->changes); !changes.isEmpty())
        print(changes);
    if (report->labelled > 0)
        print(QStringLiteral("%1 of them came with labels").arg(report->labelled));
    return report->badRowCount > 0 ? Exit::SomeFailed : Exit::Done;
}

} // namespace

void addImportCommand(CLI::App &app, Action &chosen)
{
    auto options = std::make_shared<ImportOptions>();
    CLI::App *command = app.add_subcommand("import", "Bring files into a project, without asking a model");
    addInputOptions(*command, options->input, "--format,--input-format");
    addText(*command, "--project", options->project, "Made if it is not there")->required()->type_name("FILE.lwproj");
    command->callback([options, &chosen] { chosen = [options] { return importInto(*options); }; });
}

} // namespace lw::cli
