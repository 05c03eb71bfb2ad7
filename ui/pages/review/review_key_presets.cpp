// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/review_keys.h"

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
        {Command::Keys, single(Qt::Key_Question)},
    };
    own.insert(own.end(), rest.begin(), rest.end());
    return own;
}

} // namespace

const std::vector<ReviewKeys::Binding> &ReviewKeys::bindings(KeyPreset preset)
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

} // namespace lw::ui
