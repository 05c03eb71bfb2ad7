// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/key_changes.h"

#include <algorithm>
#include <array>

namespace lw::ui {

namespace {

/// In the order of Command; stored, so never renamed.
constexpr std::array<const char *, commandCount> words{
    "accept",       "reject",     "skip",        "undo",          "redo",           "flag",          "previous",  "next",   "first",
    "last",         "word-previous", "word-next", "end-left",     "end-right",      "end-word-left", "end-word-right", "item-previous",
    "item-next",    "remove",     "unselect",    "edit",          "note",           "question",      "example",   "keys"};

std::optional<Command> commandOf(const QString &word)
{
    const auto found = std::find_if(words.begin(), words.end(), [&word](const char *one) { return word == QLatin1String(one); });
    return found == words.end() ? std::nullopt : std::optional(Command(found - words.begin()));
}

bool isDigit(const QKeySequence &keys)
{
    const int key = keys[0].key();
    const Qt::KeyboardModifiers held = keys[0].keyboardModifiers();
    return key >= Qt::Key_0 && key <= Qt::Key_9 && !(held & (Qt::ControlModifier | Qt::MetaModifier));
}

/// What the window's menus, its text fields and its walk from field to field are used by.
bool isOfTheWindow(const QKeySequence &keys)
{
    const Qt::Key key = keys[0].key();
    const Qt::KeyboardModifiers held = keys[0].keyboardModifiers();
    if (key == Qt::Key_Tab || key == Qt::Key_Backtab || (key >= Qt::Key_F1 && key <= Qt::Key_F12))
        return true;
    if (held & Qt::MetaModifier)
        return true;
    static const QList<int> withControl{Qt::Key_A, Qt::Key_C, Qt::Key_E, Qt::Key_F, Qt::Key_N, Qt::Key_O, Qt::Key_Q, Qt::Key_V, Qt::Key_W,
                                        Qt::Key_X, Qt::Key_0, Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_4, Qt::Key_5, Qt::Key_Comma};
    return held == Qt::ControlModifier && withControl.contains(int(key));
}

} // namespace

KeyChanges readKeyChanges(const QMap<QString, QStringList> &stored)
{
    KeyChanges changes;
    for (auto each = stored.cbegin(); each != stored.cend(); ++each) {
        const std::optional<Command> command = commandOf(each.key());
        if (!command)
            continue;
        QList<QKeySequence> keys;
        for (const QString &text : each.value()) {
            const QKeySequence one = QKeySequence::fromString(text, QKeySequence::PortableText);
            if (one.count() == 1 && one[0].key() != Qt::Key_unknown)
                keys.append(one);
        }
        // Keys that are not understood are not the wish to have none.
        if (!keys.isEmpty() || each.value().isEmpty())
            changes[*command] = keys;
    }
    return changes;
}

QMap<QString, QStringList> storedKeyChanges(const KeyChanges &changes)
{
    QMap<QString, QStringList> stored;
    for (const auto &[command, keys] : changes) {
        QStringList &texts = stored[QLatin1String(words[std::size_t(command)])];
        for (const QKeySequence &one : keys)
            texts.append(one.toString(QKeySequence::PortableText));
    }
    return stored;
}

KeyClash clashOf(settings::KeyPreset preset, const KeyChanges &changes, Command command, const QKeySequence &keys)
{
    if (isOfTheWindow(keys))
        return {KeyClash::Kind::Window};
    if (isDigit(keys))
        return {KeyClash::Kind::Digit};
    for (const KeyScope scope : keyScopes) {
        if (!ReviewKeys::isIn(preset, scope, command))
            continue;
        for (const ReviewKeys::Binding &binding : ReviewKeys::bindings(preset, scope, changes)) {
            if (binding.command != command && binding.keys == keys)
                return {KeyClash::Kind::Command, binding.command, -1};
        }
    }
    const qsizetype letter = keys[0].keyboardModifiers() == Qt::NoModifier && keys[0].key() >= Qt::Key_A && keys[0].key() <= Qt::Key_Z
                                 ? ReviewKeys::letterRow(preset).indexOf(QChar(ushort(keys[0].key())))
                                 : -1;
    return letter < 0 ? KeyClash{} : KeyClash{KeyClash::Kind::Label, Command::Accept, 10 + int(letter)};
}

QList<QKeySequence> keysOf(settings::KeyPreset preset, const KeyChanges &changes, Command command)
{
    QList<QKeySequence> keys;
    for (const KeyScope scope : keyScopes) {
        for (const ReviewKeys::Binding &binding : ReviewKeys::bindings(preset, scope, changes)) {
            if (binding.command == command && !keys.contains(binding.keys))
                keys.append(binding.keys);
        }
    }
    return keys;
}

KeyChanges withKey(settings::KeyPreset preset, KeyChanges changes, Command command, const QKeySequence &keys)
{
    for (KeyClash clash = clashOf(preset, changes, command, keys); clash.kind == KeyClash::Kind::Command;
         clash = clashOf(preset, changes, command, keys)) {
        QList<QKeySequence> left = keysOf(preset, changes, clash.command);
        left.removeAll(keys);
        changes[clash.command] = left;
    }
    changes[command] = {keys};
    return changes;
}

} // namespace lw::ui
