// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/status_source.h"

#include "core/project/workspace.h"
#include "ui/shell/model_health.h"

#include <QFileInfo>

namespace lw::ui {

Status StatusSource::status(const project::Workspace &workspace, const ModelHealth &health, Place place)
{
    using RunState = project::Workspace::RunState;
    using Phase = engine::RunSnapshot::Phase;
    Status status;
    const settings::EndpointEntry entry = workspace.endpointEntry();
    status.model = entry.isEmbedded() ? tr("Embedded baseline") : entry.name;
    status.health = health.health();
    status.sentence = health.sentence();
    if (workspace.isOpen() && place != Place::Start) {
        if (!entry.isEmbedded() && !workspace.setup().model.isEmpty())
            status.model = tr("%1 at %2", "model at endpoint").arg(workspace.setup().model, entry.name);
        status.records = workspace.states().total();
        status.project = QFileInfo(workspace.project().path()).fileName();
    }
    if (workspace.runState() == RunState::Connecting) {
        status.health = Status::Health::Busy;
        status.sentence = tr("asking who answers…");
    } else if (workspace.runState() == RunState::Running) {
        status.run = workspace.lastSnapshot();
        const Phase phase = status.run ? status.run->phase : Phase::Running;
        status.health = phase == Phase::Running || phase == Phase::Warming ? Status::Health::Ok : Status::Health::Warn;
        status.sentence = phase == Phase::Running  ? tr("running")
                          : phase == Phase::Warming ? tr("opening connections…")
                          : phase == Phase::Paused ? tr("paused")
                                                   : tr("ending what is in flight…");
    }
    return status;
}

} // namespace lw::ui
