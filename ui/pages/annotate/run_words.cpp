// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/annotate/run_words.h"

#include "ui/pages/annotate/run_presenter.h"
#include "ui/text/describe_error.h"
#include "ui/text/format.h"
#include "ui/widgets/state_bar.h"

#include <QCoreApplication>

namespace lw::ui {
namespace {

struct RunWords
{
    Q_DECLARE_TR_FUNCTIONS(RunWords)
};

using Stage = RunPresenter::Stage;
using Ending = engine::RunOutcome::Ending;

/// "Run 3", or "The run" where its number is not known.
QString runName(qint64 number)
{
    return number > 0 ? RunWords::tr("Run %1").arg(number) : RunWords::tr("The run");
}

/// Whether it lies with the endpoint, so that its settings are the way out.
bool liesWithEndpoint(Code code)
{
    switch (code) {
    case Code::Resolve:
    case Code::Connect:
    case Code::Tls:
    case Code::Transport:
    case Code::ConnectTimeout:
    case Code::FirstTokenTimeout:
    case Code::IdleTimeout:
    case Code::TotalTimeout:
    case Code::Quota:
    case Code::Auth:
    case Code::NoSuchModel:
    case Code::Request:
    case Code::Unsupported:
    case Code::Server:
    case Code::RateLimited:
        return true;
    default:
        return false;
    }
}

RunStory failure(const Error &error, const QString &title, const QString &safe)
{
    RunStory story;
    story.failed = true;
    story.title = title;
    story.text = safe.isEmpty() ? describeError(error) : RunWords::tr("%1 %2").arg(describeError(error), safe);
    story.detail = errorDetail(error);
    if (liesWithEndpoint(error.code)) {
        story.remedy = RunRemedy::ConnectModel;
        story.action = RunWords::tr("Check the endpoint…");
    }
    return story;
}

RunStory ended(const RunPresenter &run)
{
    const engine::RunOutcome &outcome = *run.outcome();
    const QString name = runName(run.runNumber());
    const QString of = RunWords::tr("%1 of %2").arg(formatCount(run.done()), recordCount(run.total()));
    RunStory story;
    switch (outcome.ending) {
    case Ending::Done:
    case Ending::Limit:
        story.title = RunWords::tr("%1 is done").arg(name);
        if (run.failed() + run.refused() == 0)
            story.text = RunWords::tr("%1 annotated in %2.").arg(recordCount(run.annotated()), formatTook(run.elapsed()));
        else
            story.text = RunWords::tr("%1 annotated, %2 failed, %3 refused, in %4.")
                             .arg(formatCount(run.annotated()), formatCount(run.failed()), formatCount(run.refused()),
                                  formatTook(run.elapsed()).replace(QLatin1Char(' '), QChar(QChar::Nbsp)));
        story.remedy = RunRemedy::Review;
        story.action = RunWords::tr("Review the labels");
        break;
    case Ending::Cap:
        story.title = RunWords::tr("%1 reached its cap at %2").arg(name, of);
        story.text = RunWords::tr("What was answered is kept. Raise the cap and run again; nothing is asked twice.");
        story.remedy = RunRemedy::Run;
        story.action = RunWords::tr("Resume the run");
        break;
    case Ending::Cancelled:
        story.title = RunWords::tr("%1 was cancelled at %2").arg(name, of);
        story.text = RunWords::tr("What was answered is kept. Resume goes on where it ended; nothing is asked twice.");
        story.remedy = RunRemedy::Run;
        story.action = RunWords::tr("Resume the run");
        break;
    case Ending::Failed:
        story = failure(outcome.error.value_or(Error()), RunWords::tr("%1 stopped at %2").arg(name, of),
                        RunWords::tr("What was answered is kept."));
        break;
    }
    return story;
}

} // namespace

RunStory runStory(const RunPresenter &run)
{
    RunStory story;
    switch (run.stage()) {
    case Stage::NoProject:
        story.title = RunWords::tr("No project is open");
        story.text = RunWords::tr("Open a project or make a new one first.");
        break;
    case Stage::NoRecords:
        story.title = RunWords::tr("No records yet");
        story.text = RunWords::tr("Import a file, then its records can be labelled here.");
        story.remedy = RunRemedy::Import;
        story.action = RunWords::tr("Import a file…");
        break;
    case Stage::Ready:
        if (run.toAsk() == 0) {
            story.title = RunWords::tr("Every record has its answer");
            story.text = RunWords::tr("Review the labels, or change the set-up and run again.");
            story.remedy = RunRemedy::Review;
            story.action = RunWords::tr("Review the labels");
        } else if (run.isOtherSetup()) {
            story.title = RunWords::tr("Run asks %1 again").arg(recordCount(run.toAsk()));
            story.text = RunWords::tr("The set-up is not that of the answers so far. They are kept, and so is what people decided.");
        } else {
            story.title = RunWords::tr("Run asks %1").arg(recordCount(run.toAsk()));
            story.text = RunWords::tr("Each answer is stored as it comes. A run can be paused or cancelled at any time, and goes on "
                                      "where it ended.");
        }
        break;
    case Stage::Interrupted:
        story.title = RunWords::tr("%1 was interrupted at %2 of %3")
                          .arg(runName(run.earlier() ? run.earlier()->run : 0), formatCount(run.done()),
                               formatCount(run.total()));
        if (run.earlier() && run.earlier()->ending == Ending::Cancelled)
            story.title = RunWords::tr("%1 was cancelled at %2 of %3")
                              .arg(runName(run.earlier()->run), formatCount(run.done()), formatCount(run.total()));
        story.text = RunWords::tr("Resume goes on where it ended; nothing is asked twice.");
        story.remedy = RunRemedy::Run;
        story.action = RunWords::tr("Resume the run");
        break;
    case Stage::Connecting:
        story.title = RunWords::tr("Asking the endpoint…");
        story.text = RunWords::tr("Nothing is written before it answers.");
        story.busy = true;
        story.remedy = RunRemedy::Cancel;
        story.action = RunWords::tr("Cancel");
        break;
    case Stage::Running:
    case Stage::Pausing:
        story.title = RunWords::tr("No request is in flight");
        story.text = RunWords::tr("Answers come from the cache, or the next requests are being made ready.");
        break;
    case Stage::Paused:
        story.title = RunWords::tr("The run is paused");
        story.text = RunWords::tr("Nothing is in flight, and everything that was answered is stored.");
        break;
    case Stage::Cancelling:
        story.title = RunWords::tr("The run is being cancelled");
        story.text = RunWords::tr("What was answered is being stored.");
        story.busy = true;
        break;
    case Stage::Ended:
        story = ended(run);
        break;
    case Stage::NotBegun:
        story = failure(run.error().value_or(Error()), RunWords::tr("The run did not begin"), {});
        break;
    }
    return story;
}

QString runPace(const RunPresenter &run)
{
    using engine::LimitedBy;
    if (!run.snapshot() || run.snapshot()->mostInFlight == 0)
        return {};
    const QString most = RunWords::tr("at most %1 at a time").arg(formatCount(run.snapshot()->mostInFlight));
    if (!run.snapshot()->limitedBy)
        return most;
    switch (*run.snapshot()->limitedBy) {
    case LimitedBy::RequestRate: return RunWords::tr("%1; limited by the requests a minute").arg(most);
    case LimitedBy::Tokens: return RunWords::tr("%1; limited by the tokens a minute").arg(most);
    case LimitedBy::Latency: return RunWords::tr("%1; limited by the endpoint's latency").arg(most);
    case LimitedBy::OutputLength: return RunWords::tr("%1; limited by the length of the answers").arg(most);
    case LimitedBy::Retries: return RunWords::tr("%1; limited by retries").arg(most);
    case LimitedBy::Computer: return RunWords::tr("%1; limited by this computer").arg(most);
    case LimitedBy::Unreachable: return RunWords::tr("Nobody answers; it is tried again every few seconds");
    case LimitedBy::Cap: return RunWords::tr("%1; waiting for what the cap leaves").arg(most);
    }
    return most;
}

QString runHeadline(const RunPresenter &run)
{
    const QString name = runName(run.runNumber());
    switch (run.stage()) {
    case Stage::Connecting:
        return RunWords::tr("Asking the endpoint…");
    case Stage::Running:
        return RunWords::tr("%1, running for %2").arg(name, formatClock(run.elapsed()));
    case Stage::Pausing:
        return RunWords::tr("%1, pausing: what is in flight ends first").arg(name);
    case Stage::Paused:
        return RunWords::tr("%1, paused after %2").arg(name, formatClock(run.elapsed()));
    case Stage::Cancelling:
        return RunWords::tr("%1, cancelling").arg(name);
    case Stage::Ended:
        switch (run.outcome()->ending) {
        case Ending::Done:
        case Ending::Limit:
            return RunWords::tr("%1, done after %2").arg(name, formatTook(run.elapsed()));
        case Ending::Cap:
            return RunWords::tr("%1, stopped at its cap after %2").arg(name, formatTook(run.elapsed()));
        case Ending::Cancelled:
            return RunWords::tr("%1, cancelled after %2").arg(name, formatTook(run.elapsed()));
        case Ending::Failed:
            return RunWords::tr("%1, stopped after %2").arg(name, formatTook(run.elapsed()));
        }
        break;
    case Stage::Interrupted:
        return RunWords::tr("%1, not finished").arg(runName(run.earlier() ? run.earlier()->run : 0));
    case Stage::NotBegun:
        return RunWords::tr("The run did not begin");
    case Stage::Ready:
        if (run.earlier())
            return RunWords::tr("%1, ended").arg(runName(run.earlier()->run));
        return RunWords::tr("No run yet");
    case Stage::NoProject:
    case Stage::NoRecords:
        break;
    }
    return {};
}

QList<BarPart> runParts(const RunPresenter &run)
{
    const qint64 cached = run.snapshot() ? run.snapshot()->fromCache : 0;
    return {{Token::OkFill, run.annotated(), RunWords::tr("%1 annotated").arg(formatCount(run.annotated())),
             cached > 0 ? RunWords::tr("%1 from cache").arg(formatCount(cached)) : QString()},
            {Token::BadFill, run.failed(), RunWords::tr("%1 failed").arg(formatCount(run.failed())), {}},
            {Token::WarnFill, run.refused(), RunWords::tr("%1 refused").arg(formatCount(run.refused())), {}},
            {Token::Run, run.inFlight(), RunWords::tr("%1 in flight").arg(formatCount(run.inFlight())), {}},
            {Token::Wait, run.waiting(), RunWords::tr("%1 waiting").arg(formatCount(run.waiting())), {}}};
}

} // namespace lw::ui
