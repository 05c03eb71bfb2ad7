// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"

#include <QWidget>

class QSpacerItem;

namespace lw::ui {

class IconLabel;
class KeyButton;
class ProgressLine;
class TextLabel;

/// What stands where there is nothing to show: what is missing, why, what to do. Also while something is loading (with a
/// bar) and where it failed (in the colours of an error). Parts without text are hidden.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    enum class Mood { Empty, Loading, Failed };

    explicit EmptyState(Icon symbol, QWidget *parent = nullptr);

    void setMood(Mood mood);
    void setSymbol(Icon symbol);
    void setTitle(const QString &title);
    void setText(const QString &text);
    void setDetail(const QString &toolTip); ///< of the text
    /// The one primary button; empty hides it.
    void setAction(const QString &text);
    /// The way out as a link; empty hides it.
    void setLink(const QString &text);
    KeyButton *actionButton() const { return m_action; }
    KeyButton *linkButton() const { return m_link; }
    ProgressLine *progress() const { return m_progress; }

Q_SIGNALS:
    void actionTriggered();
    void linkTriggered();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();

    IconLabel *m_picture;
    TextLabel *m_title;
    TextLabel *m_text;
    ProgressLine *m_progress;
    KeyButton *m_action;
    KeyButton *m_link;
    QSpacerItem *m_air = nullptr;   ///< above the button
    Mood m_mood = Mood::Empty;
    Icon m_symbol;
};

} // namespace lw::ui
