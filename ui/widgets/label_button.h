// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/label_palette.h"

#include <QAbstractButton>
#include <QKeySequence>

namespace lw::ui {

/// One label to choose in Review: square, name, a tick when chosen, its key at the right end. Checkable, not exclusive by
/// itself: the page sets what is chosen.
class LabelButton final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit LabelButton(QWidget *parent = nullptr);

    void setLabel(const QString &name, int position, const QString &ownColor = {});
    void setKeyHint(const QKeySequence &keys);
    /// A description of the label: tooltip.
    void setHelp(const QString &help);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    /// A press says what a person wants; what is chosen is for the page to say. Assistive technology, which toggles instead of
    /// pressing, is heard by toggled().
    void nextCheckState() override {}
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();

    QString m_ownColor;
    QString m_help;
    QKeySequence m_keys;
    int m_position = 0;
};

} // namespace lw::ui
