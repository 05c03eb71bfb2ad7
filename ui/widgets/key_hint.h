// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QWidget>

namespace lw::ui {

/// The box that shows which key does it. Every hint of the program can be hidden at once by a setting.
class KeyHint final : public QWidget
{
    Q_OBJECT

public:
    explicit KeyHint(const QKeySequence &keys = {}, QWidget *parent = nullptr);

    void setKeys(const QKeySequence &keys);

    /// Whether key hints are shown at all; buttons and fields follow at their next paint, all windows are repainted.
    static void setShown(bool shown);
    [[nodiscard]] static bool shown();
    /// The text of a hint, empty where there is none or hints are hidden.
    [[nodiscard]] static QString text(const QKeySequence &keys);
    /// "Accept the answer (A)": a tooltip with its shortcut, whether hints are shown or not.
    [[nodiscard]] static QString toolTipFor(const QString &text, const QKeySequence &keys);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QKeySequence m_keys;
};

} // namespace lw::ui
