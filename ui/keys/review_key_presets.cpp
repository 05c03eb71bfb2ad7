// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/review_keys.h"

#include <algorithm>

namespace lw::ui {

namespace {

using settings::KeyPreset;
using Table = std::vector<ReviewKeys::Binding>;

QKeySequence single(Qt::Key key) { return QKeySequence(key); }
QKeySequence with(Qt::KeyboardModifiers held, Qt::Key key) { return QKeySequence(QKeyCombination(held, key)); }

/// What every preset has, since none of the four means something else by it.
Table shared(Table own)
{
    const Table rest{
        {Command::Undo, with(Qt::ControlModifier, Qt::Key_Z)},
        {Command::Redo, with(Qt::ControlModifier | Qt::ShiftModifier, Qt::Key_Z)},
        {Command::Redo, with(Qt::ControlModifier, Qt::Key_Y)},
        {Command::Next, single(Qt::Key_Down)},
        {Command::Previous, single(Qt::Key_Up)},
        {Command::First, single(Qt::Key_Home)},
        {Command::Last, single(Qt::Key_End)},
        {Command::Note, with(Qt::ShiftModifier, Qt::Key_N)},
        {Command::Question, with(Qt::ShiftModifier, Qt::Key_Q)},
        {Command::Example, with(Qt::ShiftModifier, Qt::Key_E)},
        {Command::Keys, single(Qt::Key_Question)},
    };
    own.insert(own.end(), rest.begin(), rest.end());
    return own;
}

/// Where a text is marked, a list of fields answered or a text written. A key that a preset has for labels or for turning a
/// page back is left to it.
Table scoped(KeyPreset preset, KeyScope scope)
{
    const bool letters = preset == KeyPreset::Labelwright || preset == KeyPreset::Argilla;
    const auto item = [letters](Qt::Key letter, Qt::Key sign) { return letters ? single(letter) : with(Qt::AltModifier, sign); };
    const Table items{{Command::ItemNext, item(Qt::Key_N, Qt::Key_Period)}, {Command::ItemPrevious, item(Qt::Key_P, Qt::Key_Comma)}};
    Table edit{{Command::Edit, with(Qt::ShiftModifier, Qt::Key_Enter)}};
    if (letters)
        edit.insert(edit.begin(), {Command::Edit, single(Qt::Key_E)});
    Table own;
    switch (scope) {
    case KeyScope::Choices: break;
    case KeyScope::Spans:
        own = {
            {Command::WordNext, single(Qt::Key_Right)},
            {Command::WordPrevious, single(Qt::Key_Left)},
            {Command::EndRight, with(Qt::ShiftModifier, Qt::Key_Right)},
            {Command::EndLeft, with(Qt::ShiftModifier, Qt::Key_Left)},
            {Command::EndWordRight, with(Qt::ControlModifier | Qt::ShiftModifier, Qt::Key_Right)},
            {Command::EndWordLeft, with(Qt::ControlModifier | Qt::ShiftModifier, Qt::Key_Left)},
            {Command::Remove, single(Qt::Key_Delete)},
            {Command::Unselect, single(Qt::Key_Escape)},
        };
        if (preset == KeyPreset::LabelStudio)
            own.push_back({Command::Remove, single(Qt::Key_Backspace)});
        own.insert(own.end(), items.begin(), items.end());
        break;
    case KeyScope::Fields:
        own = {{Command::Remove, single(Qt::Key_Delete)}};
        own.insert(own.end(), items.begin(), items.end());
        own.insert(own.end(), edit.begin(), edit.end());
        break;
    case KeyScope::Text: own = edit; break;
    }
    return own;
}

const Table &always(KeyPreset preset)
{
    // After Prodigy; Enter accepts too.
    static const Table own = shared({
        {Command::Accept, single(Qt::Key_A)},
        {Command::Accept, single(Qt::Key_Enter)},
        {Command::Reject, single(Qt::Key_X)},
        {Command::Skip, single(Qt::Key_Space)},
        {Command::Undo, single(Qt::Key_Backspace)},
        {Command::Undo, single(Qt::Key_Delete)},
        {Command::Flag, single(Qt::Key_F)},
        {Command::Next, single(Qt::Key_Right)},
        {Command::Next, single(Qt::Key_J)},
        {Command::Previous, single(Qt::Key_Left)},
        {Command::Previous, single(Qt::Key_K)},
        {Command::Keys, single(Qt::Key_H)},
    });
    // Its letters choose labels, hence Shift where it has no key of its own.
    static const Table labelStudio = shared({
        {Command::Accept, with(Qt::ControlModifier, Qt::Key_Enter)},
        {Command::Reject, with(Qt::ShiftModifier, Qt::Key_X)},
        {Command::Skip, with(Qt::ControlModifier, Qt::Key_Space)},
        {Command::Flag, with(Qt::ShiftModifier, Qt::Key_F)},
        {Command::Next, with(Qt::ControlModifier, Qt::Key_Right)},
        {Command::Previous, with(Qt::ControlModifier, Qt::Key_Left)},
    });
    static const Table doccano = shared({
        {Command::Accept, single(Qt::Key_Enter)},
        {Command::Reject, with(Qt::ShiftModifier, Qt::Key_X)},
        {Command::Skip, single(Qt::Key_Space)},
        {Command::Flag, with(Qt::ShiftModifier, Qt::Key_F)},
        {Command::Next, single(Qt::Key_Right)},
        {Command::Previous, single(Qt::Key_Left)},
        {Command::First, with(Qt::ShiftModifier, Qt::Key_Left)},
        {Command::Last, with(Qt::ShiftModifier, Qt::Key_Right)},
    });
    static const Table argilla = shared({
        {Command::Accept, single(Qt::Key_Enter)},
        {Command::Reject, single(Qt::Key_Backspace)},
        {Command::Skip, single(Qt::Key_Space)},
        {Command::Flag, single(Qt::Key_F)},
        {Command::Next, single(Qt::Key_Right)},
        {Command::Previous, single(Qt::Key_Left)},
        {Command::Keys, single(Qt::Key_H)},
    });
    switch (preset) {
    case KeyPreset::Labelwright: return own;
    case KeyPreset::LabelStudio: return labelStudio;
    case KeyPreset::Doccano: return doccano;
    case KeyPreset::Argilla: return argilla;
    }
    return own;
}

} // namespace

bool ReviewKeys::isIn(KeyPreset preset, KeyScope scope, Command command)
{
    const auto has = [command](const Table &table) {
        return std::any_of(table.begin(), table.end(), [command](const Binding &one) { return one.command == command; });
    };
    return has(always(preset)) || has(scoped(preset, scope));
}

std::vector<ReviewKeys::Binding> ReviewKeys::bindings(KeyPreset preset, KeyScope scope, const KeyChanges &changes)
{
    Table all;
    const auto add = [&all](const Binding &binding) {
        const bool taken = std::any_of(all.begin(), all.end(), [&binding](const Binding &one) { return one.keys == binding.keys; });
        if (!taken)
            all.push_back(binding);
    };
    for (const auto &[command, keys] : changes) {
        for (const QKeySequence &one : keys) {
            if (isIn(preset, scope, command))
                add({command, one});
        }
    }
    for (const Table &table : {scoped(preset, scope), always(preset)}) {
        for (const Binding &binding : table) {
            if (!changes.contains(binding.command))
                add(binding);
        }
    }
    return all;
}

} // namespace lw::ui
