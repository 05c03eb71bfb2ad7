// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/key_field.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/scale.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>

namespace lw::ui {
namespace {

constexpr int dotCount = 8;   ///< whatever the length of the key

} // namespace

KeyField::KeyField(QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(this))
    , m_dots(new QLineEdit(this))
    , m_keep(new KeyButton(ButtonKind::Plain, this))
    , m_cancel(new KeyButton(ButtonKind::Ghost, this))
    , m_replace(new KeyButton(ButtonKind::Plain, this))
    , m_remove(new IconButton(Icon::Trash, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    m_edit->setEchoMode(QLineEdit::Password);
    m_edit->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_dots->setReadOnly(true);
    m_dots->setFocusPolicy(Qt::NoFocus);
    m_dots->setMinimumWidth(scaledPx(96));
    m_edit->setMinimumWidth(scaledPx(120));
    row->addWidget(m_edit, 1);
    row->addWidget(m_dots, 1);
    row->addWidget(m_keep);
    row->addWidget(m_cancel);
    row->addWidget(m_replace);
    row->addWidget(m_remove);
    m_edit->setObjectName(QStringLiteral("key"));
    m_dots->setObjectName(QStringLiteral("keyDots"));
    m_keep->setObjectName(QStringLiteral("keepKey"));
    m_cancel->setObjectName(QStringLiteral("cancelKey"));
    m_replace->setObjectName(QStringLiteral("replaceKey"));
    m_remove->setObjectName(QStringLiteral("removeKey"));

    connect(m_edit, &QLineEdit::textChanged, this, [this](const QString &text) { m_keep->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_edit, &QLineEdit::returnPressed, this, &KeyField::give);
    connect(m_keep, &QAbstractButton::clicked, this, &KeyField::give);
    connect(m_cancel, &QAbstractButton::clicked, this, [this] {
        reset();
        m_replace->setFocus(Qt::OtherFocusReason);
    });
    connect(m_replace, &QAbstractButton::clicked, this, [this] {
        m_replacing = true;
        refresh();
        m_edit->setFocus(Qt::OtherFocusReason);
    });
    connect(m_remove, &QAbstractButton::clicked, this, [this] {
        Q_EMIT removeRequested();
        m_edit->setFocus(Qt::OtherFocusReason);
    });
    m_keep->setEnabled(false);
    retranslate();
}

void KeyField::setState(EndpointsPresenter::KeyState state, secrets::Keeping keeping, bool possible)
{
    m_state = state;
    m_keeping = keeping;
    m_possible = possible;
    refresh();
}

void KeyField::reset()
{
    m_replacing = false;
    // Not clear(): that can be undone.
    m_edit->setText({});
    refresh();
}

void KeyField::give()
{
    const QByteArray key = m_edit->text().trimmed().toUtf8();
    if (key.isEmpty())
        return;
    const bool hadFocus = m_edit->hasFocus() || m_keep->hasFocus();
    reset();
    Q_EMIT keyGiven(key);
    if (hadFocus && m_replace->isVisible())
        m_replace->setFocus(Qt::OtherFocusReason);
}

void KeyField::refresh()
{
    using KeyState = EndpointsPresenter::KeyState;
    const bool kept = m_state == KeyState::Stored || m_state == KeyState::Unknown;
    const bool typing = !kept || m_replacing;
    m_edit->setVisible(typing);
    m_keep->setVisible(typing);
    m_cancel->setVisible(kept && m_replacing);
    m_dots->setVisible(!typing);
    m_replace->setVisible(!typing);
    m_remove->setVisible(!typing);
    m_edit->setEnabled(m_possible);
    m_edit->setPlaceholderText(m_possible ? QString() : tr("after the URL"));
    const QString dots(dotCount, QChar(0x2022));
    m_dots->setText(m_keeping == secrets::Keeping::Keychain     ? tr("%1   in the keychain", "dots for a key").arg(dots)
                    : m_keeping == secrets::Keeping::MemoryOnly ? tr("%1   in memory", "dots for a key").arg(dots)
                                                                : dots);
    m_dots->setCursorPosition(0);
    setFocusProxy(typing ? static_cast<QWidget *>(m_edit) : m_replace);
}

void KeyField::retranslate()
{
    m_edit->setAccessibleName(tr("Key"));
    m_edit->setToolTip(tr("The key that the provider gave you. It is not shown again after it was stored."));
    m_dots->setAccessibleName(tr("A key is stored"));
    m_dots->setToolTip(tr("A stored key is never shown."));
    m_keep->setText(tr("Store key"));
    m_keep->setHelp(tr("Store the key (Enter)"));
    m_cancel->setText(tr("Keep the old one"));
    m_replace->setText(tr("Replace…"));
    m_replace->setHelp(tr("Enter another key in its place"));
    m_remove->setName(tr("Remove the key of this endpoint"));
    refresh();
}

void KeyField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace lw::ui
