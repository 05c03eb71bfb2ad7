// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QString>

namespace lw::ui {

/// The name of a token in style.qss.in, between two @: "border-strong".
QString tokenName(Token token);

/// The template with colours and heights filled in.
QString filledStyleSheet(Scheme scheme);

} // namespace lw::ui
