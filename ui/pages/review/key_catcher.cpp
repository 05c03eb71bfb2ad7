// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/key_catcher.h"

#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QWidget>

namespace lw::ui {

void KeyCatcher::watch(QWidget *widget)
{
    widget->setAttribute(Qt::WA_InputMethodEnabled, false);
    widget->installEventFilter(this);
}

bool KeyCatcher::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride: {
        // Otherwise a shortcut of the window, or a mnemonic, would take the key first.
        const auto &key = *static_cast<QKeyEvent *>(event);
        if (!m_keys.match(KeyPress::of(key)) && !m_composing)
            return false;
        event->accept();
        return true;
    }
    case QEvent::KeyPress: return onKey(*static_cast<QKeyEvent *>(event));
    case QEvent::InputMethod: {
        const auto &input = *static_cast<QInputMethodEvent *>(event);
        m_composing = !input.preeditString().isEmpty();
        onCommit(input.commitString());
        event->accept();
        return true;
    }
    case QEvent::FocusOut: m_composing = false; return false;
    default: return QObject::eventFilter(watched, event);
    }
}

namespace {

bool walks(Command command)
{
    switch (command) {
    case Command::Next:
    case Command::Previous:
    case Command::WordNext:
    case Command::WordPrevious:
    case Command::EndLeft:
    case Command::EndRight:
    case Command::EndWordLeft:
    case Command::EndWordRight:
    case Command::ItemNext:
    case Command::ItemPrevious: return true;
    default: return false;
    }
}

} // namespace

bool KeyCatcher::onKey(const QKeyEvent &event)
{
    if (m_composing)
        return true;
    const std::optional<KeyMatch> match = m_keys.match(KeyPress::of(event));
    if (!match)
        return false;
    // A key that is held walks, but decides once.
    if (!event.isAutoRepeat() || walks(match->command))
        Q_EMIT pressed(*match);
    return true;
}

void KeyCatcher::onCommit(const QString &text)
{
    if (const std::optional<KeyPress> press = KeyPress::committed(text)) {
        if (const std::optional<KeyMatch> match = m_keys.match(*press))
            Q_EMIT pressed(*match);
    }
}

} // namespace lw::ui
