// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/annotate_session.h"

#include "app/cli/console_progress.h"
#include "app/cli/endpoint_choice.h"
#include "app/cli/export_notes.h"
#include "app/cli/import_job.h"
#include "app/cli/output.h"
#include "core/platform/data_folders.h"
#include "core/platform/stop_signal.h"
#include "core/project/again.h"
#include "core/project/exporter.h"
#include "core/project/hand_out.h"
#include "core/project/plan_completion.h"
#include "core/project/prices.h"
#include "core/project/report.h"
#include "core/project/run_controller.h"
#include "core/project/run_forecast.h"
#include "core/project/setup.h"
#include "core/store/run_store.h"
#include "core/task/prompt.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>

namespace lw::cli {
namespace {

using Ending = engine::RunOutcome::Ending;

/// Everything that can be found wrong before anything is made.
Result<dataset::ExportFormat> checkExport(const AnnotateOptions &options)
{
    if (options.out.empty())
        return dataset::ExportFormat::Jsonl;
    if (options.format.empty())
        return fail(Code::WrongUse, QStringLiteral("--out needs --format; choose from: %1").arg(exportFormatNames()));
    return dataset::exportFormat(QString::fromStdString(options.format));
}

/// --resume is a promise that there is something to go on with.
Result<void> checkResume(project::Project &project, const engine::RunPlan &plan)
{
    const auto known = store::findConfiguration(project.reader(), plan.configuration().hash());
    if (!known)
        return fail(known.error());
    if (*known)
        return {};
    return fail(Code::NoSuchRun, QStringLiteral("%1 has no run with this task, model and parameters to go on with; leave --resume out "
                                                "to begin one")
                                     .arg(project.path()));
}

Result<void> price(engine::RunPlan &plan, const std::string &file)
{
    if (file.empty())
        return project::priceEndpoints(plan);
    const auto text = readFile(QString::fromStdString(file));
    if (!text)
        return fail(text.error());
    const auto own = llm::PriceTable::fromJson({text->constData(), std::size_t(text->size())});
    return own ? project::priceEndpoints(plan, &*own)
               : fail(own.error().code, QStringLiteral("%1: %2").arg(QString::fromStdString(file), own.error().detail));
}

Result<engine::RunOutcome> run(project::Project &project, const engine::RunPlan &plan, ConsoleProgress &progress)
{
    project::RunController controller(project, plan);
    controller.countInto(platform::usageFile());
    std::optional<engine::RunOutcome> outcome;
    QObject::connect(&controller, &project::RunController::progress, &controller,
                     [&progress](const engine::RunSnapshot &snapshot) { progress.show(snapshot); });
    QObject::connect(&controller, &project::RunController::finished, &controller, [&outcome](const engine::RunOutcome &ended) {
        outcome = ended;
        QCoreApplication::exit(0);
    });
    platform::StopSignal signal;
    QObject::connect(&signal, &platform::StopSignal::requested, &controller, [&controller] {
        note(QStringLiteral("\nStopping; once more ends at once."));
        controller.cancel();
    });
    if (auto started = controller.start(); !started)
        return fail(started.error());
    QCoreApplication::exec();
    progress.end(outcome->last);
    return *outcome;
}

Result<void> exportIfAsked(project::Project &project, const AnnotateOptions &options, dataset::ExportFormat format)
{
    if (options.out.empty())
        return {};
    project::ExportRequest request;
    request.format = format;
    request.path = QString::fromStdString(options.out);
    request.mark = options.bom ? dataset::CsvMark::Bom : dataset::CsvMark::None;
    // What the file does not hold stands in its manifest: stderr belongs to the progress.
    return project::exportProject(project.reader(), request, QStringLiteral(LW_VERSION), StopFlag(), [](qint64) {}).map([](qint64) {});
}

Result<void> reportTo(project::Project &project, const AnnotateOptions &options, const engine::RunOutcome &outcome)
{
    auto report = project::report(project.reader());
    if (!report)
        return fail(report.error());
    project::tellStates(*report, outcome.last.endpoints);
    // With the report or the records on stdout, the lines for people go elsewhere.
    if (options.report == "-")
        note(project::reportText(*report));
    else
        print(project::reportText(*report));
    return options.report.empty() ? Result<void>{} : writeJsonFile(QString::fromStdString(options.report), *report);
}

/// What the options say of what may be sent is true for every run after this one, too.
Result<void> keepSharing(project::Project &project, const SharingOptions &options, const project::Sharing &sharing)
{
    if (options.areNone())
        return {};
    return project.writer().postAndWait([&sharing](store::Database &db) { return project::saveSharing(db, sharing); });
}

/// A project that is there already may be somebody's share of another one. What cannot be opened says so later.
Result<void> checkMayAsk(const QString &path)
{
    if (!QFileInfo::exists(path))
        return {};
    const auto known = project::Project::open(path, project::Project::Opening::Read);
    return known ? project::checkMayAsk((*known)->reader()) : Result<void>();
}

/// The words are right, but the project forbids it.
Exit forbidden(const Error &error)
{
    complain(error);
    return Exit::Unusable;
}

/// --again names records that have been asked before; nobody else is asked then.
Result<void> chooseAgain(project::Project &project, const AnnotateOptions &options, engine::RunPlan &plan)
{
    const auto which = project::againNamed(QString::fromStdString(options.again));
    if (!which)
        return {};
    auto chosen = project::chooseAgain(project.reader(), *which);
    if (!chosen)
        return fail(chosen.error());
    note(QStringLiteral("Records to ask again: %1").arg(chosen->records.size()));
    plan.chosen = std::make_shared<const engine::ChosenRecords>(*std::move(chosen));
    return {};
}

Exit estimate(project::Project &project, const engine::RunPlan &plan, const AnnotateOptions &options)
{
    const auto forecast = project::forecastRun(project.reader(), plan, QDateTime::currentDateTimeUtc());
    if (!forecast)
        return complain(forecast.error());
    if (options.report == "-")
        note(project::forecastText(*forecast));
    else
        print(project::forecastText(*forecast));
    if (options.report.empty())
        return Exit::Done;
    const auto written = writeJsonFile(QString::fromStdString(options.report), project::forecastJson(*forecast));
    return written ? Exit::Done : complain(written.error());
}

Exit exitStatus(const engine::RunOutcome &outcome, qint64 badRows)
{
    const store::StateCounts &states = outcome.last.states;
    if (outcome.ending == Ending::Cap || states.failed() > 0 || states.of(QStringLiteral("refused")) > 0 || badRows > 0)
        return Exit::SomeFailed;
    return Exit::Done;
}

} // namespace

Exit annotate(const AnnotateOptions &options)
{
    auto planned = planFrom(options);
    if (!planned)
        return complain(planned.error());
    engine::RunPlan plan = *std::move(planned);
    const auto format = checkExport(options);
    if (!format)
        return complain(format.error());
    project::ImportRequest request = importRequest(options.input);
    const auto tokenizer = options.tokenizer.chosen();
    if (!tokenizer)
        return complain(tokenizer.error());
    request.columns.alsoNamed = options.sharing.columnNames();
    request.columns.templateColumns = task::templateColumns(plan.task.templateText);
    const auto columns = project::checkInput(request);
    if (!columns)
        return complain(columns.error());
    if (const auto holds = options.out.empty() ? Result<void>() : dataset::checkFormat(*format, plan.task); !holds)
        return complain(holds.error());
    const bool embedded = options.endpoints.empty() && options.endpointFile.empty();
    if (const auto fits = project::checkKind(plan.task, columns->text,
                                             embedded ? project::PlanContext::Kind::Embedded : project::PlanContext::Kind::Server);
        !fits)
        return complain(fits.error());
    const QString projectPath = QString::fromStdString(options.project);
    if (options.resume && !QFileInfo::exists(projectPath))
        return complain(Error{Code::NoSuchRun, QStringLiteral("%1 does not exist, so there is no run to go on with").arg(projectPath), {}, {}});

    if (const auto may = checkMayAsk(projectPath); !may)
        return forbidden(may.error());
    const auto sharing = sharingFrom(options.sharing, projectPath);
    if (!sharing)
        return complain(sharing.error());
    if (auto named = EndpointChoice::name(options, plan); !named)
        return complain(named.error());
    // Before anybody is met: a key is a thing that leaves, too.
    for (const Result<void> &checked : {project::checkPlaces(*sharing, plan), project::checkColumns(*sharing, plan)}) {
        if (!checked)
            return forbidden(checked.error());
    }

    // Held for the whole run where the embedded baseline is asked.
    EndpointChoice endpoint;
    if (auto met = options.estimate ? EndpointChoice::assume(plan) : endpoint.meet(plan); !met)
        return complain(met.error());
    if (auto priced = price(plan, options.prices); !priced)
        return complain(priced.error());

    auto project = project::Project::open(projectPath, project::Project::Opening::Write);
    if (!project)
        return complain(project.error());
    const auto imported = runImport(**project, request);
    if (!imported && imported.error().code == Code::Cancelled) {
        complain(imported.error());
        return Exit::Interrupted;
    }
    if (!imported)
        return complain(imported.error());
    plan.textColumns = imported->columns.text;
    if (auto chosen = chooseAgain(**project, options, plan); !chosen)
        return complain(chosen.error());
    if (auto bound = project::bindPlan(*sharing, projectPath, plan); !bound)
        return forbidden(bound.error());
    if (auto kept = keepSharing(**project, options.sharing, *sharing); !kept)
        return complain(kept.error());
    if (auto set = setTokenizer(**project, *tokenizer, plan); !set)
        return complain(set.error());
    auto completed = project::completePlan((*project)->reader(), std::move(plan));
    if (!completed)
        return complain(completed.error());
    plan = *std::move(completed);
    if (options.resume) {
        if (auto resumable = checkResume(**project, plan); !resumable)
            return complain(resumable.error());
    }

    if (options.estimate)
        return estimate(**project, plan, options);

    ConsoleProgress progress(ConsoleProgress::styleFor(options.progress));
    const auto outcome = run(**project, plan, progress);
    if (!outcome)
        return complain(outcome.error());
    if (outcome->ending == Ending::Failed)
        return complain(outcome->error.value_or(Error{}));
    if (outcome->ending == Ending::Cancelled) {
        note(QStringLiteral("Interrupted. Everything that was answered is saved; the same command goes on."));
        if (auto told = reportTo(**project, options, *outcome); !told)
            complain(told.error());
        return Exit::Interrupted;
    }
    if (outcome->ending == Ending::Cap)
        note(QStringLiteral("The cap of this run is reached. Everything that was answered is saved; the same command goes on."));
    if (auto exported = exportIfAsked(**project, options, *format); !exported)
        return complain(exported.error());
    if (auto told = reportTo(**project, options, *outcome); !told)
        return complain(told.error());
    return exitStatus(*outcome, imported->badRowCount);
}

} // namespace lw::cli
