// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace lw::ui {

/// A line edit without a frame that looks like a text until it is typed in: muted, and elided where it is too long.
class QuietEdit final : public QLineEdit
{
    Q_OBJECT

public:
    explicit QuietEdit(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace lw::ui
