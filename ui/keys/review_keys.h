// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/settings.h"

#include <QKeySequence>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

class QKeyEvent;

namespace lw::ui {

/// What a single key of the Review page can mean.
enum class Command {
    Accept,
    Reject,
    Skip,
    Undo,
    Redo,
    Flag,
    Previous,
    Next,
    First,
    Last,
    WordPrevious,   ///< the word is selected; this one and what follows to Unselect: KeyScope::Spans
    WordNext,
    EndLeft,        ///< the end of what is selected moves by a character
    EndRight,
    EndWordLeft,
    EndWordRight,
    ItemPrevious,   ///< span, or field of an extraction
    ItemNext,
    Remove,         ///< the span, or what the field says
    Unselect,
    Edit,           ///< begins to type: the text, or the field
    Note,           ///< begins to type a note
    Question,       ///< begins to type a question for who leads the work
    Example,        ///< what was said of the record becomes an example of the task, or is none any more
    Keys,
    Label,
};

inline constexpr int commandCount = int(Command::Label);   ///< those that have keys of their own, from 0

/// What keys are about, beside the record: some mean something else where there is text to select.
enum class KeyScope { Choices, Spans, Fields, Text };
inline constexpr KeyScope keyScopes[]{KeyScope::Choices, KeyScope::Spans, KeyScope::Fields, KeyScope::Text};

/// What a person changed of a preset: all keys of these commands; none: it has none.
using KeyChanges = std::map<Command, QList<QKeySequence>>;

struct KeyMatch
{
    Command command = Command::Accept;
    int label = -1;   ///< Command::Label: its place in the task, from 0
    bool operator==(const KeyMatch &) const = default;
};

/// Where the system's numbers of the keys come from: the place of a key on the keyboard, whatever is printed on it.
enum class KeyPlaces { Evdev, Windows, Mac };

/// One press, as a value. A character that an input method committed is one too, without key and place.
struct KeyPress
{
    int key = 0;                                   ///< Qt::Key
    Qt::KeyboardModifiers modifiers = Qt::NoModifier;
    QString text;
    quint32 place = 0;                             ///< native scan code (macOS: virtual key); 0: not known

    [[nodiscard]] static KeyPress of(const QKeyEvent &event);
    /// As a key of a table. Empty for Shift and its like alone, and for keys without a name.
    [[nodiscard]] std::optional<QKeySequence> sequence() const;
    /// Empty where it is not one single letter, digit or mark.
    [[nodiscard]] static std::optional<KeyPress> committed(const QString &text);
};

/// The keys of one preset for the labels of one task: a table as data, so that it can be shown, tested and changed.
/// A value; matches by what is printed and by where the key is, since on some keyboards a digit needs Shift.
class ReviewKeys final
{
public:
    struct Binding
    {
        Command command;
        QKeySequence keys;   ///< one key; the first of a command is the one that is shown
    };

    /// `labelKeys`: for each label its own key from the task, empty for none. One that the preset needs for a command is
    /// not taken.
    explicit ReviewKeys(settings::KeyPreset preset = settings::KeyPreset::Labelwright, const QStringList &labelKeys = {},
                        KeyScope scope = KeyScope::Choices, const KeyChanges &changes = {});

    [[nodiscard]] std::optional<KeyMatch> match(const KeyPress &press, KeyPlaces places = ownPlaces()) const;

    /// The key that is shown for it; empty where it has none.
    [[nodiscard]] QKeySequence hint(Command command) const;
    [[nodiscard]] QKeySequence labelHint(int label) const;
    [[nodiscard]] QList<QKeySequence> all(Command command) const;

    [[nodiscard]] static KeyPlaces ownPlaces();
    /// What was changed stands first, then those of the scope; each takes its keys from those behind it.
    [[nodiscard]] static std::vector<Binding> bindings(settings::KeyPreset preset, KeyScope scope = KeyScope::Choices,
                                                       const KeyChanges &changes = {});
    /// Whether the command can be meant in the scope at all.
    [[nodiscard]] static bool isIn(settings::KeyPreset preset, KeyScope scope, Command command);
    /// The signs that choose labels by their place, behind the ten digits; empty: the preset has none.
    [[nodiscard]] static QString letterRow(settings::KeyPreset preset);

private:
    [[nodiscard]] std::optional<int> labelOf(const KeyPress &press, KeyPlaces places) const;

    settings::KeyPreset m_preset;
    std::vector<Binding> m_bindings;
    QList<QKeySequence> m_labels;
};

} // namespace lw::ui
