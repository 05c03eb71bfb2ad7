// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/review_keys.h"

#include <QKeyEvent>

#include <array>

namespace lw::ui {

namespace {

using settings::KeyPreset;

/// Letters and signs as they are printed, in half width and capitals: what a key is compared by.
QChar printed(const QString &text)
{
    if (text.isEmpty())
        return {};
    const QString plain = text.normalized(QString::NormalizationForm_KC);
    return plain.size() == 1 && plain.at(0).isPrint() ? plain.at(0).toUpper() : QChar();
}

/// Digits by their place in the row above the letters; -1: it is another key.
int digitAt(quint32 place, KeyPlaces places)
{
    if (places == KeyPlaces::Mac) {
        static constexpr std::array<quint32, 10> row{29, 18, 19, 20, 21, 23, 22, 26, 28, 25};
        for (std::size_t digit = 0; digit < row.size(); ++digit) {
            if (row[digit] == place)
                return int(digit);
        }
        return -1;
    }
    const quint32 first = places == KeyPlaces::Evdev ? 10 : 2;
    return place >= first && place < first + 10 ? int((place - first + 1) % 10) : -1;
}

int digitOf(QChar sign)
{
    return sign >= QLatin1Char('0') && sign <= QLatin1Char('9') ? sign.unicode() - '0' : -1;
}

constexpr Qt::KeyboardModifiers weighed = Qt::ShiftModifier | Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;

constexpr int mostKeys = 36;   ///< that any preset has for labels

QKeySequence keyByPlace(KeyPreset preset, int label)
{
    if (label < 10)
        return QKeySequence(Qt::Key(Qt::Key_0 + (label + 1) % 10));
    const QString letters = ReviewKeys::letterRow(preset);
    if (!letters.isEmpty())
        return label - 10 < letters.size() ? QKeySequence(letters.at(label - 10).unicode()) : QKeySequence();
    const Qt::Key digit = Qt::Key(Qt::Key_0 + (label + 1) % 10);
    if (label < 20)
        return QKeySequence(Qt::ShiftModifier | digit);
    return label < 30 ? QKeySequence(Qt::ShiftModifier | Qt::AltModifier | digit) : QKeySequence();
}

bool sameKey(const QKeySequence &keys, const KeyPress &press, QChar sign)
{
    const QKeyCombination wanted = keys[0];
    const Qt::Key key = wanted.key();
    Qt::KeyboardModifiers held = press.modifiers & weighed;
    int pressed = press.key == Qt::Key_Return ? int(Qt::Key_Enter) : press.key;
    // What is printed wins over the key's name: full-width letters and those of another layout have none of ours.
    const bool control = held & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    if (!control && !sign.isNull() && sign != QLatin1Char(' '))
        pressed = sign.unicode();
    // A sign such as ? stands where the layout says, with Shift or without.
    if (key > Qt::Key_Space && key < Qt::Key_AsciiTilde && !QChar(ushort(key)).isLetterOrNumber())
        held &= ~Qt::KeyboardModifiers(Qt::ShiftModifier);
    return pressed == int(key) && held == wanted.keyboardModifiers();
}

} // namespace

KeyPress KeyPress::of(const QKeyEvent &event)
{
    KeyPress press{event.key(), event.modifiers(), event.text(), event.nativeScanCode()};
    if (ReviewKeys::ownPlaces() == KeyPlaces::Mac)
        press.place = event.nativeVirtualKey();
    return press;
}

std::optional<QKeySequence> KeyPress::sequence() const
{
    if (key == 0 || key == Qt::Key_unknown || (key >= Qt::Key_Shift && key <= Qt::Key_ScrollLock) || key == Qt::Key_AltGr)
        return std::nullopt;
    Qt::KeyboardModifiers held = modifiers & weighed;
    const QChar sign = printed(text);
    if ((held & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) || sign.isNull() || sign == QLatin1Char(' '))
        return QKeySequence(QKeyCombination(held, key == Qt::Key_Return ? Qt::Key_Enter : Qt::Key(key)));
    if (!sign.isLetterOrNumber())
        held = Qt::NoModifier;   // the layout says whether it needs Shift
    return QKeySequence(QKeyCombination(held, Qt::Key(sign.unicode())));
}

std::optional<KeyPress> KeyPress::committed(const QString &text)
{
    const QChar sign = printed(text);
    if (sign.isNull() || sign.isSpace())
        return std::nullopt;
    // The same letter with Shift held is the same to a person who never saw it.
    return KeyPress{sign.unicode() < 0x80 ? int(sign.unicode()) : 0, Qt::NoModifier, QString(sign), 0};
}

QString ReviewKeys::letterRow(KeyPreset preset)
{
    switch (preset) {
    case KeyPreset::Labelwright:
    case KeyPreset::Argilla: return {};
    case KeyPreset::LabelStudio: return QStringLiteral("QWETASDFGZXCVBYIOPJKLNM");
    case KeyPreset::Doccano: return QStringLiteral("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    }
    return {};
}

ReviewKeys::ReviewKeys(KeyPreset preset, const QStringList &labelKeys, KeyScope scope, const KeyChanges &changes)
    : m_preset(preset)
    , m_bindings(bindings(preset, scope, changes))
{
    QList<QKeySequence> taken;
    for (const Binding &binding : m_bindings)
        taken.append(binding.keys);
    for (qsizetype i = 0; i < labelKeys.size(); ++i) {
        const QChar sign = printed(labelKeys.at(i));
        const QKeySequence own = sign.isNull() || sign.isSpace() ? QKeySequence() : QKeySequence(int(sign.unicode()));
        const bool free = !own.isEmpty() && !taken.contains(own);
        m_labels.append(free ? own : QKeySequence());
        if (free)
            taken.append(own);
    }
    const auto give = [&](qsizetype label, int place) {
        const QKeySequence keys = keyByPlace(preset, place);
        if (!m_labels.at(label).isEmpty() || keys.isEmpty() || taken.contains(keys))
            return;
        m_labels[label] = keys;
        taken.append(keys);
    };
    for (qsizetype i = 0; i < m_labels.size(); ++i)
        give(i, int(i));
    // Where another label has its place by the task, the first that is left.
    for (qsizetype i = 0; i < m_labels.size(); ++i) {
        for (int place = 0; place < mostKeys && m_labels.at(i).isEmpty(); ++place)
            give(i, place);
    }
}

std::optional<KeyMatch> ReviewKeys::match(const KeyPress &press, KeyPlaces places) const
{
    const QChar sign = printed(press.text);
    for (const Binding &binding : m_bindings) {
        if (sameKey(binding.keys, press, sign))
            return KeyMatch{binding.command, -1};
    }
    if (const std::optional<int> label = labelOf(press, places))
        return KeyMatch{Command::Label, *label};
    return std::nullopt;
}

std::optional<int> ReviewKeys::labelOf(const KeyPress &press, KeyPlaces places) const
{
    const QChar sign = printed(press.text);
    for (qsizetype i = 0; i < m_labels.size(); ++i) {
        if (!m_labels.at(i).isEmpty() && digitOf(QChar(ushort(m_labels.at(i)[0].key()))) < 0
            && sameKey(m_labels.at(i), press, sign))
            return int(i);
    }
    const Qt::KeyboardModifiers held = press.modifiers & weighed;
    if (held & (Qt::ControlModifier | Qt::MetaModifier))
        return std::nullopt;
    const int byText = digitOf(sign);
    const int byPlace = digitAt(press.place, places);
    int digit = byText >= 0 ? byText : byPlace;
    if (digit < 0 && press.key >= Qt::Key_0 && press.key <= Qt::Key_9)
        digit = press.key - Qt::Key_0;
    if (digit < 0)
        return std::nullopt;
    Qt::KeyboardModifiers wanted = held;
    // Where a digit needs Shift it is still that digit, unless Shift is what tells more than ten labels apart.
    if (byText >= 0 && held == Qt::ShiftModifier && (m_labels.size() <= 10 || byPlace < 0))
        wanted = Qt::NoModifier;
    const qsizetype found = m_labels.indexOf(QKeySequence(QKeyCombination(wanted, Qt::Key(Qt::Key_0 + digit))));
    return found >= 0 ? std::optional(int(found)) : std::nullopt;
}

QKeySequence ReviewKeys::hint(Command command) const
{
    const QList<QKeySequence> keys = all(command);
    return keys.isEmpty() ? QKeySequence() : keys.first();
}

QKeySequence ReviewKeys::labelHint(int label) const { return m_labels.value(label); }

QList<QKeySequence> ReviewKeys::all(Command command) const
{
    QList<QKeySequence> keys;
    for (const Binding &binding : m_bindings) {
        if (binding.command == command)
            keys.append(binding.keys);
    }
    return keys;
}

KeyPlaces ReviewKeys::ownPlaces()
{
#if defined(Q_OS_WIN)
    return KeyPlaces::Windows;
#elif defined(Q_OS_MACOS)
    return KeyPlaces::Mac;
#else
    return KeyPlaces::Evdev;
#endif
}

} // namespace lw::ui
