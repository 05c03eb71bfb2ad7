// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QList>
#include <QString>

namespace lw::ui {

class RunPresenter;
struct BarPart;

/// What to do about it, where there is something.
enum class RunRemedy { None, Run, Cancel, ConnectModel, Import, Review };

/// What stands where the cards of requests stand while there are none.
struct RunStory
{
    QString title;
    QString text;
    QString detail;             ///< of the text
    QString action;             ///< words of the remedy
    RunRemedy remedy = RunRemedy::None;
    bool failed = false;
    bool busy = false;
};
[[nodiscard]] RunStory runStory(const RunPresenter &run);

/// "Run 3, running for 0:19".
[[nodiscard]] QString runHeadline(const RunPresenter &run);
/// What the run would need more of to be faster, and how many requests are in flight at most; empty where nothing is known.
[[nodiscard]] QString runPace(const RunPresenter &run);
/// The bar and its legend.
[[nodiscard]] QList<BarPart> runParts(const RunPresenter &run);

} // namespace lw::ui
