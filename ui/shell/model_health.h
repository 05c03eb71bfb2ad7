// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/workspace.h"
#include "ui/shell/status_line.h"

#include <QObject>

namespace lw::ui {

/// What is known of the endpoint that would be asked: how the last run with it fared, else whether it was ever tested.
/// Nothing is asked to find out. changed() comes whenever that may be something else.
class ModelHealth final : public QObject
{
    Q_OBJECT

public:
    explicit ModelHealth(project::Workspace &workspace, QObject *parent = nullptr);

    [[nodiscard]] Status::Health health() const;
    /// Where it is, and what is known of it if that is not that it answers.
    [[nodiscard]] QString sentence() const;

Q_SIGNALS:
    void changed();

private:
    enum class Met { Nothing, Answers, Failure, NoBeginning };
    void note(Met met);
    [[nodiscard]] Met met() const;

    project::Workspace &m_workspace;
    settings::EndpointEntry m_entry;   ///< as it was in the last run
    Met m_met = Met::Nothing;
};

} // namespace lw::ui
