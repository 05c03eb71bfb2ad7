// SPDX-License-Identifier: Apache-2.0
#include "core/engine/audit_trail.h"

#include "core/engine/record_text.h"
#include "core/task/prompt.h"

namespace lw::engine {

AuditTrail::AuditTrail(const RunPlan &plan, qint64 run, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_plan(plan)
    , m_clock(clock)
{
    m_entry.run = run;
}

Result<void> AuditTrail::open()
{
    if (m_plan.auditFile.isEmpty() || m_plan.cache == CacheMode::Replay)
        return {};
    if (auto opened = m_file.open(m_plan.auditFile); !opened)
        return opened;
    m_open = true;
    m_entry.instructions = sha256Hex(task::systemMessage(m_plan.task));
    for (const QString &column : promptColumns(m_plan.task, m_plan.textColumns)) {
        if (!m_plan.sharedColumns || m_plan.sharedColumns->contains(column))
            m_entry.columns.append(column);
    }
    return {};
}

void AuditTrail::watch(Question &question)
{
    if (m_open)
        question.setGate([this, &question] { return note(question); });
}

bool AuditTrail::note(const Question &question)
{
    m_entry.at = m_clock.utc();
    m_entry.attempt = question.attemptNumber();
    m_entry.endpoint = question.endpoint()->shownUrl;
    m_entry.model = question.endpoint()->endpoint.model;
    m_entry.pieces.clear();
    for (const PieceJob &piece : question.pieces()) {
        m_entry.pieces.push_back({piece.job->shown().id, piece.ordinal + 1, int(piece.job->pieces().size()), piece.piece().hash});
    }
    const auto added = m_file.add(auditLine(m_entry));
    if (!added)
        Q_EMIT failed(added.error());
    return added.has_value();
}

} // namespace lw::engine
