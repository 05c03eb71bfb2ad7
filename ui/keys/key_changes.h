// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/keys/review_keys.h"

#include <QMap>

namespace lw::ui {

/// As the settings keep them: the command's word and its keys as QKeySequence::PortableText. What is not understood is left out.
[[nodiscard]] KeyChanges readKeyChanges(const QMap<QString, QStringList> &stored);
[[nodiscard]] QMap<QString, QStringList> storedKeyChanges(const KeyChanges &changes);

/// Why a key cannot be given to a command as it is.
struct KeyClash
{
    enum class Kind {
        None,
        Command,   ///< another command has it, where both can be meant; it can be taken from there
        Label,     ///< it chooses the label of the place `label`; that one is chosen with the mouse then
        Digit,     ///< digits choose
        Window,    ///< the window or the system needs it
    };
    Kind kind = Kind::None;
    Command command = Command::Accept;   ///< Kind::Command
    int label = -1;                      ///< Kind::Label, from 0
    bool operator==(const KeyClash &) const = default;
};
[[nodiscard]] KeyClash clashOf(settings::KeyPreset preset, const KeyChanges &changes, Command command, const QKeySequence &keys);

/// The keys of a command in whatever scope it has any.
[[nodiscard]] QList<QKeySequence> keysOf(settings::KeyPreset preset, const KeyChanges &changes, Command command);

/// The command has this one key, which is taken from every command that had it and can be meant where this one can.
[[nodiscard]] KeyChanges withKey(settings::KeyPreset preset, KeyChanges changes, Command command, const QKeySequence &keys);

} // namespace lw::ui
