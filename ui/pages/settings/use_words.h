// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/settings/endpoints_presenter.h"

namespace lw::ui {

struct UseWords
{
    QString action;   ///< on the button
    QString note;     ///< beside it
};

/// Taking an endpoint: for the project that is open, else for those to come.
[[nodiscard]] UseWords useWords(const EndpointsPresenter &presenter);

} // namespace lw::ui
