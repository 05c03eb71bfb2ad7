// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QWidget>

#include <optional>

class QGridLayout;

namespace lw::ui {

class IconLabel;
class KeyButton;
class TextLabel;

/// What went wrong, in its place: icon, sentence, the way out as a link. Hidden while there is nothing to say; announced
/// to assistive programs when it comes.
class ErrorLine final : public QWidget
{
    Q_OBJECT

public:
    explicit ErrorLine(QWidget *parent = nullptr);

    /// The sentence of describeError(), what the core said as a tooltip and below it in small. Translated again by itself.
    void setError(const Error &error);
    void setText(const QString &sentence, const QString &detail = {});
    void setAction(const QString &text); ///< empty: none
    void clear();
    QString text() const;
    KeyButton *actionButton() const { return m_action; }

Q_SIGNALS:
    void actionTriggered();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void say(const QString &sentence, const QString &detail);
    void placeAction();

    IconLabel *m_icon;
    TextLabel *m_text;
    TextLabel *m_detail;
    KeyButton *m_action;
    QGridLayout *m_grid = nullptr;
    bool m_beside = true;
    std::optional<Error> m_error;
};

} // namespace lw::ui
