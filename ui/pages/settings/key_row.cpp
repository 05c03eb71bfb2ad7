// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/key_row.h"

#include "ui/keys/command_names.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/scale.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace lw::ui {

KeyRow::KeyRow(Command command, QWidget *parent)
    : QWidget(parent)
    , m_command(command)
    , m_name(new TextLabel(FontRole::Body, Token::Text, this))
    , m_keys(new KeyButton(ButtonKind::Plain, this))
    , m_reset(new KeyButton(ButtonKind::Link, this))
    , m_clash(new TextLabel(FontRole::Small, Token::Wait, this))
    , m_take(new KeyButton(ButtonKind::Link, this))
{
    const QString number = QString::number(int(command));
    m_keys->setObjectName(QStringLiteral("keys%1").arg(number));
    m_reset->setObjectName(QStringLiteral("resetKeys%1").arg(number));
    m_take->setObjectName(QStringLiteral("takeKey%1").arg(number));
    m_clash->setObjectName(QStringLiteral("clash%1").arg(number));
    m_keys->setMinimumWidth(scaledPx(150));
    m_keys->installEventFilter(this);
    m_clash->setWordWrap(true);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::m);
    line->addWidget(m_name);
    line->addWidget(m_keys);
    line->addWidget(m_reset);
    line->addStretch();
    auto *refused = new QHBoxLayout;
    refused->setSpacing(space::m);
    refused->addWidget(m_clash, 1);
    refused->addWidget(m_take);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addLayout(line);
    column->addLayout(refused);
    m_clash->hide();
    m_take->hide();
    connect(m_keys, &QAbstractButton::clicked, this, &KeyRow::begin);
    connect(m_reset, &QAbstractButton::clicked, this, [this] {
        KeyChanges changes = m_changes;
        changes.erase(m_command);
        Q_EMIT changed(changes);
    });
    connect(m_take, &QAbstractButton::clicked, this, [this] { take(m_wanted); });
    retranslate();
}

void KeyRow::setKeys(settings::KeyPreset preset, const KeyChanges &changes)
{
    m_preset = preset;
    m_changes = changes;
    m_clash->hide();
    m_take->hide();
    retranslate();
}

void KeyRow::setNameWidth(int width) { m_name->setFixedWidth(width); }

int KeyRow::nameWidth() const { return m_name->sizeHint().width(); }

void KeyRow::begin()
{
    m_waiting = true;
    m_clash->hide();
    m_take->hide();
    m_keys->setFocus(Qt::OtherFocusReason);
    retranslate();
}

void KeyRow::end()
{
    m_waiting = false;
    retranslate();
}

bool KeyRow::eventFilter(QObject *watched, QEvent *event)
{
    if (!m_waiting)
        return QWidget::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::FocusOut: end(); return false;
    case QEvent::ShortcutOverride:   // else the window would act on the key that is wanted
        event->accept();
        return true;
    case QEvent::KeyRelease: return true;
    case QEvent::KeyPress: {
        const auto &key = *static_cast<QKeyEvent *>(event);
        if (key.key() == Qt::Key_Escape && m_command != Command::Unselect) {
            end();
            return true;
        }
        const std::optional<QKeySequence> keys = KeyPress::of(key).sequence();
        if (!keys)
            return true;
        end();
        const KeyClash clash = clashOf(m_preset, m_changes, m_command, *keys);
        if (clash.kind == KeyClash::Kind::None)
            take(*keys);
        else
            refuse(clash, *keys);
        return true;
    }
    default: return QWidget::eventFilter(watched, event);
    }
}

void KeyRow::take(const QKeySequence &keys) { Q_EMIT changed(withKey(m_preset, m_changes, m_command, keys)); }

void KeyRow::refuse(const KeyClash &clash, const QKeySequence &keys)
{
    const QString key = keys.toString(QKeySequence::NativeText);
    m_wanted = keys;
    switch (clash.kind) {
    case KeyClash::Kind::None: return;
    case KeyClash::Kind::Command:
        m_clash->setText(tr("%1 is the key of “%2” already.", "a key, a command").arg(key, commandName(clash.command)));
        break;
    case KeyClash::Kind::Label: m_clash->setText(tr("%1 chooses the label at place %2 in tasks that have so many.").arg(key).arg(clash.label + 1)); break;
    case KeyClash::Kind::Digit: m_clash->setText(tr("Digits choose labels. Press another key.")); break;
    case KeyClash::Kind::Window: m_clash->setText(tr("The window needs %1 itself. Press another key.").arg(key)); break;
    }
    m_clash->show();
    m_take->setVisible(clash.kind == KeyClash::Kind::Command || clash.kind == KeyClash::Kind::Label);
}

void KeyRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void KeyRow::retranslate()
{
    QStringList keys;
    for (const QKeySequence &one : keysOf(m_preset, m_changes, m_command))
        keys.append(one.toString(QKeySequence::NativeText));
    const QString shown = keys.isEmpty() ? tr("No key") : keys.join(QStringLiteral(", "));
    m_name->setText(commandName(m_command));
    m_keys->setText(m_waiting ? tr("Press a key…") : shown);
    m_keys->setHelp(tr("Press, then press the key that it should have. Esc leaves it as it is."));
    m_keys->setAccessibleName(tr("%1: %2", "command, its keys").arg(commandName(m_command), shown));
    m_reset->setText(tr("As in the preset"));
    m_reset->setAccessibleName(tr("Keys of “%1” as in the preset").arg(commandName(m_command)));
    m_reset->setVisible(m_changes.contains(m_command));
    m_take->setText(tr("Take it"));
}

} // namespace lw::ui
