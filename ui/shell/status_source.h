// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/rail.h"
#include "ui/shell/status_line.h"

#include <QCoreApplication>

namespace lw::project {
class Workspace;
}

namespace lw::ui {

class ModelHealth;

/// Puts together what the line at the bottom says of a workspace.
class StatusSource final
{
    Q_DECLARE_TR_FUNCTIONS(lw::ui::StatusSource)

public:
    /// On the page of the start it speaks of the model alone: a project is open there only by the way.
    [[nodiscard]] static Status status(const project::Workspace &workspace, const ModelHealth &health, Place place);
};

} // namespace lw::ui
