// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/model_health.h"

namespace lw::ui {

ModelHealth::ModelHealth(project::Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    using project::Workspace;
    connect(&workspace, &Workspace::runEnded, this, [this](const engine::RunOutcome &outcome) {
        note(outcome.ending == engine::RunOutcome::Ending::Failed ? Met::Failure : Met::Answers);
    });
    connect(&workspace, &Workspace::runFailed, this, [this] { note(Met::NoBeginning); });
    // Where it was changed or tested itself, what a run met there is no longer what holds.
    connect(&workspace.settings(), &settings::Settings::endpointsChanged, this, [this] {
        if (m_workspace.endpointEntry() != m_entry)
            note(Met::Nothing);
        else
            Q_EMIT changed();
    });
}

void ModelHealth::note(Met met)
{
    m_entry = m_workspace.endpointEntry();
    m_met = met;
    Q_EMIT changed();
}

ModelHealth::Met ModelHealth::met() const
{
    const settings::EndpointEntry entry = m_workspace.endpointEntry();
    if (entry.isEmbedded())
        return Met::Answers;
    if (m_met != Met::Nothing && m_entry.id == entry.id)
        return m_met;
    return entry.testedAt.isEmpty() ? Met::Nothing : Met::Answers;
}

Status::Health ModelHealth::health() const
{
    switch (met()) {
    case Met::Nothing: return Status::Health::Unknown;
    case Met::Answers: return Status::Health::Ok;
    case Met::Failure:
    case Met::NoBeginning: return Status::Health::Bad;
    }
    return Status::Health::Unknown;
}

QString ModelHealth::sentence() const
{
    const settings::EndpointEntry entry = m_workspace.endpointEntry();
    if (entry.isEmbedded())
        return tr("not a language model, ready");
    const QString host = entry.url.host();
    switch (met()) {
    case Met::Nothing: return tr("%1, not tested yet", "address of a server").arg(host);
    case Met::Answers: return host;
    case Met::Failure: return tr("%1, the last run failed", "address of a server").arg(host);
    case Met::NoBeginning: return tr("%1, the last run did not begin", "address of a server").arg(host);
    }
    return host;
}

} // namespace lw::ui
