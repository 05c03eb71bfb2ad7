// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/keys/key_changes.h"

#include <QWidget>

namespace lw::ui {

class KeyButton;
class TextLabel;

/// One command and its keys: a button that waits for a key, the way back to the preset, and why a key cannot be had.
class KeyRow final : public QWidget
{
    Q_OBJECT

public:
    explicit KeyRow(Command command, QWidget *parent = nullptr);

    void setKeys(settings::KeyPreset preset, const KeyChanges &changes);
    void setNameWidth(int width);
    [[nodiscard]] int nameWidth() const;

Q_SIGNALS:
    void changed(const lw::ui::KeyChanges &changes);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void begin();
    void end();
    void take(const QKeySequence &keys);
    void refuse(const KeyClash &clash, const QKeySequence &keys);
    void retranslate();

    Command m_command;
    settings::KeyPreset m_preset = settings::KeyPreset::Labelwright;
    KeyChanges m_changes;
    TextLabel *m_name;
    KeyButton *m_keys;
    KeyButton *m_reset;
    TextLabel *m_clash;
    KeyButton *m_take;
    QKeySequence m_wanted;
    bool m_waiting = false;
};

} // namespace lw::ui
