// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/dashboard/run_choice.h"

#include "core/local/embedded_model.h"
#include "ui/text/format.h"

#include <QActionGroup>

namespace lw::ui {

using Ending = engine::RunOutcome::Ending;

namespace {

QString howItStands(const project::RunEntry &run)
{
    if (run.live)
        return RunChoice::tr("live");
    if (!run.ending)
        return RunChoice::tr("interrupted");
    switch (*run.ending) {
    case Ending::Done: return RunChoice::tr("done");
    case Ending::Limit: return RunChoice::tr("ended at its limit");
    case Ending::Cap: return RunChoice::tr("ended at its cap");
    case Ending::Cancelled: return RunChoice::tr("cancelled");
    case Ending::Failed: return RunChoice::tr("failed");
    }
    return {};
}

QString modelName(const project::RunEntry &run)
{
    return isEmbeddedRun(run) ? RunChoice::tr("Embedded baseline, not a language model") : run.model;
}

} // namespace

bool isEmbeddedRun(const project::RunEntry &run) { return run.model == QLatin1String(local::embeddedModelId); }

QString runTitle(const project::RunEntry &run)
{
    return run.live ? RunChoice::tr("Run %1, live").arg(run.run) : RunChoice::tr("Run %1, %2").arg(run.run).arg(modelName(run));
}

QString runLine(const project::RunEntry &run)
{
    return RunChoice::tr("Run %1: %2, %3, %4", "number, model, date, how it ended")
        .arg(QString::number(run.run), modelName(run), formatMoment(run.startedAt), howItStands(run));
}

RunChoice::RunChoice(QWidget *parent)
    : QMenu(parent)
{
}

void RunChoice::setRuns(const std::vector<project::RunEntry> &runs, qint64 shown, bool followsNewest)
{
    clear();
    auto *group = new QActionGroup(this);
    const auto add = [this, group](const QString &text, qint64 run, bool checked) {
        QAction *action = addAction(text);
        action->setCheckable(true);
        action->setChecked(checked);
        action->setActionGroup(group);
        connect(action, &QAction::triggered, this, [this, run] { Q_EMIT chosen(run); });
    };
    add(tr("Always the newest run"), 0, followsNewest);
    addSeparator();
    for (std::size_t i = 0; i < runs.size() && i < mostRuns; ++i) {
        QString text = runLine(runs[i]);
        text.replace(QLatin1Char('&'), QStringLiteral("&&"));
        add(text, runs[i].run, !followsNewest && runs[i].run == shown);
    }
}

} // namespace lw::ui
