// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/team_commands.h"

#include "app/cli/input_options.h"
#include "app/cli/output.h"
#include "app/cli/team_text.h"
#include "core/platform/stop_signal.h"
#include "core/project/team_work.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace lw::cli {
namespace {

struct HandOutOptions
{
    std::string project;
    std::vector<std::string> people;
    int overlap = 0;
    int gold = -1;
    int blind = 0;
    bool noSuggestions = false;
    std::string only = "all";
    std::string out;
    quint64 seed = 1;
};

struct CollectOptions
{
    std::string project;
    std::vector<std::string> files;
    bool json = false;
};

/// Runs the loop until `signal` comes; SIGINT and SIGTERM stop the work, which then ends in its own way.
template <typename Signal, typename Begin>
void finish(project::TeamWork &work, Signal signal, Begin begin)
{
    QObject context;
    QObject::connect(&work, signal, &context, [] { QCoreApplication::exit(0); }, Qt::QueuedConnection);
    platform::StopSignal stop;
    QObject::connect(&stop, &platform::StopSignal::requested, &work, &project::TeamWork::cancel);
    begin();
    QCoreApplication::exec();
}

Exit handOut(const HandOutOptions &options)
{
    project::HandOutRequest request;
    for (const std::string &person : options.people)
        request.people.append(QString::fromStdString(person));
    request.overlapPercent = options.overlap;
    if (options.gold >= 0)
        request.goldPercent = options.gold;
    request.blindPercent = options.blind;
    request.suggestions = options.noSuggestions ? project::HandOutRequest::Suggestions::LeftOut : project::HandOutRequest::Suggestions::Given;
    request.which = options.only == "unreviewed" ? store::Stock::Unreviewed : store::Stock::All;
    request.folder = QString::fromStdString(options.out);
    request.seed = options.seed;
    if (auto checked = project::checkHandOut(request); !checked)
        return complain(checked.error());
    auto project = project::Project::open(QString::fromStdString(options.project), project::Project::Opening::Write);
    if (!project)
        return complain(project.error());
    if (!QDir().mkpath(request.folder))
        return complain(Error{Code::NotWritable, QStringLiteral("The folder %1 cannot be made").arg(request.folder), {}, {}});
    project::TeamWork work(**project);
    std::optional<Result<project::HandOutReport>> report;
    QObject::connect(&work, &project::TeamWork::handedOut, &work, [&report](const auto &ended) { report = ended; });
    finish(work, &project::TeamWork::handedOut, [&] { work.handOut(request); });
    if (!*report) {
        complain((*report).error());
        return (*report).error().code == Code::Cancelled ? Exit::Interrupted : exitFor((*report).error());
    }
    for (const store::HandedOut &file : (*report)->files)
        print(QStringLiteral("%1: %2 records, %3 of them with gold, in %4").arg(file.person).arg(file.records).arg(file.gold).arg(file.file));
    print(QStringLiteral("%1 records went to two people").arg((*report)->overlap));
    if ((*report)->isGoldShort)
        note(QStringLiteral("There are fewer records with gold than were asked for; everybody has all of them"));
    return Exit::Done;
}

Exit collect(const CollectOptions &options)
{
    // Made where it is not there is for imports: nothing can be collected into nothing.
    const QString path = QString::fromStdString(options.project);
    if (!QFileInfo::exists(path))
        return complain(Error{Code::NotFound, QStringLiteral("%1 does not exist").arg(path), {}, {}});
    auto project = project::Project::open(path, project::Project::Opening::Write);
    if (!project)
        return complain(project.error());
    project::TeamWork work(**project);
    std::vector<project::CollectedFile> files;
    QObject::connect(&work, &project::TeamWork::collected, &work, [&files](const auto &ended) { files = ended; });
    if (!options.files.empty()) {
        QStringList names;
        for (const std::string &file : options.files)
            names.append(QString::fromStdString(file));
        finish(work, &project::TeamWork::collected, [&] { work.collect(names); });
    }
    std::optional<Result<team::TeamFigures>> figures;
    QObject::connect(&work, &project::TeamWork::figuresRead, &work, [&figures](const auto &ended) { figures = ended; });
    finish(work, &project::TeamWork::figuresRead, [&] { work.readFigures(); });
    if (!*figures)
        return complain((*figures).error());
    bool isStopped = false;
    for (const project::CollectedFile &file : files) {
        if (!file.report) {
            complain(file.report.error());
            isStopped = isStopped || file.report.error().code == Code::Cancelled;
        } else if (!options.json) {
            print(collectedText(file));
        }
    }
    if (options.json)
        print(QString::fromStdString(teamJson(files, **figures).dump(2)));
    else
        print(teamText(**figures));
    if (isStopped)
        return Exit::Interrupted;
    const auto failed = std::count_if(files.begin(), files.end(), [](const project::CollectedFile &file) { return !file.report; });
    if (failed == 0)
        return Exit::Done;
    return std::size_t(failed) == files.size() ? Exit::Unusable : Exit::SomeFailed;
}

} // namespace

void addHandOutCommand(CLI::App &app, Action &chosen)
{
    auto options = std::make_shared<HandOutOptions>();
    CLI::App *command = app.add_subcommand("hand-out", "Make a review-only project for each of several people");
    addText(*command, "--project", options->project, "The project")->required()->type_name("FILE.lwproj");
    command->add_option("--people", options->people, "Their names, with commas between them")->required()->delimiter(',')->allow_extra_args(false)->type_name("A,B");
    command->add_option("--overlap", options->overlap, "Of the records, so many go to two people (default: 0)")->check(CLI::Range(0, 100))->type_name("PERCENT");
    command->add_option("--gold", options->gold, "Of each one's records, so many have gold, which is not in the file (default: as it comes)")
        ->check(CLI::Range(0, 50))
        ->type_name("PERCENT");
    command->add_option("--blind", options->blind, "Of the records, so many are decided with the model's answer hidden (default: 0)")
        ->check(CLI::Range(0, 100))
        ->type_name("PERCENT");
    command->add_flag("--no-suggestions", options->noSuggestions, "Leave the model's answers out of the files");
    command->add_option("--only", options->only, "All records, or those that nobody reviewed yet (default: all)")
        ->check(CLI::IsMember({"all", "unreviewed"}))
        ->type_name("all|unreviewed");
    command->add_option("--seed", options->seed, "The same number deals the same (default: 1)")->type_name("N");
    addText(*command, "--out", options->out, "The folder for the files; made if it is not there")->required()->type_name("DIR");
    command->callback([options, &chosen] { chosen = [options] { return handOut(*options); }; });
}

void addCollectCommand(CLI::App &app, Action &chosen)
{
    auto options = std::make_shared<CollectOptions>();
    CLI::App *command = app.add_subcommand("collect", "Bring the decisions in colleagues' files into a project, and tell how people agree");
    addText(*command, "--project", options->project, "The project")->required()->type_name("FILE.lwproj");
    command->add_option("FILES", options->files, "Projects that came back; the same one again adds nothing")->type_name("FILE.lwproj…");
    command->add_flag("--json", options->json, "For programs");
    command->callback([options, &chosen] { chosen = [options] { return collect(*options); }; });
}

} // namespace lw::cli
