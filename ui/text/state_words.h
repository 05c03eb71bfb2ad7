// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

namespace lw::ui {

/// The word for a record's state as the contract spells it ("pending", "annotated", "failed:truncated", "refused",
/// "cancelled"), and for what the window adds ("in-flight", "accepted", "changed", "rejected", "skipped", "flagged",
/// "disputed", and the flags of answers: "repaired", "off-schema", "ungrounded", "normalised"): "Waiting", "Cut off", … A class that is not known here is "Failed".
[[nodiscard]] QString stateWord(const QString &state);

/// The same within a sentence or a chip: "waiting", "cut off".
[[nodiscard]] QString stateChipWord(const QString &state);

/// A class of failure ("truncated", "label", …; with or without "failed:") as a line of a list: "Answer cut off".
[[nodiscard]] QString failureTitle(const QString &failureClass);

/// One or two words for a chip: "cut off", "not JSON", "rate limited".
[[nodiscard]] QString errorWord(Code code);

} // namespace lw::ui
