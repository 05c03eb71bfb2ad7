// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/audit_file.h"
#include "core/engine/question.h"
#include "core/engine/run_plan.h"

#include <QObject>

namespace lw::engine {

/// Writes every attempt of a run into the plan's audit file before anything of it is sent; what cannot be written down is not
/// sent. Without a file in the plan, and in a replay, it does nothing. Lives on the engine's thread.
class AuditTrail final : public QObject
{
    Q_OBJECT

public:
    /// `plan` and `clock` must outlive it.
    AuditTrail(const RunPlan &plan, qint64 run, const Clock &clock, QObject *parent);

    /// Before the first question. Code::NotWritable.
    [[nodiscard]] Result<void> open();
    /// Before it is asked.
    void watch(Question &question);

Q_SIGNALS:
    /// An attempt could not be written down; its question is cancelled, and so are those that follow.
    void failed(const lw::Error &error);

private:
    [[nodiscard]] bool note(const Question &question);

    const RunPlan &m_plan;
    const Clock &m_clock;
    AuditEntry m_entry;   ///< what is the same for every attempt
    AuditFile m_file;
    bool m_open = false;
};

} // namespace lw::engine
