// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"

#include <QKeySequence>
#include <QPushButton>

#include <optional>

namespace lw::ui {

enum class ButtonKind { Plain, Primary, Ghost, Danger, Link };
/// Centred: icon, text, key side by side. Spread: icon and text at the left, the key at the right end.
enum class ButtonLayout { Centred, Spread };
enum class ButtonSize { Normal, Large };

/// A button with icon, text, a muted note behind it ("Retry failed 7"), a chevron where it has a menu, and the key that
/// does the same. Text is elided where there is no room. The key is shown, not bound: actions bind keys.
class KeyButton : public QPushButton
{
    Q_OBJECT

public:
    explicit KeyButton(ButtonKind kind = ButtonKind::Plain, QWidget *parent = nullptr);
    KeyButton(Icon symbol, ButtonKind kind, QWidget *parent = nullptr);

    void setKind(ButtonKind kind);
    ButtonKind kind() const { return m_kind; }
    void setSymbol(std::optional<Icon> symbol);
    void setButtonLayout(ButtonLayout layout);
    void setButtonSize(ButtonSize size);

    void setText(const QString &text);
    void setNote(const QString &note);
    void setKeyHint(const QKeySequence &keys);
    QKeySequence keyHint() const { return m_keys; }
    /// The sentence of the tooltip; the key is added to it. Without one the tooltip says text and key.
    void setHelp(const QString &help);

    /// Disabled, with this text in place of its own ("Running…"), until setIdle() gives both back.
    void setBusy(const QString &text);
    void setIdle();
    bool isBusy() const { return m_busy; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    int contentWidth(int textWidth) const;
    QString shownText() const;
    Token textToken() const;
    void refresh();

    std::optional<Icon> m_symbol;
    QString m_note;
    QString m_help;
    QString m_busyText;
    QKeySequence m_keys;
    ButtonKind m_kind;
    ButtonLayout m_layout = ButtonLayout::Centred;
    ButtonSize m_size = ButtonSize::Normal;
    bool m_busy = false;
    bool m_wasEnabled = true;
};

} // namespace lw::ui
