// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/state_look.h"

#include <array>

namespace lw::ui {

namespace {

struct Entry
{
    const char *state;
    StateLook look;
};

constexpr std::array looks{
    Entry{"pending", {Icon::Waiting, Token::Faint, Token::Muted, ChipTone::Neutral}},
    Entry{"in-flight", {Icon::Spinner, Token::AccentText, Token::AccentText, ChipTone::Accent}},
    Entry{"annotated", {Icon::CheckCircle, Token::Ok, Token::Text, ChipTone::Ok}},
    Entry{"accepted", {Icon::CheckCircle, Token::Ok, Token::Text, ChipTone::Ok}},
    Entry{"changed", {Icon::CheckCircle, Token::Ok, Token::Text, ChipTone::Ok}},
    Entry{"rejected", {Icon::XCircle, Token::Bad, Token::Bad, ChipTone::Bad}},
    Entry{"skipped", {Icon::Skip, Token::Muted, Token::Muted, ChipTone::Neutral}},
    Entry{"flagged", {Icon::Flag, Token::Warn, Token::Warn, ChipTone::Warn}},
    Entry{"disputed", {Icon::Alert, Token::Warn, Token::Warn, ChipTone::Warn}},
    Entry{"repaired", {Icon::Info, Token::Muted, Token::Muted, ChipTone::Neutral}},
    Entry{"off-schema", {Icon::Alert, Token::Warn, Token::Warn, ChipTone::Warn}},
    Entry{"ungrounded", {Icon::Alert, Token::Warn, Token::Warn, ChipTone::Warn}},
    Entry{"normalised", {Icon::Info, Token::Muted, Token::Muted, ChipTone::Neutral}},
    Entry{"cached", {Icon::Cache, Token::Muted, Token::Muted, ChipTone::Outline}},
    Entry{"cancelled", {Icon::Stop, Token::Muted, Token::Muted, ChipTone::Neutral}},
    Entry{"refused", {Icon::Refused, Token::Warn, Token::Warn, ChipTone::Warn}},
};

} // namespace

StateLook stateLook(const QString &state)
{
    for (const Entry &entry : looks) {
        if (state == QLatin1String(entry.state)) {
            return entry.look;
        }
    }
    return {};
}

} // namespace lw::ui
