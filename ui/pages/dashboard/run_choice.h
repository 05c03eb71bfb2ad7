// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/run_entry.h"

#include <QMenu>

#include <vector>

namespace lw::ui {

/// "Run 3, live".
[[nodiscard]] QString runTitle(const project::RunEntry &run);
/// With model, date and how it ended, as a line of a menu.
[[nodiscard]] QString runLine(const project::RunEntry &run);

[[nodiscard]] bool isEmbeddedRun(const project::RunEntry &run);

/// The menu of the runs of a project: the newest first, and on top the choice to follow the newest one.
class RunChoice final : public QMenu
{
    Q_OBJECT

public:
    static constexpr std::size_t mostRuns = 40;   ///< a menu of hundreds is none

    explicit RunChoice(QWidget *parent = nullptr);

    void setRuns(const std::vector<project::RunEntry> &runs, qint64 shown, bool followsNewest);

Q_SIGNALS:
    void chosen(qint64 run);   ///< 0: the newest
};

} // namespace lw::ui
