// SPDX-License-Identifier: GPL-3.0-or-later
// The composition root of the command line: parses the words, runs what was chosen. Here, and nowhere in core, exceptions may
// pass: CLI11 reports by them.
#include "app/cli/annotate_command.h"
#include "app/cli/bench_command.h"
#include "app/cli/cache_command.h"
#include "app/cli/compare_command.h"
#include "app/cli/export_command.h"
#include "app/cli/import_command.h"
#include "app/cli/output.h"
#include "app/cli/serve_command.h"
#include "app/cli/stats_command.h"
#include "app/cli/team_commands.h"
#include "app/cli/usage_command.h"
#include "core/platform/process_limits.h"

#include <QCoreApplication>

namespace {

using namespace lw::cli;

/// CLI11 says some things in two lines, and with its own exit codes.
Exit parseFailure(const CLI::ParseError &error)
{
    QString sentence = QString::fromUtf8(error.what()).simplified();
    if (!sentence.endsWith(u'.'))
        sentence += u'.';
    complain(sentence + QStringLiteral(" Try --help."));
    return Exit::WrongUse;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("labelwright-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(LW_VERSION));
    lw::platform::raiseFileLimit();
    lw::platform::ignoreBrokenPipes();

    CLI::App app("Label text datasets with language models: fast, resumable, nothing lost.", "labelwright-cli");
    app.set_version_flag("--version", std::string("labelwright-cli ") + LW_VERSION);
    app.require_subcommand(1);
    app.footer("labelwright-cli COMMAND --help tells more. Exit status: 0 all annotated, 1 wrong use, 2 unusable input, task,\n"
               "project or endpoint, 3 some records failed, 130 interrupted (the same command goes on).");
    Action chosen;
    for (const AddCommand add : {addAnnotateCommand, addImportCommand, addExportCommand, addStatsCommand, addCompareCommand, addCacheCommand, addServeCommand,
                                 addBenchCommand, addUsageCommand, addHandOutCommand, addCollectCommand})
        add(app, chosen);
    try {
        app.parse(argc, argv);
    } catch (const CLI::CallForHelp &help) {
        return app.exit(help);
    } catch (const CLI::CallForVersion &version) {
        return app.exit(version);
    } catch (const CLI::ParseError &error) {
        return int(parseFailure(error));
    }
    return int(chosen());
}
