// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/command_names.h"

#include <QCoreApplication>

namespace lw::ui {

namespace {

class CommandNames
{
    Q_DECLARE_TR_FUNCTIONS(CommandNames)

public:
    static QString of(Command command)
    {
        switch (command) {
        case Command::Accept: return tr("Accept the label");
        case Command::Reject: return tr("Reject the label");
        case Command::Skip: return tr("Skip the record");
        case Command::Undo: return tr("Undo the last decision");
        case Command::Redo: return tr("Redo what was undone");
        case Command::Flag: return tr("Flag the record");
        case Command::Previous: return tr("Previous record");
        case Command::Next: return tr("Next record");
        case Command::First: return tr("First record");
        case Command::Last: return tr("Last record");
        case Command::WordPrevious: return tr("Select the word before");
        case Command::WordNext: return tr("Select the next word");
        case Command::EndLeft: return tr("Shorten the selection by a character");
        case Command::EndRight: return tr("Extend the selection by a character");
        case Command::EndWordLeft: return tr("Shorten the selection by a word");
        case Command::EndWordRight: return tr("Extend the selection by a word");
        case Command::ItemPrevious: return tr("Previous span or field");
        case Command::ItemNext: return tr("Next span or field");
        case Command::Remove: return tr("Remove the span, or empty the field");
        case Command::Unselect: return tr("Select nothing");
        case Command::Edit: return tr("Begin to type");
        case Command::Note: return tr("Write a note");
        case Command::Question: return tr("Ask who leads the work");
        case Command::Example: return tr("Make it an example of the task, or none any more");
        case Command::Keys: return tr("Show the keys");
        case Command::Label: return tr("Choose a label");
        }
        return {};
    }

    static QString ofPreset(settings::KeyPreset preset)
    {
        switch (preset) {
        case settings::KeyPreset::Labelwright: return tr("Keys as in Prodigy");
        case settings::KeyPreset::LabelStudio: return tr("Keys as in Label Studio");
        case settings::KeyPreset::Doccano: return tr("Keys as in doccano");
        case settings::KeyPreset::Argilla: return tr("Keys as in Argilla");
        }
        return {};
    }
};

} // namespace

QString commandName(Command command) { return CommandNames::of(command); }

QString presetName(settings::KeyPreset preset) { return CommandNames::ofPreset(preset); }

} // namespace lw::ui
