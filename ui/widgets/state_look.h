// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/chip_painter.h"

#include <QString>

namespace lw::ui {

/// How the state of a record looks wherever it is shown: icon and its colour, colour of the word, tone of its chip.
struct StateLook
{
    Icon icon = Icon::Alert;
    Token iconToken = Token::Bad;
    Token textToken = Token::Bad;
    ChipTone tone = ChipTone::Bad;
};

/// `state` as stateWord() knows them.
[[nodiscard]] StateLook stateLook(const QString &state);

} // namespace lw::ui
